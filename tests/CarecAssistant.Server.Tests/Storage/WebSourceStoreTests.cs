using CarecAssistant.Knowledge;

namespace CarecAssistant.Server.Tests.Storage;

public sealed class WebSourceStoreTests : IAsyncLifetime
{
    private const string Source = "https://example.org";

    private static readonly DateTimeOffset Noon = new(2026, 11, 28, 12, 0, 0, TimeSpan.Zero);

    private readonly DataFolder data = new();
    private IWebSourceStore store = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => store = (await data.OpenAsync()).WebSources;

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task A_page_comes_back_as_it_was_saved_and_a_later_state_replaces_it()
    {
        var page = new WebPageState("example.org/новости/визит", new Uri("https://www.example.org/новости/визит/"))
        {
            Depth = 3,
            ETag = "W/\"a\"",
            LastModified = Noon,
            ListedChange = Noon.AddDays(1),
            IsListed = true,
            ArticleId = "example.org/x",
            ContentHash = "hash",
            Trouble = "It is away.",
            GoneSince = Noon.AddHours(1),
            FetchedAt = Noon.AddHours(2),
        };
        await store.SaveAsync(Source, [page], Stop);
        await store.SaveAsync("https://other.example", [page with { Depth = 7 }], Stop);
        Assert.Equal(page, Assert.Single(await store.PagesOfAsync(Source, Stop)));

        var empty = new WebPageState(page.Page, page.Address);
        await store.SaveAsync(Source, [empty], Stop);
        Assert.Equal(empty, Assert.Single(await store.PagesOfAsync(Source, Stop)));
    }

    [Fact]
    public async Task Thousands_of_pages_are_saved_and_read_at_once()
    {
        var pages = Enumerable.Range(0, 1000).Select(i => new WebPageState($"example.org/{i}", new Uri($"https://example.org/{i}"))).ToList();
        await store.SaveAsync(Source, pages, Stop);
        await store.SaveAsync(Source, [.. pages.Select(page => page with { Depth = 1 })], Stop);
        Assert.Equal(1000, (await store.PagesOfAsync(Source, Stop)).Count(page => page.Depth == 1));
    }

    [Fact]
    public async Task A_source_is_found_by_its_name_and_what_was_known_of_it_is_replaced()
    {
        Assert.Null(await store.FindAsync(Source, Stop));
        var state = new WebSourceState(Source, new Uri("https://www.example.org/")) { OpenSince = Noon };
        await store.SaveAsync(state, Stop);
        Assert.Equal(state, await store.FindAsync(Source, Stop));
        await store.SaveAsync(state with { OpenSince = null, FinishedAt = Noon }, Stop);
        Assert.Equal(state with { OpenSince = null, FinishedAt = Noon }, await store.FindAsync(Source, Stop));
    }
}
