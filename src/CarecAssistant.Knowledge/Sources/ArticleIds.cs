namespace CarecAssistant.Knowledge.Sources;

/// <summary>Gives each file of a source its articleId: front matter's, else the path without extension, with it where two paths collide.</summary>
internal sealed class ArticleIds
{
    private readonly Dictionary<string, string?> byFile = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> holders = new(StringComparer.Ordinal);

    /// <param name="files">In ordinal order of their names: the first of two with one id keeps it.</param>
    public static ArticleIds Of(IReadOnlyList<(string Name, FileFacts Facts)> files)
    {
        var ids = new ArticleIds();
        // A file that cannot be read keeps its place: its neighbour's id would change otherwise.
        var sharing = files.Where(file => file.Facts.OwnId is null).GroupBy(file => FolderFiles.IdOf(file.Name), StringComparer.Ordinal)
            .Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, facts) in files.Where(file => file.Facts.Failure is null))
        {
            var path = FolderFiles.IdOf(name);
            ids.byFile[name] = ids.Hold(facts.OwnId ?? (sharing.Contains(path) ? name : path), name) ?? (facts.OwnId is null ? ids.Hold(name, name) : null);
        }

        return ids;
    }

    /// <summary>Null: another file holds the id.</summary>
    public string? IdOf(string name) => byFile[name];

    public string HolderOf(string id) => holders[id];

    /// <summary>The ids under which a file that now fails may have been stored.</summary>
    public static IEnumerable<string> MayBelongTo(string name, FileFacts facts) => facts.OwnId is { } own ? [own] : [FolderFiles.IdOf(name), name];

    private string? Hold(string id, string name) => holders.TryAdd(id, name) ? id : null;
}
