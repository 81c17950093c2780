using System.Globalization;
using System.Text;

namespace CarecAssistant.Knowledge.Indexing;

/// <summary>Makes spellings of one word equal: width, case, accents, ё, letters of Turkic languages, Tajik and Urdu, digits of all scripts.</summary>
internal static class WordFolding
{
    public static string Fold(ReadOnlySpan<char> word)
    {
        var (isPlain, isRussian) = (true, true);
        foreach (var character in word)
        {
            if (character <= 0x7F) continue;
            isPlain = false;
            isRussian &= character is >= 'А' and <= 'я';
        }

        if (isPlain) return string.Create(word.Length, word, static (target, source) => source.ToLowerInvariant(target));
        if (isRussian) return string.Create(word.Length, word, static (target, source) => LowerRussian(source, target));

        var whole = word.ToString();
        var composed = IsWellFormed(whole) ? whole.Normalize(NormalizationForm.FormKC).ToLowerInvariant() : whole.ToLowerInvariant();
        var result = new StringBuilder(composed.Length);
        foreach (var character in composed)
        {
            if (character < 0x80) result.Append(character);
            else if (character is >= '\u0300' and <= '\u036F') continue; // stress marks and dots that stand alone
            else if (character is >= '\u064B' and <= '\u065F' or '\u0670' or 'ـ' or >= '\u06D6' and <= '\u06ED') continue; // vowel signs and stretched lines
            else if (char.IsDigit(character)) result.Append((char)('0' + (int)char.GetNumericValue(character)));
            else if (LetterOf(character) is { } letters) result.Append(letters);
            else if (character < 0x0250 || character is >= 'Ḁ' and <= 'ỿ') AppendBase(character, result);
            else result.Append(character);
        }

        return result.ToString();
    }

    // What the tables of Unicode say of these letters, without asking them for every word.
    private static void LowerRussian(ReadOnlySpan<char> word, Span<char> lower)
    {
        for (var i = 0; i < word.Length; i++)
        {
            lower[i] = word[i] switch
            {
                >= 'А' and <= 'Я' => (char)(word[i] + ('а' - 'А')),
                >= 'а' and <= 'я' => word[i],
                _ => char.ToLowerInvariant(word[i]),
            };
        }
    }

    private static void AppendBase(char character, StringBuilder result)
    {
        foreach (var part in character.ToString().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark) result.Append(char.ToLowerInvariant(part));
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
        'ё' or 'ѐ' => "е",
        'ѝ' => "и",
        // Tajik as typed on a Russian keyboard.
        'ӣ' => "и",
        'ӯ' => "у",
        // Arabic letters in the form that Urdu has.
        'ك' => "ک",
        'ي' or 'ى' or 'ئ' => "ی",
        'ه' or 'ة' or 'ۃ' or 'ۂ' => "ہ",
        'أ' or 'إ' or 'آ' or 'ٱ' => "ا",
        'ؤ' => "و",
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
