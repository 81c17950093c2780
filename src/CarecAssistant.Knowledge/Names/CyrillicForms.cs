namespace CarecAssistant.Knowledge.Names;

/// <summary>A Russian name stands in a case: Синжуя, Синжуем and Синжую are Синжуй.</summary>
internal static class CyrillicForms
{
    private const int ShortestBase = 2;

    // Ending, and what may have stood there in the nominative.
    private static readonly (string Ending, string[] Nominative)[] Endings =
    [
        ("а", [""]), ("у", ["", "а"]), ("ом", [""]), ("ым", [""]), ("е", ["", "а"]), ("ы", ["", "а"]), ("ой", ["а"]),
        ("я", ["й", "ь"]), ("ю", ["й", "ь", "я"]), ("ем", ["й", "ь"]), ("ём", ["й", "ь"]), ("и", ["ь", "а", "я"]), ("ей", ["я"]),
    ];

    /// <summary>The word and what it may be a case of.</summary>
    public static IEnumerable<string> Of(string word)
    {
        yield return word;
        foreach (var (ending, nominative) in Endings)
        {
            if (word.Length - ending.Length < ShortestBase || !word.EndsWith(ending, StringComparison.Ordinal)) continue;
            foreach (var end in nominative) yield return word[..^ending.Length] + end;
        }
    }
}
