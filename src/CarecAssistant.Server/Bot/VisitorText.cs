using System.Globalization;
using System.Text;

namespace CarecAssistant.Server.Bot;

/// <summary>What a visitor typed, made safe to keep and to search.</summary>
internal static class VisitorText
{
    /// <summary>Longer messages are refused in words, never cut.</summary>
    public const int Longest = 4000;

    /// <summary>Without control characters and broken surrogates; line breaks and tabs stay.</summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' || Rune.GetUnicodeCategory(rune) != UnicodeCategory.Control)
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString().Trim();
    }

    /// <summary>Nothing a person could see: only spaces, zero-width and direction marks.</summary>
    public static bool IsBlank(string text) => text.EnumerateRunes().All(rune =>
        Rune.IsWhiteSpace(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control
        || rune.Value is 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800 or 0x034F);

    /// <summary>At most so many characters, never half of a pair, with an ellipsis when cut.</summary>
    public static string Shorten(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return text[..end].TrimEnd() + "…";
    }
}
