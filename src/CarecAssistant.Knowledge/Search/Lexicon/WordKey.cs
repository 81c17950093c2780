using CarecAssistant.Knowledge.Indexing;

namespace CarecAssistant.Knowledge.Search.Lexicon;

/// <summary>By what a word or phrase is found in a table: its stems, or its Chinese characters as they stand.</summary>
internal static class WordKey
{
    /// <param name="written">A word or phrase.</param>
    /// <param name="language">ISO 639-1.</param>
    /// <returns>Empty when nothing of it can be looked for.</returns>
    public static string Of(string written, string language) =>
        language == "zh" ? string.Concat(written.Where(char.IsLetterOrDigit)) : Of(WordAnalysis.TermsOf(written, "en").Select(term => term.Text));

    public static string Of(IEnumerable<string> stems) => string.Join(' ', stems);
}
