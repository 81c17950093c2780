namespace CarecAssistant.Knowledge.Search.Lexicon;

/// <summary>Finds the dictionaries that a user installed.</summary>
internal static class DictionaryFiles
{
    private static readonly string[] Usual =
    [
        "/usr/share/dictd", "/usr/local/share/dictd", "/opt/homebrew/share/dictd", "/usr/share/dict/cedict", "/usr/share/cedict", "/usr/local/share/cedict",
    ];

    private static readonly EnumerationOptions Below = new() { IgnoreInaccessible = true };

    /// <summary>The files of the options; those of the usual places of systems when the options name none.</summary>
    public static IReadOnlyList<DictionaryFile> Of(KnowledgeOptions options)
    {
        var found = (options.Dictionaries ?? Usual.Where(Path.Exists)).SelectMany(FilesAt);
        return [.. found.DistinctBy(file => file.Path, StringComparer.Ordinal)];
    }

    private static IEnumerable<DictionaryFile> FilesAt(string path)
    {
        var full = Path.GetFullPath(path);
        if (!Directory.Exists(full)) return [new DictionaryFile(full, KindOf(full))];
        return Directory.GetFiles(full, "*", Below).Order(StringComparer.Ordinal).Where(IsDictionary).Select(file => new DictionaryFile(file, KindOf(file)));
    }

    private static bool IsDictionary(string file)
    {
        var name = Path.GetFileName(file);
        return name.EndsWith(".index", StringComparison.OrdinalIgnoreCase)
            || (name.StartsWith("cedict", StringComparison.OrdinalIgnoreCase) && Path.GetExtension(name).ToLowerInvariant() is ".u8" or ".txt" or ".gz" or ".js");
    }

    private static DictionaryKind KindOf(string file) => file.EndsWith(".index", StringComparison.OrdinalIgnoreCase) ? DictionaryKind.Dictd : DictionaryKind.Cedict;
}
