using System.Globalization;
using System.Text;

namespace CarecAssistant.Enquiries.Mail;

/// <summary>Makes typed text fit to travel in a mail: nothing unseen, nothing broken.</summary>
internal static class PlainText
{
    /// <summary>One line of at most <paramref name="most"/> characters, for names and subjects: line breaks and control characters become single spaces.</summary>
    public static string Line(string text, int most)
    {
        var line = string.Join(' ', Whole(text).Split(IsBreak, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        return line.Length <= most ? line : Cut(line, most - 1) + "…";
    }

    /// <summary>Text of several lines, parted by <c>\n</c>; control characters are gone.</summary>
    public static string Block(string text) => string.Concat(Whole(text).ReplaceLineEndings("\n")
        .Where(letter => letter is '\n' or '\t' || !char.IsControl(letter))).Trim('\n', ' ');

    private static string Cut(string line, int length)
    {
        var cut = 0;
        foreach (var element in StringInfo.ParseCombiningCharacters(line).Skip(1).Append(line.Length))
        {
            if (element > length)
            {
                break;
            }

            cut = element; // Between whole letters: half of a pair would not encode, and a bare accent reads badly.
        }

        return line[..cut].TrimEnd();
    }

    // Half a surrogate pair becomes the replacement character.
    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static readonly char[] IsBreak =
        [' ', '\u00A0', '\u0085', '\u2028', '\u2029', .. Enumerable.Range(0, 32).Select(code => (char)code), '\u007F'];
}
