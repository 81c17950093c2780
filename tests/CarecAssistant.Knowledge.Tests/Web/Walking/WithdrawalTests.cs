namespace CarecAssistant.Knowledge.Tests.Web.Walking;

public sealed class WithdrawalTests : IDisposable
{
    private readonly WebHouse house = new();

    private ScriptedSite Site => house.Site;

    public void Dispose() => house.Dispose();

    [Theory]
    [InlineData(59, false)]
    [InlineData(61, true)]
    public async Task A_page_that_is_gone_is_withdrawn_when_that_is_seen_twice_an_hour_apart(int minutes, bool isWithdrawn)
    {
        await ImportThree();
        Site.Remove("/c/");
        var first = await house.Import();
        Assert.Contains("an hour or more", Assert.Single(first.Failed).Reason);
        Assert.Equal(3, (await house.Live()).Length);

        house.Clock.Advance(TimeSpan.FromMinutes(minutes));
        house.Restart();
        var second = await house.Import();
        Assert.Equal(isWithdrawn ? ["example.org/c"] : [], second.Withdrawn);
        Assert.Equal(isWithdrawn ? 2 : 3, (await house.Live()).Length);
    }

    [Fact]
    public async Task A_page_that_was_away_for_a_moment_begins_anew()
    {
        await ImportThree();
        Site.Remove("/c/");
        await house.Import();
        Site.Page("/c/");
        house.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Empty((await house.Import()).Failed);
        Site.Remove("/c/");
        Assert.Empty((await house.Import()).Withdrawn);
        Assert.Equal(3, (await house.Live()).Length);
    }

    [Fact]
    public async Task A_page_that_a_whole_sitemap_names_no_more_is_withdrawn_at_once_and_may_come_back()
    {
        await ImportThree();
        Site.Sitemap("/sitemap.xml", ("/a/", null), ("/b/", null));
        Site.TakeAsked();
        Assert.Equal(["example.org/c"], (await house.Import()).Withdrawn);
        Assert.DoesNotContain("/c/", Site.Asked);
        Assert.False((await house.Import()).HasNews);

        Site.Sitemap("/sitemap.xml", ("/a/", null), ("/b/", null), ("/c/", null));
        Assert.Equal(["example.org/c"], (await house.Import()).Added);
    }

    [Fact]
    public async Task A_sitemap_that_could_not_be_read_to_the_end_withdraws_nothing()
    {
        Site.Index("/sitemap.xml", "/maps/a.xml", "/maps/b.xml");
        Site.Sitemap("/maps/a.xml", ("/a/", null), ("/b/", null));
        Site.Sitemap("/maps/b.xml", ("/c/", null));
        foreach (var path in new[] { "/a/", "/b/", "/c/" }) Site.Page(path);
        Assert.Equal(3, (await house.Import()).Added.Count);
        Site.Fail("/maps/b.xml", "The server says that it has a fault of its own; try again later.");
        var report = await house.Import();
        Assert.Equal("https://www.example.org/maps/b.xml", Assert.Single(report.Failed).Name);
        Assert.Equal(3, report.Unchanged.Count);
    }

    [Fact]
    public async Task A_site_that_lost_its_sitemap_loses_no_article()
    {
        await ImportThree();
        Site.Html("/sitemap.xml", "<html><body>Not found</body></html>");
        Assert.Equal(3, (await house.Import()).Unchanged.Count);
    }

    [Fact]
    public async Task More_than_half_of_a_source_at_once_is_held_until_somebody_says_yes()
    {
        await ImportThree();
        Site.Sitemap("/sitemap.xml", ("/a/", null));
        var held = await house.Import();
        Assert.Empty(held.Withdrawn);
        var said = Assert.Single(held.Failed);
        Assert.Equal("https://example.org", said.Name);
        Assert.Contains("2 of 3 articles would be withdrawn", said.Reason);
        Assert.Contains("import https://www.example.org/ --yes", said.Reason);
        Assert.Equal(3, (await house.Live()).Length);

        Assert.Equal(["example.org/b", "example.org/c"], (await house.Import(yes: true)).Withdrawn);
    }

    [Fact]
    public async Task A_single_page_that_is_gone_is_withdrawn_without_a_question()
    {
        Site.Page("/a/");
        await house.Import("https://www.example.org/a/");
        Site.Remove("/a/");
        await house.Import("https://www.example.org/a/");
        house.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(["example.org/a"], (await house.Import("https://www.example.org/a/")).Withdrawn);
    }

    [Fact]
    public async Task A_page_that_turned_into_a_sign_in_or_an_excuse_keeps_its_article_B128()
    {
        await ImportThree();
        Site.Html("/a/", "<html><body><form><input name=u><input type=password></form></body></html>");
        Site.Page("/b/", "Page not found", "Sorry.");
        var report = await house.Import();
        Assert.Equal(2, report.Failed.Count);
        Assert.Equal(3, (await house.Live()).Length);
        Site.Page("/a/");
        Site.Page("/b/");
        Assert.False((await house.Import()).HasNews);
    }

    [Fact]
    public async Task A_page_that_asks_not_to_be_found_any_more_is_withdrawn_B124()
    {
        await ImportThree();
        Site.Page("/a/", "A", "Not for robots.", head: "<meta name=robots content=noindex>");
        Assert.Equal(["example.org/a"], (await house.Import()).Withdrawn);
    }

    [Fact]
    public async Task A_site_that_leads_everywhere_to_one_notice_for_an_afternoon_loses_nothing()
    {
        await ImportThree();
        Site.Page("/closed/", "Closed", "The site is being mended and comes back in the evening, with everything that was here.");
        foreach (var path in new[] { "/a/", "/b/", "/c/" }) Site.Redirect(path, "/closed/");
        Assert.Empty((await house.Import()).Withdrawn);
        house.Clock.Advance(TimeSpan.FromHours(3));
        Assert.Empty((await house.Import()).Withdrawn);
        foreach (var path in new[] { "/a/", "/b/", "/c/" }) Site.Page(path);
        await house.Import();
        Assert.Superset(new HashSet<string> { "example.org/a", "example.org/b", "example.org/c" }, (await house.Live()).ToHashSet());
    }

    [Fact]
    public async Task Pages_of_one_text_are_one_article_and_the_other_stands_up_when_it_changes()
    {
        var text = Some.TextOf("/same", 1);
        Site.Sitemap("/sitemap.xml", ("/a/", null), ("/a-print/", null), ("/b/", null));
        Site.Page("/a/", "Visit", text);
        Site.Page("/a-print/", "Visit", text);
        Site.Page("/b/");
        Assert.Equal(["example.org/a", "example.org/b"], (await house.Import()).Added);
        Assert.False((await house.Import()).HasNews);

        Site.Page("/a/", "Visit", Some.TextOf("/new", 2));
        var report = await house.Import();
        Assert.Equal(["example.org/a-print"], report.Added);
        Assert.Equal(["example.org/a"], report.Changed);
    }

    private async Task ImportThree()
    {
        Site.Sitemap("/sitemap.xml", ("/a/", null), ("/b/", null), ("/c/", null));
        foreach (var path in new[] { "/a/", "/b/", "/c/" }) Site.Page(path);
        Assert.Equal(3, (await house.Import()).Added.Count);
    }
}
