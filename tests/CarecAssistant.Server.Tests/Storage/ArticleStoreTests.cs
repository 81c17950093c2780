using CarecAssistant.Knowledge;

namespace CarecAssistant.Server.Tests.Storage;

public sealed class ArticleStoreTests : IAsyncLifetime
{
    private readonly DataFolder data = new();
    private Opening house = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => house = await data.OpenAsync();

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task An_article_comes_back_as_it_was_committed()
    {
        var article = new Article
        {
            Id = "news/visit",
            Title = "Визит делегации",
            HasTitle = true,
            Url = new Uri("https://example.org/news/visit"),
            Published = new DateOnly(2023, 5, 15),
            Language = "ru",
            Kind = ArticleKind.News,
            Origin = ArticleOrigin.Summary,
            Tags = ["визит", "a,b"],
            Sources = [new Uri("https://example.org/a"), new Uri("https://example.org/b")],
            AsOf = new DateOnly(2024, 1, 2),
            Body = "Текст.\n\n第二段。",
        };
        await house.Articles.CommitAsync([new("folder", article.Id, "hash", article)], Stop);
        var stored = Assert.Single(await house.Articles.ReadAfterAsync(0, 10, Stop));
        Assert.Equivalent(article, stored.Article, strict: true);
        Assert.Equal(("folder", "news/visit", 1L), (stored.Source, stored.ArticleId, stored.ChangeNumber));
    }

    [Fact]
    public async Task B146_What_an_article_said_before_quite_another_took_its_place_is_kept()
    {
        const string Visit = "The delegation of the province visited the institute and met its director. Both sides spoke about trade, research and joint courses.";
        await house.Articles.CommitAsync([Written(Visit)], Stop);
        await house.Articles.CommitAsync([Written(Visit + " They agreed on a course in May.")], Stop);
        Assert.Empty(await house.Replaced.SinceAsync(DateTimeOffset.MinValue, 10, Stop));

        await house.Articles.CommitAsync([Written("Cheap watches, bags and shoes are on sale here. Order before midnight and pay nothing for delivery.")], Stop);
        var replaced = Assert.Single(await house.Replaced.SinceAsync(DateTimeOffset.MinValue, 10, Stop));
        Assert.Equal(("a", "A title", Visit + " They agreed on a course in May.", "A title"), (replaced.ArticleId, replaced.Title, replaced.Body, replaced.NewTitle));
        Assert.StartsWith("Cheap watches", Assert.Single(await house.Articles.ReadAfterAsync(0, 10, Stop)).Article!.Body);

        static ArticleChange Written(string body) => new("site", "a", body, new Article { Id = "a", Title = "A title", Language = "en", Body = body });
    }

    [Fact]
    public async Task A_change_moves_an_article_behind_the_others_and_reading_after_a_number_finds_it_once()
    {
        await house.Articles.CommitAsync([Added("a", "one"), Added("b", "one")], Stop);
        await house.Articles.CommitAsync([Added("a", "two")], Stop);
        Assert.Equal(["b", "a"], (await house.Articles.ReadAfterAsync(0, 10, Stop)).Select(row => row.ArticleId));
        var changed = Assert.Single(await house.Articles.ReadAfterAsync(2, 10, Stop));
        Assert.Equal((3L, "two"), (changed.ChangeNumber, changed.Article!.Body));
        Assert.Equal(["b"], (await house.Articles.ReadAfterAsync(0, 1, Stop)).Select(row => row.ArticleId));
    }

    [Fact]
    public async Task A_withdrawn_article_is_told_without_its_text_and_may_come_back()
    {
        await house.Articles.CommitAsync([Added("a", "secret"), Added("b", "kept")], Stop);
        await house.Articles.CommitAsync([new("folder", "a", "", null), new("folder", "never-seen", "", null)], Stop);
        Assert.Null((await house.Articles.ReadAfterAsync(2, 10, Stop)).Single().Article);
        Assert.Equal(["b"], (await house.Articles.HashesOfAsync("folder", Stop)).Keys);
        await using (var context = await house.ContextAsync())
        {
            Assert.DoesNotContain(context.Articles, row => row.Body.Contains("secret"));
        }

        await house.Articles.CommitAsync([Added("a", "again")], Stop);
        Assert.Equal("again", (await house.Articles.ReadAfterAsync(4, 10, Stop)).Single().Article!.Body);
    }

