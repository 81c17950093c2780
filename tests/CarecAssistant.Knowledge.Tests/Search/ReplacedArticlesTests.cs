namespace CarecAssistant.Knowledge.Tests.Search;

public sealed class ReplacedArticlesTests : IDisposable
{
    private const string Site = "https://example.org";

    private readonly Library library = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => library.Dispose();

    [Fact]
    public async Task Our_summary_is_not_searched_while_its_page_itself_is_there_whichever_came_first()
    {
        library.Folder.Write("visit.md", Summary("https://www.example.org/news/visit/", "Camels were seen."));
        await library.Synchronise();
        Assert.Equal(["visit"], await library.Find("camels"));

        await ImportPage("https://example.org/news/visit", "The camels were seen by all.");
        Assert.Equal(["example.org/news/visit"], await library.Find("camels"));
        Assert.Equal(1, library.Knowledge.State.Articles);
        Assert.Equal("visit", (await library.Knowledge.FindAsync("visit", Stop))!.Article.Id);

        library.Restart();
        Assert.Equal(["example.org/news/visit"], await library.Find("camels"));

        await WithdrawPage();
        Assert.Equal(["visit"], await library.Find("camels"));
    }

    [Fact]
    public async Task A_page_that_was_imported_first_replaces_a_summary_written_later()
    {
        await ImportPage("https://example.org/news/visit", "The camels were seen by all.");
        library.Folder.Write("visit.md", Summary("https://example.org/news/visit/?utm_source=mail", "Camels were seen."));
        await library.Synchronise();
        Assert.Equal(["example.org/news/visit"], await library.Find("camels"));
    }

    [Fact]
    public async Task Several_summaries_of_one_page_all_stay_beside_it()
    {
        library.Folder.Write("one.md", Summary("https://example.org/news/visit", "Camels were seen."));
        library.Folder.Write("two.md", Summary("https://example.org/news/visit", "Camels were counted."));
        await library.Synchronise();
        await ImportPage("https://example.org/news/visit", "The camels were seen by all.");
        Assert.Equal(["example.org/news/visit", "one", "two"], (await library.Find("camels")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_summary_of_another_page_stays_and_so_does_one_that_only_draws_on_it()
    {
        library.Folder.Write("other.md", Summary("https://example.org/news/other", "Camels were sold."));
        library.Folder.Write("drawn.md", "---\norigin: summary\nsources: [https://example.org/news/visit]\n---\n# Drawn\n\nCamels were drawn.\n");
        await library.Synchronise();
        await ImportPage("https://example.org/news/visit", "The camels were seen by all.");
        Assert.Equal(["drawn", "example.org/news/visit", "other"], (await library.Find("camels")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_page_of_a_source_that_is_not_searched_replaces_nothing()
    {
        library.Folder.Write("visit.md", Summary("https://example.org/news/visit", "Camels were seen."));
        await library.Synchronise();
        await library.Store.CommitAsync([ChangeOf("https://example.org/news/visit", "The camels were seen by all.")], Stop);
        await library.Knowledge.CatchUpAsync(Stop);
        Assert.Equal(["visit"], await library.Find("camels"));
    }

    [Fact]
    public async Task A_page_that_was_imported_by_itself_and_with_its_site_is_found_once_as_long_as_either_is_there()
    {
        const string Alone = "https://example.org/news/visit";
        await ImportPage(Alone, "The camels were seen by all.");
        await library.Store.RecordImportedSourceAsync(Alone, Stop);
        await library.Store.CommitAsync([ChangeOf(Alone, "The camels were seen by all.") with { Source = Alone }], Stop);
        await library.Knowledge.CatchUpAsync(Stop);
        Assert.Equal(["example.org/news/visit"], await library.Find("camels"));
        Assert.Equal(1, library.Knowledge.State.Articles);
        await WithdrawPage();
        Assert.Equal(["example.org/news/visit"], await library.Find("camels"));
    }

    private static string Summary(string url, string text) => $"---\norigin: summary\nurl: {url}\n---\n# Summary\n\n{text}\n";

    private static ArticleChange ChangeOf(string url, string text) => new(
        Site, "example.org/news/visit", text, new Article { Id = "example.org/news/visit", Title = "Visit", Url = new Uri(url), Language = "en", Body = text });

    private async Task ImportPage(string url, string text)
    {
        await library.Store.RecordImportedSourceAsync(Site, Stop);
        await library.Store.CommitAsync([ChangeOf(url, text)], Stop);
        await library.Knowledge.CatchUpAsync(Stop);
    }

    private async Task WithdrawPage()
    {
        await library.Store.CommitAsync([new ArticleChange(Site, "example.org/news/visit", "", null)], Stop);
        await library.Knowledge.CatchUpAsync(Stop);
    }
}
