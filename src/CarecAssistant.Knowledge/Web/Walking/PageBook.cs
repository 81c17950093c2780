namespace CarecAssistant.Knowledge.Web.Walking;

/// <summary>What is known of a source's pages and articles during one walk. Changes are committed in small batches: articles first, then the pages that tell of them.</summary>
internal sealed class PageBook(IArticleStore articles, IWebSourceStore sources, string source, TimeProvider clock)
{
    private const int Batch = 10;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private readonly Dictionary<string, WebPageState> pages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WebPageState> unsaved = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ArticleChange> uncommitted = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> live = new(StringComparer.Ordinal);
    private readonly HashSet<string> before = new(StringComparer.Ordinal);
    private readonly HashSet<string> touched = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FailedItem> failed = new(StringComparer.Ordinal);
    private DateTimeOffset committedAt;
    private bool isRecorded;

    /// <summary>Every page known.</summary>
    public IReadOnlyCollection<WebPageState> Pages => pages.Values;

    /// <summary>Ids of the articles that there were when the walk began.</summary>
    public IReadOnlySet<string> Before => before;

    /// <summary>Ids of articles that this walk added, changed or withdrew.</summary>
    public IReadOnlySet<string> Touched => touched;

    /// <summary>Somebody no longer wants the source, so nothing more is committed.</summary>
    public bool IsForgotten { get; private set; }

    public async Task OpenAsync(CancellationToken stop)
    {
        isRecorded = (await articles.ImportedSourcesAsync(stop)).Contains(source);
        foreach (var page in await sources.PagesOfAsync(source, stop)) pages[page.Page] = page;
        foreach (var (id, hash) in await articles.HashesOfAsync(source, stop)) live[id] = hash;
        before.UnionWith(live.Keys);
        committedAt = clock.GetUtcNow();
    }

    public WebPageState? Find(string page) => pages.GetValueOrDefault(page);

    public bool IsLive(string? articleId) => articleId is not null && live.ContainsKey(articleId);

    /// <summary>Notes what a page is now.</summary>
    public void Put(WebPageState page) => pages[page.Page] = unsaved[page.Page] = page;

    /// <summary>Adds the article, or changes it where its hash is another.</summary>
    public void Take(string id, Article article, string hash)
    {
        if (live.TryGetValue(id, out var known) && known == hash) return;
        live[id] = hash;
        touched.Add(id);
        uncommitted[id] = new ArticleChange(source, id, hash, article with { Id = id });
    }

    public void Withdraw(string id)
    {
        if (!live.Remove(id)) return;
        touched.Add(id);
        uncommitted[id] = new ArticleChange(source, id, "", null);
    }

    /// <summary>Names what could not be had, with the reason; the first one counts.</summary>
    public void Fail(string name, string reason) => failed.TryAdd(name, new FailedItem(name, reason));

    public Task CommitWhenDueAsync(CancellationToken stop) =>
        uncommitted.Count + unsaved.Count > 0 && (uncommitted.Count >= Batch || unsaved.Count >= Batch * 10 || clock.GetUtcNow() - committedAt >= LongestWait) ? CommitAsync(stop) : Task.CompletedTask;

    public async Task CommitAsync(CancellationToken stop)
    {
        if (IsForgotten || (isRecorded && !(await articles.ImportedSourcesAsync(stop)).Contains(source)))
        {
            IsForgotten = true;
            Fail(source, "It was forgotten while it was read, so no more of it is. To have it again, import it.");
            return;
        }

        if (uncommitted.Count > 0)
        {
            // First, since articles of a source that is not recorded would never be searched.
            if (!isRecorded) await articles.RecordImportedSourceAsync(source, stop);
            isRecorded = true;
            await articles.CommitAsync([.. uncommitted.Values], stop);
            uncommitted.Clear();
        }

        if (unsaved.Count > 0) await sources.SaveAsync(source, [.. unsaved.Values], stop);
        unsaved.Clear();
        committedAt = clock.GetUtcNow();
    }

    public ImportReport Report() => new()
    {
        Source = source,
        Added = Sorted(live.Keys.Where(id => !before.Contains(id))),
        Changed = Sorted(live.Keys.Where(id => before.Contains(id) && touched.Contains(id))),
        Unchanged = Sorted(live.Keys.Where(id => before.Contains(id) && !touched.Contains(id) && !failed.ContainsKey(id))),
        Withdrawn = Sorted(before.Where(id => !live.ContainsKey(id))),
        Failed = [.. failed.Values],
    };

    private static List<string> Sorted(IEnumerable<string> ids) => [.. ids.Order(StringComparer.Ordinal)];
}
