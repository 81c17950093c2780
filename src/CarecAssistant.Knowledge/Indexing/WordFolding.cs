using System.Globalization;
using System.Text;

namespace CarecAssistant.Knowledge.Indexing;

/// <summary>Makes spellings of one word equal: width, case, accents, ё, Turkish and Azerbaijani letters.</summary>
internal static class WordFolding
{
    public static string Fold(ReadOnlySpan<char> word)
    {
        var isPlain = true;
        foreach (var character in word)
        {
            if (character > 0x7F) isPlain = false;
        }

        if (isPlain) return string.Create(word.Length, word, static (target, source) => source.ToLowerInvariant(target));

        var whole = word.ToString();
        var composed = IsWellFormed(whole) ? whole.Normalize(NormalizationForm.FormKC).ToLowerInvariant() : whole.ToLowerInvariant();
        var result = new StringBuilder(composed.Length);
        foreach (var character in composed)
        {
            if (character < 0x80) result.Append(character);
            else if (character is >= '\u0300' and <= '\u036F') continue; // stress marks and dots that stand alone
            else if (character == 'ё') result.Append('е');
            else if (LetterOf(character) is { } letters) result.Append(letters);
            else if (character < 0x0250 || character is >= 'Ḁ' and <= 'ỿ') AppendBase(character, result);
            else result.Append(character);
        }

        return result.ToString();
    }

    private static void AppendBase(char character, StringBuilder result)
    {
        foreach (var part in character.ToString().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark) result.Append(part);
        }
    }

    private static string? LetterOf(char character) => character switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'đ' or 'ð' => "d",
        'ł' => "l",
        'ħ' => "h",
        'ı' => "i",
        'ə' => "a",
        'þ' => "th",
        _ => null,
    };

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])) return false;
            i++;
        }

        return true;
    }
}
