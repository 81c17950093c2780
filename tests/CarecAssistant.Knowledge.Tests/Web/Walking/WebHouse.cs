using CarecAssistant.Knowledge.Web;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace CarecAssistant.Knowledge.Tests.Web.Walking;

/// <summary>A site, a clock, stores in memory, and the import between them.</summary>
internal sealed class WebHouse : IDisposable
{
    private WebImport import;

    public WebHouse()
    {
        Articles = new InMemoryArticleStore(Clock);
        import = NewImport();
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 28, 9, 0, 0, TimeSpan.Zero));

    public ScriptedSite Site { get; } = new();

    public InMemoryArticleStore Articles { get; }

    public WebSourcesInMemory Sources { get; } = new();

    public IWebImport Importer => import;

    public Task<ImportReport> Import(string address = "https://www.example.org/", bool yes = false, CancellationToken? stop = null) =>
        import.ImportAsync(address, yes, progress: null, stop ?? TestContext.Current.CancellationToken);

    /// <summary>As after the end of the process.</summary>
    public void Restart()
    {
        import.Dispose();
        import = NewImport();
    }

    public async Task<Article?> Find(string id) =>
        (await Articles.ReadAfterAsync(0, int.MaxValue, TestContext.Current.CancellationToken)).LastOrDefault(row => row.ArticleId == id)?.Article;

    public async Task<string[]> Live(string source = "https://example.org") =>
        [.. (await Articles.HashesOfAsync(source, TestContext.Current.CancellationToken)).Keys.Order(StringComparer.Ordinal)];

    public void Dispose() => import.Dispose();

    private WebImport NewImport() => new(Articles, Sources, Site, Site, Clock, NullLogger<WebImport>.Instance);
}

/// <summary>Web sources that are forgotten with the test.</summary>
internal sealed class WebSourcesInMemory : IWebSourceStore
{
    private readonly Dictionary<string, WebSourceState> sources = [];
    private readonly Dictionary<(string Source, string Page), WebPageState> pages = [];

    public Task<WebSourceState?> FindAsync(string source, CancellationToken stop) => Task.FromResult(sources.GetValueOrDefault(source));

    public Task SaveAsync(WebSourceState state, CancellationToken stop)
    {
        sources[state.Source] = state;
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<WebPageState>> PagesOfAsync(string source, CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<WebPageState>>([.. pages.Where(page => page.Key.Source == source).Select(page => page.Value)]);

    public Task SaveAsync(string source, IReadOnlyCollection<WebPageState> states, CancellationToken stop)
    {
        foreach (var state in states) pages[(source, state.Page)] = state;
        return Task.CompletedTask;
    }
}
