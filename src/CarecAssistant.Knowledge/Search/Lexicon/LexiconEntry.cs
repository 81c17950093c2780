namespace CarecAssistant.Knowledge.Search.Lexicon;

/// <summary>A meaning, with the words that each language has for it, the most usual first; none where a language has no word.</summary>
internal sealed record LexiconEntry(IReadOnlyList<string> English, IReadOnlyList<string> Russian, IReadOnlyList<string> Chinese)
{
    /// <summary>Its words in a language, ISO 639-1.</summary>
    public IReadOnlyList<string> In(string language) => language switch
    {
        "en" => English,
        "ru" => Russian,
        "zh" => Chinese,
        _ => [],
    };
}
