using CarecAssistant.Knowledge.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace CarecAssistant.Knowledge.Tests.Web.Fetching;

public class RobotsFilesTests
{
    [Fact]
    public async Task B123_Robots_rules_are_kept()
    {
        await using var site = await SiteAsync(http => http.Text("User-agent: *\nDisallow: /closed/\nSitemap: http://example.org/sitemap.xml"));
        await using var importer = Reading(site);
        Assert.Equal(FetchOutcome.Ok, (await importer.GetAsync("http://example.org/open")).Outcome);
        var closed = await importer.GetAsync("http://example.org/closed/a");
        Assert.Equal((FetchOutcome.Failed, false), (closed.Outcome, closed.IsWholeHost));
        Assert.Contains("robots.txt asks not to read this page", closed.Reason, StringComparison.Ordinal);
        Assert.Equal(["/open"], site.Asked);
        Assert.Equal(["http://example.org/sitemap.xml"], (await importer.Robots.SitemapsOfAsync(new Uri("http://example.org/"), TestContext.Current.CancellationToken)).Select(sitemap => sitemap.AbsoluteUri));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(410)]
    public async Task B123_A_site_that_shows_no_rules_has_none(int status)
    {
        await using var site = await SiteAsync(http => http.Status(status));
        await using var importer = Reading(site);
        Assert.Equal(FetchOutcome.Ok, (await importer.GetAsync("http://example.org/a")).Outcome);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task B123_A_site_that_cannot_show_its_rules_is_left_alone_for_now(int status)
    {
        var time = new FakeTimeProvider();
        var isBroken = true;
        await using var site = await SiteAsync(http => isBroken ? http.Status(status) : http.Status(404));
        await using var importer = Reading(site, time);
        var getting = importer.GetAsync("http://example.org/a");
        await AnswerTests.Turning(time, TimeSpan.FromMilliseconds(10), until: () => getting.IsCompleted);
        var got = await getting;
        Assert.Equal((FetchOutcome.Failed, true), (got.Outcome, got.IsWholeHost));
        Assert.Contains("robots.txt of example.org could not be read", got.Reason, StringComparison.Ordinal);
        Assert.Empty(site.Asked);

        isBroken = false;
        Assert.Equal(FetchOutcome.Failed, (await importer.GetAsync("http://example.org/a")).Outcome);
        time.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(FetchOutcome.Ok, (await importer.GetAsync("http://example.org/a")).Outcome);
    }

    [Theory]
    [InlineData("<!doctype html><html><head><meta name=\"robots\" content=\"noindex\"><title>Home: Disallow</title></head><body><p>Disallow: /</p></body></html>")]
    [InlineData("\u0000\u0001\u0002")]
    public async Task B123_A_page_in_place_of_rules_forbids_nothing(string text)
    {
        await using var site = await SiteAsync(http => http.Page(text));
        await using var importer = Reading(site);
        Assert.Equal(FetchOutcome.Ok, (await importer.GetAsync("http://example.org/a")).Outcome);
    }

    [Fact]
    public async Task B123_Of_a_megabyte_of_rules_the_first_500_KiB_count()
    {
        var filler = string.Concat(Enumerable.Repeat("# " + new string('я', 50) + "\n", 10_000));
        await using var site = await SiteAsync(http => http.Text("User-agent: *\nDisallow: /first\n" + filler + "Disallow: /last\n"));
        await using var importer = Reading(site);
        Assert.Equal(FetchOutcome.Failed, (await importer.GetAsync("http://example.org/first")).Outcome);
        Assert.Equal(FetchOutcome.Ok, (await importer.GetAsync("http://example.org/last")).Outcome);
    }

    [Fact]
    public async Task Rules_are_asked_for_once_a_day_a_site_however_many_pages_are_read()
    {
        var time = new FakeTimeProvider();
        var asked = 0;
        await using var site = await SiteAsync(http =>
        {
            Interlocked.Increment(ref asked);
            return http.Text("");
        });
        await using var importer = Reading(site, time);
        await Task.WhenAll(Enumerable.Range(0, 10).Select(page => importer.GetAsync($"http://example.org/{page}")));
        time.Advance(TimeSpan.FromHours(23));
        await importer.GetAsync("http://example.org/a");
        Assert.Equal(1, asked);
        time.Advance(TimeSpan.FromHours(1));
        await importer.GetAsync("http://example.org/a");
        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task Rules_may_lie_behind_redirects_and_a_loop_of_these_is_a_site_without_rules()
    {
        await using var moved = await SiteAsync(http => http.LeadOn("/rules.txt"), "User-agent: *\nDisallow: /closed");
        await using (var importer = Reading(moved)) Assert.Equal(FetchOutcome.Failed, (await importer.GetAsync("http://example.org/closed")).Outcome);
        await using var turning = await SiteAsync(http => http.LeadOn("/robots.txt"));
        await using (var importer = Reading(turning)) Assert.Equal(FetchOutcome.Ok, (await importer.GetAsync("http://example.org/a")).Outcome);
    }

    [Fact]
    public async Task Rules_that_lead_inside_a_network_close_the_site()
    {
        await using var site = await SiteAsync(http => http.LeadOn("http://127.0.0.1/robots.txt"));
        await using var importer = Reading(site);
        Assert.Contains("inside a network", (await importer.GetAsync("http://example.org/a")).Reason, StringComparison.Ordinal);
    }

    private static async Task<LoopbackSite> SiteAsync(RequestDelegate robots, string text = "text")
    {
        var site = await LoopbackSite.OpenAsync(http => http.Page(text));
        site.Robots = robots;
        return site;
    }

    private static Importer Reading(LoopbackSite site, TimeProvider? time = null)
    {
        var network = new LoopbackNetwork();
        network.Place("example.org", 80, site.Port);
        return new Importer(network, time: time);
    }
}
