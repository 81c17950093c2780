namespace CarecAssistant.Knowledge;

/// <summary>An article store that forgets: for tests and for looking into a folder without leaving a trace.</summary>
public sealed class InMemoryArticleStore(TimeProvider clock) : IArticleStore
{
    private readonly Lock door = new();
    private readonly Dictionary<(string Source, string Id), (StoredArticle Row, string Hash)> rows = [];
    private readonly List<string> imported = [];
    private long last;

    /// <inheritdoc/>
    public Task CommitAsync(IReadOnlyList<ArticleChange> changes, CancellationToken stop)
    {
        lock (door)
        {
            var now = clock.GetUtcNow();
            foreach (var change in changes)
                rows[(change.Source, change.ArticleId)] = (new StoredArticle(++last, change.Source, change.ArticleId, change.Article, now), change.ContentHash);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredArticle>> ReadAfterAsync(long changeNumber, int most, CancellationToken stop)
    {
        lock (door)
        {
            IReadOnlyList<StoredArticle> after =
                [.. rows.Values.Select(row => row.Row).Where(row => row.ChangeNumber > changeNumber).OrderBy(row => row.ChangeNumber).Take(most)];
            return Task.FromResult(after);
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, string>> HashesOfAsync(string source, CancellationToken stop)
    {
        lock (door)
        {
            IReadOnlyDictionary<string, string> hashes = rows.Values.Where(row => row.Row.Source == source && row.Row.Article is not null)
                .ToDictionary(row => row.Row.ArticleId, row => row.Hash);
            return Task.FromResult(hashes);
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> ImportedSourcesAsync(CancellationToken stop)
    {
        lock (door) return Task.FromResult<IReadOnlyList<string>>([.. imported]);
    }

    /// <inheritdoc/>
    public Task RecordImportedSourceAsync(string source, CancellationToken stop)
    {
        lock (door)
        {
            if (!imported.Contains(source)) imported.Add(source);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<SourceSummary> SummaryOfAsync(string source, CancellationToken stop)
    {
        lock (door)
        {
            var ofSource = rows.Values.Select(row => row.Row).Where(row => row.Source == source).ToList();
            return Task.FromResult(new SourceSummary(ofSource.Count(row => row.Article is not null), ofSource.Max(row => (DateTimeOffset?)row.CommittedAt)));
        }
    }

    /// <inheritdoc/>
    public async Task<int> ForgetSourceAsync(string source, CancellationToken stop)
    {
        var ids = (await HashesOfAsync(source, stop)).Keys;
        await CommitAsync([.. ids.Select(id => new ArticleChange(source, id, "", null))], stop);
        lock (door) imported.Remove(source);
        return ids.Count();
    }
}
