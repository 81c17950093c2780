namespace CarecAssistant.Answers.Writing;

/// <summary>The letters a text is written in.</summary>
internal static class Script
{
    /// <summary>The kind of letter most of a text consists of.</summary>
    public static ScriptKind Of(string text)
    {
        int latin = 0, cyrillic = 0, han = 0;
        foreach (var letter in text)
        {
            (latin, cyrillic, han) = letter switch
            {
                >= 'A' and <= 'ɏ' when char.IsLetter(letter) => (latin + 1, cyrillic, han),
                >= 'Ѐ' and <= 'ԯ' => (latin, cyrillic + 1, han),
                // A character says what a word of several letters does.
                >= '一' and <= '鿿' => (latin, cyrillic, han + 3),
                _ => (latin, cyrillic, han),
            };
        }

        return han > latin && han > cyrillic ? ScriptKind.Han : cyrillic > latin ? ScriptKind.Cyrillic : ScriptKind.Latin;
    }

    /// <summary>What a language is written in.</summary>
    public static ScriptKind OfLanguage(string language) => language switch
    {
        "zh" => ScriptKind.Han,
        "ru" or "kk" or "ky" or "tg" or "mn" or "uk" or "be" or "bg" => ScriptKind.Cyrillic,
        _ => ScriptKind.Latin,
    };
}

/// <summary>Letters of one kind.</summary>
internal enum ScriptKind
{
    /// <summary>Latin letters, or none at all.</summary>
    Latin,

    /// <summary>Cyrillic letters.</summary>
    Cyrillic,

    /// <summary>Chinese characters.</summary>
    Han,
}
