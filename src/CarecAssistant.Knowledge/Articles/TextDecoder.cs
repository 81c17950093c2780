using System.Text;
using System.Text.Unicode;
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
            if (IsMixed(bytes)) throw Mixed(bytes);
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

    // So much of another encoding is not UTF-8 by chance: there are lines of both, and no single guess would be right for all.
    private static bool IsMixed(ReadOnlySpan<byte> bytes)
    {
        const int NoChance = 8;
        foreach (var part in bytes.Split((byte)'\n'))
        {
            var line = bytes[part];
            var letters = 0;
            foreach (var one in line) letters += one >= 0x80 ? 1 : 0;
            if (letters >= NoChance && Utf8.IsValid(line)) return true;
        }

        return false;
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
