using System.Threading.Channels;
using CarecAssistant.Knowledge.Web;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CarecAssistant.Knowledge.Tests.Web.Walking;

public sealed class WebRefresherTests : IDisposable
{
    private readonly WebHouse house = new();
    private readonly Library library;
    private readonly Ear heard = new();
    private readonly WebRefresher refresher;

    public WebRefresherTests()
    {
        library = new Library(house.Articles, house.Clock);
        var options = library.Options;
        options.Watch = true;
        options.RefreshWebEvery = TimeSpan.FromMinutes(30);
        refresher = new WebRefresher(house.Articles, house.Sources, house.Importer, library.Knowledge, [heard], Options.Create(options), house.Clock, NullLogger<WebRefresher>.Instance);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        refresher.Dispose();
        library.Dispose();
        house.Dispose();
    }

    [Fact]
    public async Task While_the_program_serves_a_changed_page_is_answerable_after_its_time_and_told()
    {
        await ImportOnePage();
        await refresher.StartAsync(Stop);
        house.Site.Page("/a/", "Camels", "The camels rest at noon beside the well, and nobody wakes them.");
        var hearing = heard.NextAsync(Stop);
        while (!hearing.IsCompleted)
        {
            house.Clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Yield();
        }

        Assert.Equal(["example.org/a"], (await hearing).Changed);
        Assert.Equal(["example.org/a"], await library.Find("camels"));
        await refresher.StopAsync(Stop);
    }

    [Fact]
    public async Task A_site_is_left_alone_until_its_time_has_come()
    {
        await ImportOnePage();
        house.Clock.Advance(TimeSpan.FromMinutes(29));
        await refresher.RefreshAsync(Stop);
        Assert.Empty(house.Site.TakeAsked());
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await refresher.RefreshAsync(Stop);
        Assert.Contains("/a/ 304", house.Site.TakeAsked());
        Assert.Empty(heard.Reports);
    }

    [Fact]
    public async Task A_site_that_is_forgotten_while_it_is_read_stays_forgotten()
    {
        await ImportOnePage();
        house.Site.Page("/a/", "Camels", "The camels rest at noon beside the well, and nobody wakes them.");
        var read = house.Importer.ImportAsync("https://www.example.org/", mayWithdrawMost: false, new Forgetting(house.Articles), Stop);
        Assert.Contains("It was forgotten while it was read", Assert.Single((await read).Failed).Reason);
        Assert.Empty(await house.Articles.ImportedSourcesAsync(Stop));
        Assert.Empty(await house.Live());
    }

    [Fact]
    public async Task A_source_that_keeps_failing_is_told_once_and_again_when_it_recovers()
    {
        await ImportOnePage();
        house.Site.Fail("/sitemap_index.xml", "The host www.example.org does not answer; try again later.", isWholeHost: true);
        for (var hour = 0; hour < 3; hour++)
        {
            house.Clock.Advance(TimeSpan.FromHours(1));
            await refresher.RefreshAsync(Stop);
            // A host that is down is not asked at every tick either.
            await refresher.RefreshAsync(Stop);
        }

        Assert.Equal(3, house.Site.TakeAsked().Count);
        Assert.Single(Assert.Single(heard.Reports).Failed);

        house.Site.Remove("/sitemap_index.xml");
        house.Clock.Advance(TimeSpan.FromHours(1));
        await refresher.RefreshAsync(Stop);
        Assert.False(heard.Reports[1].HasNews);
        Assert.Equal(["example.org/a"], await house.Live());
    }

    private async Task ImportOnePage()
    {
        house.Site.Sitemap("/sitemap.xml", ("/a/", null));
        house.Site.Page("/a/");
        await house.Import();
        house.Site.TakeAsked();
    }

    private sealed class Ear : IImportObserver
    {
        private readonly Channel<ImportReport> reports = Channel.CreateUnbounded<ImportReport>();

        public List<ImportReport> Reports { get; } = [];

        public void Imported(ImportReport report)
        {
            Reports.Add(report);
            reports.Writer.TryWrite(report);
        }

        public Task<ImportReport> NextAsync(CancellationToken stop) => reports.Reader.ReadAsync(stop).AsTask();
    }

    /// <summary>Somebody who forgets the site at its first page.</summary>
    private sealed class Forgetting(InMemoryArticleStore articles) : IProgress<WebProgress>
    {
        public void Report(WebProgress value) => articles.ForgetSourceAsync("https://example.org", CancellationToken.None).GetAwaiter().GetResult();
    }
}
