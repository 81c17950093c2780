using CarecAssistant.Knowledge.Articles;
using Microsoft.Extensions.Logging;

namespace CarecAssistant.Knowledge.Sources;

/// <inheritdoc cref="IArticleImport"/>
internal sealed class ArticleImport(IArticleStore store, ILogger<ArticleImport> logger, FileCache? cache = null) : IArticleImport, IDisposable
{
    private const int Batch = 200;

    private readonly FileCache files = cache ?? new();
    private readonly SemaphoreSlim door = new(1);

    public async Task<ImportReport> ImportAsync(string source, bool record, bool mayWithdrawMost, CancellationToken stop)
    {
        var name = NameOf(source);
        await door.WaitAsync(stop);
        try
        {
            var report = await SynchroniseAsync(name, mayWithdrawMost, stop);
            if (record) await store.RecordImportedSourceAsync(name, stop);
            if (report.HasNews) Log.Imported(logger, report.Added.Count, report.Changed.Count, report.Unchanged.Count, report.Withdrawn.Count, report.Failed.Count);
            return report;
        }
        finally
        {
            door.Release();
        }
    }

    public void Dispose() => door.Dispose();

    private static string NameOf(string source)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(source));
        if (File.Exists(path)) return path;
        if (!Directory.Exists(path)) throw new SourceNotFoundException($"There is no folder or file {source}; create it, or name another one.");
        try
        {
            using var entries = Directory.EnumerateFileSystemEntries(path).GetEnumerator();
            entries.MoveNext();
        }
        catch (UnauthorizedAccessException)
        {
            throw new SourceNotFoundException($"The folder {source} may not be read; give the program the right to, or name another one.");
        }

        return path;
    }

    private async Task<ImportReport> SynchroniseAsync(string source, bool mayWithdrawMost, CancellationToken stop)
    {
        var (listed, failedBefore) = FolderFiles.Of(source);
        var before = await store.HashesOfAsync(source, stop);
        var failed = new List<FailedItem>(failedBefore);
        var read = ReadAll(listed, stop);
        var ids = ArticleIds.Of([.. read.Select(file => (file.File.Name, file.Facts))]);

        var (added, changed, unchanged) = (new List<string>(), new List<string>(), new List<string>());
        var kept = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new List<ArticleChange>();
        foreach (var (file, facts) in read)
        {
            if (facts.Failure is { } reason)
            {
                failed.Add(new FailedItem(file.Name, reason));
                kept.UnionWith(ArticleIds.MayBelongTo(file.Name, facts));
                continue;
            }

            var id = ids.IdOf(file.Name);
            if (id is null)
            {
                failed.Add(new FailedItem(file.Name, $"The id \"{facts.OwnId}\" is already used by {ids.HolderOf(facts.OwnId!)}; give one of the two another id."));
                continue;
            }

            kept.Add(id);
            if (before.TryGetValue(id, out var hash) && hash == facts.Hash)
            {
                unchanged.Add(id);
                continue;
            }

            // Read again rather than kept from the first look: a large folder would fill the memory.
            if (files.Look(file.Path, mustRead: true) is not { Article: { } article } again) continue;
            (before.ContainsKey(id) ? changed : added).Add(id);
            waiting.Add(new ArticleChange(source, id, again.Facts.Hash!, article with { Id = id }));
            if (waiting.Count == Batch) await CommitAsync(waiting, stop);
        }

        var withdrawn = before.Keys.Where(id => !kept.Contains(id)).Order(StringComparer.Ordinal).ToList();
        if (!mayWithdrawMost && IsEmptied(before.Count, listed.Count))
        {
            failed.Add(new FailedItem(source, $"It would withdraw {withdrawn.Count} of {before.Count} articles, since hardly any file is left: none was. Look whether the folder is in place; if they are really gone, run: import {source} --yes"));
            withdrawn.Clear();
        }

        waiting.AddRange(withdrawn.Select(id => new ArticleChange(source, id, "", null)));
        await CommitAsync(waiting, stop);
        return new ImportReport { Source = source, Added = added, Changed = changed, Unchanged = unchanged, Withdrawn = withdrawn, Failed = failed, Duplicates = DuplicatesIn(read) };
    }

    // A disk that is not mounted and a folder that was moved look like that; renamed files are as many as before. A handful of files is soon put back.
    private static bool IsEmptied(int before, int files) => before >= 10 && files * 10 <= before;

    private static IReadOnlyList<FailedItem> DuplicatesIn(IReadOnlyList<(SourceFile File, FileFacts Facts)> read) =>
    [
        .. from text in read.Where(file => file.Facts.Text is not null).GroupBy(file => file.Facts.Text, StringComparer.Ordinal)
           let first = text.First().File.Name
           from other in text.Skip(1)
           select new FailedItem(other.File.Name, $"Its text is that of {first}; keep one of the two."),
    ];

    private List<(SourceFile File, FileFacts Facts)> ReadAll(IReadOnlyList<SourceFile> listed, CancellationToken stop)
    {
        var read = new (SourceFile File, FileFacts Facts)?[listed.Count];
        Parallel.For(0, listed.Count, new ParallelOptions { CancellationToken = stop }, i =>
        {
            if (files.Look(listed[i].Path) is { } seen) read[i] = (listed[i], seen.Facts);
        });
        return [.. read.Where(file => file is not null).Select(file => file!.Value)];
    }

    private async Task CommitAsync(List<ArticleChange> waiting, CancellationToken stop)
    {
        if (waiting.Count == 0) return;
        await store.CommitAsync([.. waiting], stop);
        waiting.Clear();
    }
}
