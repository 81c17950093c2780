namespace CarecAssistant.Answers.Questions;

/// <summary>Tells a question's language by its script: enough for the languages we have frames in.</summary>
internal static class QuestionLanguage
{
    private const int EnoughLetters = 3;

    /// <summary>The language of a text, or null when it is too short to tell ("2023?", "ok").</summary>
    public static string? Detect(string text)
    {
        int han = 0, cyrillic = 0, latin = 0, other = 0;
        foreach (var letter in text.Where(char.IsLetter))
        {
            switch (letter)
            {
                case >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF': han++; break;
                case >= '\u0400' and <= '\u04FF': cyrillic++; break;
                case <= '\u024F': latin++; break;
                default: other++; break;
            }
        }

        // A Chinese sentence with a Latin name in it is Chinese: two Han characters are already a word.
        if (han >= 2 || (han == 1 && latin == 0))
        {
            return "zh";
        }

        if (cyrillic >= EnoughLetters && cyrillic * 2 >= latin)
        {
            return "ru";
        }

        return latin >= EnoughLetters && latin > other ? "en" : null;
    }

    /// <summary>ISO 639-1 of what a person or program named: <c>RU</c>, <c>ru_RU</c>, <c>zh-Hans</c>; null when it names none.</summary>
    public static string? Normalise(string? language)
    {
        var head = (language ?? "").Trim().Split('-', '_')[0].ToLowerInvariant();
        return head.Length == 2 && head.All(char.IsAsciiLetterLower) ? head : null;
    }
}
