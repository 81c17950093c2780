using System.Text;
using UtfUnknown;

namespace CarecAssistant.Knowledge.Articles;

/// <summary>Turns the bytes of a text file into text: byte order mark, UTF-8, then a guess.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static string Decode(byte[] bytes)
    {
        var text = DecodeAny(bytes).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\u2028', '\n').Replace('\u2029', '\n');
        var controls = text.Count(character => char.IsControl(character) && character is not ('\n' or '\t' or '\f'));
        if (text.Contains('\0', StringComparison.Ordinal) || controls * 50 > text.Length)
            throw new NotReadableException("This is not a text file; save the text as UTF-8, or convert the document to DOCX or PDF.");
        return text.Replace('\f', '\n');
    }

    private static string DecodeAny(byte[] bytes)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..]) return Strict(StrictUtf8, bytes.AsSpan(3));
        if (bytes is [0xFF, 0xFE, ..]) return Strict(Encoding.Unicode, bytes.AsSpan(2));
        if (bytes is [0xFE, 0xFF, ..]) return Strict(Encoding.BigEndianUnicode, bytes.AsSpan(2));
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            if (bytes.AsSpan().Contains((byte)0)) throw new NotReadableException("This is not a text file; save the text as UTF-8, or convert the document to DOCX or PDF.");
        }

        var guess = CharsetDetector.DetectFromBytes(bytes).Detected;
        if (guess?.Encoding is null || guess.Confidence < 0.3 || guess.EncodingName is "ascii" or "utf-8") throw Mixed(bytes);
        return Strict(Encoding.GetEncoding(guess.Encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback), bytes);
    }

    private static string Strict(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw Mixed(bytes);
        }
    }

    private static NotReadableException Mixed(ReadOnlySpan<byte> bytes)
    {
        var line = 1;
        foreach (var part in bytes.Split((byte)'\n'))
        {
            try
            {
                StrictUtf8.GetCharCount(bytes[part]);
                line++;
            }
            catch (DecoderFallbackException)
            {
                break;
            }
        }

        return new NotReadableException($"The letters of line {line} are in an unknown encoding; save the file as UTF-8.");
    }
}
