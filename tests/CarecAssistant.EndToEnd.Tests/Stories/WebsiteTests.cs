using System.Globalization;
using System.Text.Json;
using CarecAssistant.EndToEnd.Tests.Website;
using CarecAssistant.TestKit.Institute;

namespace CarecAssistant.EndToEnd.Tests.Stories;

/// <summary>A whole website is imported by the real program: completely, politely, and whatever its pages are.</summary>
public sealed class WebsiteTests
{
    private static readonly string[] Furniture =
        ["filling out", "cookies", "Related Posts", "Skip to content", "rights reserved", "Back to top", "Log In", "Password", "Русский", "Calendar", "dataLayer", "Submit"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    // B107, B122, B123, B125, B127, B128, B130, B131, B134, B137, B140, B143, B145, F67.
    [Fact]
    public async Task Every_article_of_the_site_is_imported_and_everything_else_is_named_with_the_reason()
    {
        await using var neighbour = await InstituteSite.OpenAsync(Stop);
        await using var site = await InstituteSite.OpenAsync(Stop, new() { Traps = InstituteTraps.All, Neighbour = neighbour.Address });
        site.IsBusyOnce("/news/ferry-timetable/", TimeSpan.FromSeconds(1));
        using var collector = new Collector(site);

        var imported = await collector.ImportsAsync(Stop);

        Assert.Equal(1, imported.ExitCode);
        AssertReasons(imported.Failed, collector, new()
        {
            [InstituteTraps.Partner] = "to import it all the same, add 127.0.0.1:",
            [InstituteTraps.Slow] = "took longer than 60 seconds",
            [InstituteTraps.Missing] = "(404)",
            [InstituteTraps.Withdrawn] = "(410)",
            [InstituteTraps.Large] = "10 MiB",
            [InstituteTraps.Members] = "a form for signing in",
            [InstituteTraps.Private] = "robots.txt",
            [InstituteTraps.Locked] = "needs a password",
        });
        Assert.Empty(neighbour.Requests);
        Assert.Equal(ArticlesOf(site, collector), Without(imported.Added, collector, InstitutePages.SolarPumpsAgain, InstitutePages.SolarPumps));
        await AssertAsPublishedAsync(site, collector);
    }

    [Fact]
    public async Task The_site_is_asked_in_its_own_time_one_request_after_the_other()
    {
        var pause = TimeSpan.FromSeconds(0.3);
        await using var site = await InstituteSite.OpenAsync(Stop, new() { CrawlDelay = pause, Traps = [InstituteTraps.Private] });
        site.IsBusyOnce("/about/", TimeSpan.FromSeconds(2));
        using var collector = new Collector(site);

        var imported = await collector.ImportsAsync(Stop);

        Assert.Equal(collector.NameOf(InstituteTraps.Private), Assert.Single(imported.Failed, failed => failed.Value.Contains("robots.txt")).Key);
        var requests = site.Requests;
        Assert.Equal("/robots.txt", requests[0].Path);
        Assert.All(requests, request => Assert.StartsWith("CarecAssistant/", request.UserAgent));
        Assert.DoesNotContain(requests, request => request.Path.StartsWith("/private/", StringComparison.Ordinal));
        Assert.DoesNotContain(requests.GroupBy(request => request.Path), asked => asked.Count() > 1 && asked.Key != "/about/");
        foreach (var (earlier, later) in requests.Zip(requests.Skip(1)))
        {
            var asked = earlier.Status == 503 ? TimeSpan.FromSeconds(2) : pause;
            Assert.True(later.Arrived >= earlier.Left, $"{later.Path} was asked for while {earlier.Path} was being sent.");
            // Clocks of two processes: a timer may round by a few milliseconds.
            Assert.True(later.Arrived - earlier.Arrived > asked - TimeSpan.FromMilliseconds(20), $"{later.Path} came {later.Arrived - earlier.Arrived} after {earlier.Path}.");
        }
    }

    [Fact]
    public async Task Another_port_of_this_machine_is_not_asked_and_the_reason_is_told()
    {
        await using var site = await InstituteSite.OpenAsync(Stop);
        await using var neighbour = await InstituteSite.OpenAsync(Stop);
        using var collector = new Collector(site);

        var imported = await collector.ImportsAsync(neighbour.Address, Stop);

        Assert.Equal(1, imported.ExitCode);
        Assert.EndsWith($"add {neighbour.Address.Authority} to Knowledge:AllowedPrivateHosts.", Assert.Single(imported.Failed).Value);
        Assert.Empty(imported.Articles);
        Assert.Empty(neighbour.Requests);
    }

    [Fact]
    public async Task Questions_in_Russian_and_Chinese_are_answered_from_the_pages_in_their_language()
    {
        await using var site = await InstituteSite.OpenAsync(Stop);
        using var collector = new Collector(site);
        await collector.ImportsAsync(Stop);
        (string Question, string Expected, string Page)[] asked =
        [
            ("Кто возглавил экспедицию на ледники хребта Актау?", "Тимур Жалгасов", "/ru/news/ledniki-hrebta-aktau/"),
            ("Сколько книг получила библиотека в Карасу?", "1 250", "/ru/news/biblioteka-v-karasu/"),
            ("青石水库的大坝高多少米？", "五十二米", "/zh/news/shuiku-jungong/"),
            ("茶叶贸易研讨班有多少名商人参加？", "四十五", "/zh/news/chaye-hezuo/"),
        ];

        var answers = await collector.AsksAsync(Stop, [.. asked.Select(one => one.Question)]);

        Assert.All(asked.Zip(answers), pair =>
        {
            Assert.Equal("answered", pair.Second.GetProperty("outcome").GetString());
            Assert.Contains(pair.First.Expected, pair.Second.GetProperty("text").GetString());
            Assert.StartsWith(site.At(pair.First.Page).AbsoluteUri, pair.Second.GetProperty("citations")[0].GetProperty("url").GetString());
        });
    }

    // B126: a feed with bad dates; and a calendar without end.
    [Fact]
    public async Task A_site_without_a_sitemap_is_found_by_its_links_and_its_calendar_comes_to_an_end()
    {
        await using var site = await InstituteSite.OpenAsync(Stop, new() { HasSitemap = false, CrawlDelay = TimeSpan.Zero });
        using var collector = new Collector(site);

        var imported = await collector.ImportsAsync(Stop);

        Assert.Empty(ArticlesOf(site, collector).Except(imported.Added));
        Assert.Contains(imported.Failed, failed => failed.Key.Contains("/calendar/"));
        Assert.InRange(site.Requests.Count(request => request.Path.StartsWith("/calendar/", StringComparison.Ordinal)), 1, 100);
        Assert.Contains(site.Requests, request => request.Path == "/news/page/3/");
        Assert.DoesNotContain(site.Requests, request => request.Path.Contains("/not-a-page/"));
    }

    [Fact]
    public async Task An_import_that_is_killed_again_and_again_ends_as_one_that_was_not()
    {
        await using var site = await InstituteSite.OpenAsync(Stop, new() { CrawlDelay = TimeSpan.FromMilliseconds(50) });
        using var calm = new Collector(site);
        using var harried = new Collector(site);
        var clean = await calm.ImportsAsync(Stop);
        var requests = site.Requests.Count;

        foreach (var many in new[] { 3, 9, 20 })
        {
            site.Forget();
            await using var import = await harried.BeginsToImportAsync(Stop);
            var end = import.EndAsync(Stop);
            while (site.Requests.Count < many && !end.IsCompleted) await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, Stop);
            await import.KillAsync(Stop);
            Assert.NotEqual(0, (await end).ExitCode);
        }

        site.Forget();
        var ended = await harried.ImportsAsync(Stop);

        Assert.Equal(clean.Articles, ended.Articles);
        Assert.Equal(clean.Failed, ended.Failed);
        Assert.InRange(site.Requests.Count, 1, requests - 1);
        var titles = site.Pages.Select(page => page.Title).ToArray();
        Assert.Equal(Shown(await calm.SearchesAsync(Stop, titles)), Shown(await harried.SearchesAsync(Stop, titles)));

        static IEnumerable<string> Shown(IReadOnlyList<IReadOnlyList<JsonElement>> found) => found.Select(hits => string.Join('\n', hits.Select(hit => hit.GetRawText())));
    }

