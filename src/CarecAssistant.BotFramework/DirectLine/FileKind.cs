using System.Text;

namespace CarecAssistant.BotFramework.DirectLine;

/// <summary>What an uploaded file is, by its bytes. What it calls itself must agree.</summary>
internal static class FileKind
{
    private const string Text = "text/plain";
    private const string OfficePrefix = "application/vnd.openxmlformats-officedocument.";
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The media type to serve it as; null when it is no kind that is taken (pictures, PDF, Office documents and plain text are) or declared as another one.</summary>
    public static string? Of(UploadedFile file)
    {
        var declared = file.DeclaredType.Split(';')[0].Trim().ToLowerInvariant();
        var found = ByBytes(file.Content);
        if (found == OfficePrefix) return declared.StartsWith(OfficePrefix, StringComparison.Ordinal) && declared.Length < 100 ? declared : null;
        return found is not null && (declared == found || declared is "" or "application/octet-stream") ? found : null;
    }

    private static string? ByBytes(ReadOnlySpan<byte> content) => content switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "image/png",
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "image/gif",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "image/webp",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => "application/pdf",
        [(byte)'P', (byte)'K', 3, 4, ..] => OfficePrefix,
        _ => IsText(content) ? Text : null,
    };

    private static bool IsText(ReadOnlySpan<byte> content)
    {
        if (content.ContainsAnyInRange((byte)0, (byte)8) || content.ContainsAnyInRange((byte)14, (byte)31)) return false;
        try
        {
            Utf8.GetCharCount(content);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