    [Fact]
    public async Task Two_processes_that_commit_at_once_never_share_a_change_number()
    {
        var other = await data.OpenAsync();
        const int commits = 25;
        await Task.WhenAll(
            Task.Run(() => CommitManyAsync(house, "one", commits), Stop),
            Task.Run(() => CommitManyAsync(other, "two", commits), Stop));
        var numbers = (await other.Articles.ReadAfterAsync(0, 1000, Stop)).Select(row => row.ChangeNumber).ToList();
        Assert.Equal(Enumerable.Range(1, 4 * commits).Select(number => (long)number), numbers);
    }

    [Fact]
    public async Task Thousands_of_articles_go_into_one_commit()
    {
        var changes = Enumerable.Range(0, 3000).Select(number => Added($"a{number}", "text")).ToList();
        await house.Articles.CommitAsync(changes, Stop);
        await house.Articles.CommitAsync(changes, Stop);
        Assert.Equal(3000, (await house.Articles.HashesOfAsync("folder", Stop)).Count);
        Assert.Equal(3001, (await house.Articles.ReadAfterAsync(0, 1, Stop)).Single().ChangeNumber);
    }

    [Fact]
    public async Task An_imported_source_is_remembered_once()
    {
        await house.Articles.RecordImportedSourceAsync("/b", Stop);
        await house.Articles.RecordImportedSourceAsync("/a", Stop);
        await house.Articles.RecordImportedSourceAsync("/b", Stop);
        Assert.Equal(["/b", "/a"], await (await data.OpenAsync()).Articles.ImportedSourcesAsync(Stop));
    }

    [Fact]
    public async Task A_forgotten_source_is_withdrawn_and_recorded_no_more_and_others_stay()
    {
        await house.Articles.RecordImportedSourceAsync("folder", Stop);
        await house.Articles.RecordImportedSourceAsync("/b", Stop);
        await house.Articles.CommitAsync([Added("a", "one"), Added("b", "two"), Added("c", "three") with { Source = "/b" }], Stop);
        await house.WebSources.SaveAsync(new WebSourceState("folder", new Uri("https://example.org/")), Stop);
        await house.WebSources.SaveAsync("folder", [new WebPageState("example.org/a", new Uri("https://example.org/a"))], Stop);
        Assert.Equal(2, (await house.Articles.SummaryOfAsync("folder", Stop)).Articles);

        Assert.Equal(2, await house.Articles.ForgetSourceAsync("folder", Stop));
        Assert.Equal([null, null], (await house.Articles.ReadAfterAsync(3, 10, Stop)).Select(row => row.Article));
        Assert.Equal(["/b"], await house.Articles.ImportedSourcesAsync(Stop));
        Assert.Equal(["c"], (await house.Articles.HashesOfAsync("/b", Stop)).Keys);
        Assert.Null(await house.WebSources.FindAsync("folder", Stop));
        Assert.Empty(await house.WebSources.PagesOfAsync("folder", Stop));
        Assert.Equal(0, await house.Articles.ForgetSourceAsync("folder", Stop));
    }

    private static async Task CommitManyAsync(Opening process, string source, int commits)
    {
        for (var number = 0; number < commits; number++)
        {
            await process.Articles.CommitAsync(
                [Added($"{number}-first", "text") with { Source = source }, Added($"{number}-second", "text") with { Source = source }], Stop);
        }
    }

    private static ArticleChange Added(string id, string body) =>
        new("folder", id, $"hash of {body}", new Article { Id = id, Title = id, Language = "en", Body = body });
}
