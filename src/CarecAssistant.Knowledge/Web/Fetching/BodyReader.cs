using System.IO.Compression;
using CarecAssistant.Knowledge.Articles;

namespace CarecAssistant.Knowledge.Web.Fetching;

/// <summary>Reads a body, unpacked, no further than it may go.</summary>
internal sealed class BodyReader(FetchLimits limits)
{
    private const int Beginning = 1024;

    /// <param name="content">The body as it travels.</param>
    /// <param name="isRobots">Whether what is too long is cut instead of refused.</param>
    /// <param name="stop">Ends the transfer.</param>
    /// <exception cref="WebTroubleException">It is too large, unpacks to too much, or is of a kind that is never read.</exception>
    /// <exception cref="IOException">It broke off.</exception>
    public async Task<byte[]> ReadAsync(HttpContent content, bool isRobots, CancellationToken stop)
    {
        await using var packed = new CountingStream(await content.ReadAsStreamAsync(stop));
        await using var body = Unpacked(packed, content);
        try
        {
            return await ReadAsync(packed, body, content, isRobots, stop);
        }
        catch (Exception broken) when (body != packed && broken is InvalidDataException or InvalidOperationException)
        {
            throw new WebTroubleException("The server packed the page in a way that cannot be unpacked; try again later, or import a saved copy.");
        }
    }

    private async Task<byte[]> ReadAsync(CountingStream packed, Stream body, HttpContent content, bool isRobots, CancellationToken stop)
    {
        var whole = new MemoryStream();
        var buffer = new byte[64 * 1024];
        var limit = 0;
        while (true)
        {
            var read = await body.ReadAtLeastAsync(buffer, Beginning, throwOnEndOfStream: false, stop);
            whole.Write(buffer, 0, read);
            if (limit == 0) limit = isRobots ? limits.LargestRobots : LimitOf(content, buffer[..Math.Min(read, Beginning)]);
            if (whole.Length > limit && isRobots) return whole.ToArray()[..limit];
            if (whole.Length > limit || (body == packed && content.Headers.ContentLength > limit)) throw new WebTroubleException(TooLarge(limit));
            if (whole.Length > limits.RatioFrom && whole.Length / limits.HighestRatio > packed.Count)
                throw new WebTroubleException($"The page unpacks to more than {limits.HighestRatio} times its size, as an attack does; import a saved copy if it is none.");
            if (read >= Beginning) continue;
            if (IsCutOff(packed, body, whole.Length)) throw new InvalidDataException();
            return whole.ToArray();
        }
    }

    private static Stream Unpacked(Stream packed, HttpContent content) => string.Join(',', content.Headers.ContentEncoding).ToLowerInvariant() switch
    {
        "" or "identity" => packed,
        "gzip" or "x-gzip" => new GZipStream(packed, CompressionMode.Decompress),
        "br" => new BrotliStream(packed, CompressionMode.Decompress),
        var other => throw new WebTroubleException($"The server packed the page in a way that was not asked for ({Shortened(other)}); import a saved copy."),
    };

    // The unpackers end quietly where the bytes do. A packed text's last bytes are its length (RFC 1952, 2.3.1); a Brotli text knows its end without looking further.
    private static bool IsCutOff(CountingStream packed, Stream body, long length) => packed.Count > 0 && body switch
    {
        GZipStream => packed.LastFour != (uint)length,
        BrotliStream => packed.HasEnded,
        _ => false,
    };

    private int LimitOf(HttpContent content, byte[] beginning)
    {
        var type = content.Headers.NonValidated.TryGetValues("Content-Type", out var values) ? values.ToString() : null;
        var kind = DocumentKinds.Of(type, beginning);
        var name = (type ?? "").Split(';')[0].Trim().ToLowerInvariant();
        if (kind == DocumentKind.Other && name.Split('/')[0] is "image" or "audio" or "video" or "font")
            throw new WebTroubleException($"Content of this kind ({Shortened(name)}) is not read; give a page, a PDF, a DOCX or a text.");

        // A DOCX is a ZIP whose beginning does not say more.
        var isDocument = kind is DocumentKind.Pdf or DocumentKind.Docx || beginning.AsSpan().StartsWith("PK\u0003\u0004"u8);
        return isDocument ? limits.LargestDocument : limits.LargestPage;
    }

    private static string TooLarge(int limit) => limit >= 1024 * 1024
        ? $"It is larger than {limit / (1024 * 1024)} MiB; import a smaller page or document."
        : $"It is larger than {limit / 1024} KiB; import a smaller page or document.";

    private static string Shortened(string name) => name.Length <= 60 ? name : name[..60];
}
