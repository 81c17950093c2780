using CarecAssistant.Server.Wording;

namespace CarecAssistant.Server.Bot;

/// <summary>Which wording a message without an answer gets. Answers detect their language themselves, from all languages.</summary>
internal static class VisitorLanguage
{
    private const int EnoughLetters = 4;

    /// <summary>By the script of the text; null when it has too few letters to tell.</summary>
    public static string? Of(string text)
    {
        int latin = 0, cyrillic = 0, han = 0;
        foreach (var sign in text)
        {
            latin += sign is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '\u00C0' and <= '\u024F') ? 1 : 0;
            cyrillic += sign is >= '\u0400' and <= '\u04FF' ? 1 : 0;
            han += sign is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF') ? 1 : 0;
        }

        // One Chinese sign carries about a word; names in Latin letters stand in Russian and Chinese questions.
        return (han * 3 >= latin && han > 0 && han * 3 >= cyrillic) ? "zh"
            : cyrillic > 0 && cyrillic * 2 >= latin ? "ru"
            : latin >= EnoughLetters ? "en"
            : null;
    }

    /// <summary>The wording for a locale such as <c>ru-RU</c>, or null when there is none.</summary>
    public static string? OfLocale(string? locale)
    {
        var language = locale?.Split('-', '_')[0].ToLowerInvariant();
        return language is not null && Words.Languages.Contains(language) ? language : null;
    }
}
