using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Text;
using UtfUnknown;

namespace CarecAssistant.Knowledge.Articles;

/// <summary>
/// Turns the bytes of a page into text. Byte order mark; UTF-8 where the bytes are valid UTF-8 beyond ASCII, whatever is declared; the charset of the
/// header, then of <c>meta</c>, where the bytes fit it; nearly valid UTF-8; a guess. A page is refused rather than read as other letters.
/// </summary>
internal static partial class HtmlCharset
{
    private const char Unreadable = '\uFFFD';
    private const int Head = 4096;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    static HtmlCharset() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="bytes">The page.</param>
    /// <param name="contentType">The header, or null.</param>
    /// <exception cref="NotReadableException">No charset fits, or these are no letters at all.</exception>
    public static string Decode(byte[] bytes, string? contentType)
    {
        var text = DecodeAny(bytes, contentType);
        if (text.AsSpan(0, Math.Min(text.Length, 100_000)).Count('\0') * 50 > Math.Min(text.Length, 100_000))
            throw new NotReadableException("This is not a web page but other data under its name; save the page again, or convert it to PDF.");
        return text;
    }

    private static string DecodeAny(byte[] bytes, string? contentType)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..]) return Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3);
        if (bytes is [0xFF, 0xFE, ..]) return Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2);
        if (bytes is [0xFE, 0xFF, ..]) return Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2);
        if (Exactly(StrictUtf8, bytes) is { } utf8) return utf8;

        foreach (var name in new[] { CharsetIn(contentType), CharsetIn(Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, Head))) })
        {
            if (name is null || !TextEncoding.IsSupported(name)) continue;
            var encoding = TextEncoding.Resolve(name);
            // A declared UTF-16 without a mark is a slip: its own declaration could not be read then.
            if (encoding.CodePage is 65001 or 1200 or 1201) continue;
            if (Exactly(Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback), bytes) is { } text && !IsGarbled(text)) return text;
        }

        // One broken letter among thousands of good ones does not make it another charset.
        var nearly = Encoding.UTF8.GetString(bytes);
        var broken = nearly.Count(letter => letter == Unreadable);
        if (broken * 100 <= nearly.Length && nearly.Count(letter => letter > 0x7F) > broken * 10) return nearly;

        var guess = CharsetDetector.DetectFromBytes(bytes).Detected;
        if (guess?.Encoding is { } guessed && guess.Confidence >= 0.3 && guessed.CodePage is not (20127 or 65001)
            && Exactly(Encoding.GetEncoding(guessed.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback), bytes) is { } found) return found;
        throw new NotReadableException("The letters of this page are in an unknown or mixed encoding; save it as UTF-8.");
    }

    // Cyrillic in a Western charset is a row of accented letters without a plain one between them.
    private static bool IsGarbled(string text)
    {
        var accented = text.Count(letter => letter is >= '\u00C0' and <= '\u00FF');
        var controls = text.Count(letter => letter is >= '\u0080' and <= '\u009F');
        return controls * 50 > text.Length || (accented > 20 && LongAccents().Count(text) * 12 > accented);
    }

    private static string? Exactly(Encoding encoding, byte[] bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string? CharsetIn(string? text) => text is not null && Charset().Match(text) is { Success: true } found ? found.Groups[1].Value : null;

    [GeneratedRegex("""charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", RegexOptions.IgnoreCase)]
    private static partial Regex Charset();

    [GeneratedRegex("[\u00C0-\u00FF]{5,}")]
    private static partial Regex LongAccents();
}
