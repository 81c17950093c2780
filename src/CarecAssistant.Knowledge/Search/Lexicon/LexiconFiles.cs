namespace CarecAssistant.Knowledge.Search.Lexicon;

/// <summary>The files of our own lexicon.</summary>
internal static class LexiconFiles
{
    /// <summary>In the order of their names; none where there is no lexicon.</summary>
    public static IReadOnlyList<string> Of(KnowledgeOptions options) =>
        Directory.Exists(options.LexiconFolder) ? [.. Directory.GetFiles(options.LexiconFolder, "*.tsv").Order(StringComparer.Ordinal)] : [];
}
