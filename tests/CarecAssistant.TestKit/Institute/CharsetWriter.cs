using System.Text;

namespace CarecAssistant.TestKit.Institute;

/// <summary>Writes HTML in an old charset.</summary>
internal static class CharsetWriter
{
    /// <summary>The bytes; letters that the charset has not got become character references.</summary>
    public static byte[] Write(string html, string charset)
    {
        if (CodePagesEncodingProvider.Instance.GetEncoding(charset) is not { } encoding) return Encoding.GetEncoding(charset).GetBytes(html);
        var written = html.EnumerateRunes().Select(rune => encoding.GetString(encoding.GetBytes(rune.ToString())) == rune.ToString() ? rune.ToString() : $"&#{rune.Value};");
        return encoding.GetBytes(string.Concat(written));
    }
}