    // One of the two pages about the pumps is enough.
    private static IEnumerable<string> ArticlesOf(InstituteSite site, Collector collector) => site.Pages.Select(page => page.Path)
        .Append(InstituteDocuments.Brief).Append(InstituteDocuments.Call)
        .Except([InstitutePages.SolarPumps, InstitutePages.SolarPumpsAgain]).Select(collector.NameOf).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Without(IReadOnlyList<string> names, Collector collector, params string[] oneOf)
    {
        var pair = oneOf.Select(collector.NameOf).ToList();
        Assert.Single(names, pair.Contains);
        return names.Except(pair);
    }

    private static void AssertReasons(IReadOnlyDictionary<string, string> failed, Collector collector, Dictionary<string, string> expected)
    {
        Assert.Equal(expected.Keys.Select(collector.NameOf).Order(StringComparer.Ordinal), failed.Keys.Order(StringComparer.Ordinal));
        Assert.All(expected, trap => Assert.Contains(trap.Value, failed[collector.NameOf(trap.Key)]));
    }

    private static async Task AssertAsPublishedAsync(InstituteSite site, Collector collector)
    {
        var pages = site.Pages.Where(page => page.Path is not (InstitutePages.SolarPumps or InstitutePages.SolarPumpsAgain)).ToList();
        var found = await collector.SearchesAsync(Stop, [.. pages.Select(page => page.Title), "contact form cookies password rights reserved calendar submit"]);
        foreach (var (page, hits) in pages.Zip(found))
        {
            var hit = Assert.Single(hits, hit => hit.GetProperty("articleId").GetString() == collector.NameOf(page.Path));
            Assert.Equal(
                (page.Title, site.At(page.Path).AbsoluteUri, page.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), page.Language),
                (hit.GetProperty("title").GetString(), hit.GetProperty("url").GetString(), hit.GetProperty("published").GetString(), hit.GetProperty("language").GetString()));
        }

        Assert.All(found.SelectMany(hits => hits), hit => Assert.DoesNotContain(Furniture, word => hit.GetProperty("text").GetString()!.Contains(word)));
    }
}
