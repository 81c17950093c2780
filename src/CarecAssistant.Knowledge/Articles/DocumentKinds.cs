using System.Text;

namespace CarecAssistant.Knowledge.Articles;

/// <summary>Tells what a document is: by its first bytes where they say it, else by what the server calls it.</summary>
internal static class DocumentKinds
{
    private static readonly byte[][] Foreign =
        [[0x89, (byte)'P', (byte)'N', (byte)'G'], [0xFF, 0xD8, 0xFF], "GIF8"u8.ToArray(), "RIFF"u8.ToArray(), [0x1F, 0x8B], "7z"u8.ToArray(), "Rar!"u8.ToArray(), [0xD0, 0xCF, 0x11, 0xE0], "{\\rtf"u8.ToArray(), "OggS"u8.ToArray(), "ID3"u8.ToArray(), [0x7F, (byte)'E', (byte)'L', (byte)'F'], "MZ"u8.ToArray()];

    private static readonly string[] PageBeginnings = ["<!doctype html", "<html", "<head", "<body", "<!-- saved from"];

    public static DocumentKind Of(string? contentType, byte[] bytes)
    {
        if (bytes.Length == 0) return DocumentKind.Nothing;
        var start = bytes.AsSpan(0, Math.Min(bytes.Length, 1024));
        if (start.IndexOf("%PDF-"u8) >= 0 && !LooksLikeAPage(start)) return DocumentKind.Pdf;
        if (start.StartsWith("PK\u0003\u0004"u8)) return IsWord(contentType, bytes) ? DocumentKind.Docx : DocumentKind.Other;
        foreach (var mark in Foreign)
        {
            if (start.StartsWith(mark)) return DocumentKind.Other;
        }

        if (LooksLikeAPage(start)) return DocumentKind.Html;
        return (contentType ?? "").Split(';')[0].Trim().ToLowerInvariant() switch
        {
            "text/html" or "application/xhtml+xml" => DocumentKind.Html,
            "application/pdf" or "application/x-pdf" => DocumentKind.Pdf,
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => DocumentKind.Docx,
            "text/markdown" or "text/x-markdown" => DocumentKind.Markdown,
            "text/plain" or "" => DocumentKind.Text,
            _ => DocumentKind.Other,
        };
    }

    /// <summary>By the name of a file; its bytes are not asked, since their owner named them.</summary>
    public static DocumentKind OfFile(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".html" => DocumentKind.Html,
        ".pdf" => DocumentKind.Pdf,
        ".docx" => DocumentKind.Docx,
        ".md" => DocumentKind.Markdown,
        _ => DocumentKind.Text,
    };

    public static bool IsOldOffice(string contentType) => contentType.ToLowerInvariant() is
        "application/msword" or "application/rtf" or "text/rtf" or "application/vnd.ms-powerpoint" or "application/vnd.ms-excel"
        or "application/vnd.openxmlformats-officedocument.presentationml.presentation" or "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        or "application/vnd.oasis.opendocument.text";

    private static bool LooksLikeAPage(ReadOnlySpan<byte> start)
    {
        // UTF-16 has zeros between its letters.
        var text = Encoding.Latin1.GetString(start).Replace("\0", "", StringComparison.Ordinal).TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FF', '\u00FE', ' ', '\t', '\r', '\n');
        return PageBeginnings.Any(beginning => text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsWord(string? contentType, byte[] bytes) =>
        contentType?.Contains("wordprocessingml", StringComparison.OrdinalIgnoreCase) == true || bytes.AsSpan().IndexOf("word/document.xml"u8) >= 0;
}
