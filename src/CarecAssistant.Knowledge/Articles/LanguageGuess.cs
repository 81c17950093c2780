using System.Text.RegularExpressions;

namespace CarecAssistant.Knowledge.Articles;

/// <summary>Guesses the language of a text by its script, its letters and its smallest words.</summary>
internal static partial class LanguageGuess
{
    private static readonly (string Language, string[] Words)[] Latin =
    [
        ("en", ["the", "of", "and", "to", "in", "is", "for", "that", "on", "with", "was", "what", "who", "how", "by", "are", "did", "does"]),
        ("de", ["der", "die", "und", "das", "ist", "von", "mit", "den", "zu", "ein", "eine", "nicht", "für", "wer", "wie", "auf"]),
        ("fr", ["le", "la", "les", "des", "et", "est", "une", "dans", "pour", "que", "du", "qui", "sur", "au", "par"]),
        ("es", ["el", "los", "las", "y", "una", "en", "que", "del", "por", "para", "con", "es", "qué", "quién", "cómo"]),
        ("tr", ["ve", "bir", "bu", "ile", "için", "olarak", "ne", "da", "de", "kim", "nasıl", "olan"]),
        ("uz", ["va", "bilan", "uchun", "bu", "ham", "bo", "qanday", "kim", "nima", "deb", "edi"]),
        ("az", ["və", "bir", "bu", "ilə", "üçün", "olan", "nə", "kim", "də", "da"]),
        ("tk", ["we", "bilen", "üçin", "bu", "bir", "hem", "boýunça", "ýurt", "ýurtlar", "döwlet", "barada", "öz"]),
    ];

    private static readonly string[] KyrgyzWords = ["жана", "менен", "үчүн", "боюнча", "бул", "болгон", "тууралуу"];
    private static readonly string[] RussianWords = ["и", "в", "на", "с", "по", "для", "не", "что", "к", "о", "от", "из", "за", "как", "его", "это", "а", "их", "у", "при", "до"];

    /// <summary>ISO 639-1, or null when the text says too little.</summary>
    public static string? Of(string text)
    {
        var sample = text.Length > 20_000 ? text[..20_000] : text;
        int han = 0, kana = 0, hangul = 0, cyrillic = 0, latin = 0, arabic = 0, georgian = 0;
        foreach (var letter in sample)
        {
            if (letter is >= '一' and <= '鿿' or >= '㐀' and <= '䶿') han++;
            else if (letter is >= 'ぁ' and <= 'ヿ') kana++;
            else if (letter is >= '가' and <= '힣') hangul++;
            else if (letter is >= 'Ѐ' and <= 'ӿ') cyrillic++;
            else if (letter is >= '\u0600' and <= '\u06FF') arabic++;
            else if (letter is >= 'ა' and <= 'ჿ') georgian++;
            else if (char.IsLetter(letter)) latin++;
        }

        // One Chinese character says about as much as two letters.
        var most = new[] { (han + kana) * 2, hangul * 2, cyrillic, arabic, georgian, latin }.Max();
        if (most == 0) return null;
        if (most == (han + kana) * 2) return kana * 10 > han ? "ja" : "zh";
        if (most == hangul * 2) return "ko";
        if (most == cyrillic) return CyrillicOf(sample, cyrillic);
        if (most == arabic) return sample.AsSpan().IndexOfAny("ٹڈڑےں") >= 0 ? "ur" : sample.AsSpan().IndexOfAny("پچژگ") >= 0 ? "fa" : "ar";
        return most == georgian ? "ka" : LatinOf(sample);
    }

    /// <summary>Whether the small words of the language stand in the text, or a script that only it uses; a long text deserves a closer look otherwise.</summary>
    public static bool IsSure(string text, string? language)
    {
        if (language is null) return false;
        if (language != "ru") return true;
        var words = Words().Matches(text.Length > 20_000 ? text[..20_000].ToLowerInvariant() : text.ToLowerInvariant()).Select(match => match.Value).ToList();
        return words.Count(RussianWords.Contains) * 15 >= words.Count;
    }

    // Letters that only some of them have; Mongolian and Kyrgyz share theirs but for one.
    private static string CyrillicOf(string text, int letters)
    {
        var lower = text.ToLowerInvariant();
        if (Has("ҷӣӯ")) return "tg";
        if (Has("ў") && Has("қғҳ")) return "uz";
        if (Has("әұ") || (Has("қғ") && Has("і"))) return "kk";
        if (Has("ҳ")) return "tg";
        if (Has("іїєґ")) return "uk";
        if (!Has("ңөү")) return "ru";
        return Has("ң") || Words().Matches(lower).Any(word => KyrgyzWords.Contains(word.Value)) ? "ky" : "mn";

        // A name from another language has such a letter too.
        bool Has(string signs) => lower.Count(signs.Contains) * 200 > letters;
    }

    private static string? LatinOf(string text)
    {
        var words = Words().Matches(text.ToLowerInvariant()).Select(match => match.Value).ToList();
        if (words.Count(word => word.Contains('ə', StringComparison.Ordinal)) * 25 > words.Count) return "az";
        // ý and ň together with ä or ž; Czech has no ä, Slovak no ş.
        if (text.Contains('ý', StringComparison.OrdinalIgnoreCase) && text.Contains('ş', StringComparison.OrdinalIgnoreCase)) return "tk";
        var best = Latin.Select(profile => (profile.Language, Count: words.Count(profile.Words.Contains))).MaxBy(profile => profile.Count);
        return best.Count * 12 >= words.Count ? best.Language : null;
    }

    [GeneratedRegex(@"[\p{L}\p{M}]+")]
    private static partial Regex Words();
}
