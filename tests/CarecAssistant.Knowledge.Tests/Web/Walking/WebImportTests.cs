namespace CarecAssistant.Knowledge.Tests.Web.Walking;

public sealed class WebImportTests : IDisposable
{
    private readonly WebHouse house = new();

    private ScriptedSite Site => house.Site;

    public void Dispose() => house.Dispose();

    [Fact]
    public async Task An_address_with_a_path_is_one_page_and_nothing_else_is_asked_for()
    {
        Site.Page("/news/visit/", links: "<a href='/news/other/'>Other</a>");
        var report = await house.Import("https://www.example.org/news/visit/?utm_source=mail#top");
        Assert.Equal("https://example.org/news/visit", report.Source);
        Assert.Equal(["example.org/news/visit"], report.Added);
        Assert.Equal(["/news/visit/"], Site.Asked);
        Assert.Equal(["https://example.org/news/visit"], await house.Articles.ImportedSourcesAsync(TestContext.Current.CancellationToken));
        Assert.Equal(Site.At("/news/visit/"), (await house.Find("example.org/news/visit"))!.Url);
    }

    [Fact]
    public async Task A_site_is_asked_for_sitemaps_and_feed_in_order_before_its_pages()
    {
        Site.Sitemap("/sitemap.xml", ("/about/", null), ("/news/visit/", null));
        Site.Page("/about/");
        Site.Page("/news/visit/");
        var report = await house.Import();
        Assert.Equal(["/sitemap_index.xml", "/wp-sitemap.xml", "/sitemap.xml", "/feed/", "/about/", "/news/visit/"], Site.Asked);
        Assert.Equal(["example.org/about", "example.org/news/visit"], report.Added);
        Assert.Empty(report.Failed);
    }

    [Fact]
    public async Task Sitemaps_that_robots_txt_names_stand_for_the_usual_places()
    {
        Site.SitemapsInRobots.AddRange(["/maps/all.xml", "/maps/pages.xml"]);
        Site.Index("/maps/all.xml", "/maps/pages.xml", "/maps/category-sitemap.xml", "/wp-sitemap-taxonomies-post_tag-1.xml");
        Site.Sitemap("/maps/pages.xml", ("/about/", null));
        Site.Page("/about/");
        await house.Import();
        Assert.Equal(["/maps/all.xml", "/maps/pages.xml", "/feed/", "/about/"], Site.Asked);
    }

    [Fact]
    public async Task What_only_the_feed_names_is_imported_too_whatever_its_dates_say_B126()
    {
        Site.Sitemap("/sitemap.xml", ("/about/", null));
        Site.Xml("/feed/", """
            <?xml version="1.0"?><rss version="2.0"><channel><title>News</title>
            <item><title>Call &amp;amp; <b>bold</b></title><link>/?p=6719</link><pubDate>31 Foo 20xx</pubDate></item>
            <item><title>No date</title><link>https://example.org/news/late/</link></item>
            <item><title>Elsewhere</title><link>https://elsewhere.example/x</link></item></channel></rss>
            """);
        Site.Page("/about/");
        Site.Page("/?p=6719");
        Site.Page("/news/late/");
        var report = await house.Import();
        Assert.Equal(["example.org/?p=6719", "example.org/about", "example.org/news/late"], report.Added);
        Assert.Empty(report.Failed);
    }

    [Theory]
    [InlineData("""<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><entry><title type="html">A &lt;b&gt;</title><link rel="alternate" href="/news/late/"/><updated>soon</updated></entry></feed>""")]
    [InlineData("""<rss version="0.91"><channel><title>News</title><item><title>Late</title><link>/news/late/</link></item></channel></rss>""")]
    [InlineData("""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>News</title></channel><item><title>Late</title><link>/news/late/</link></item></rdf:RDF>""")]
    [InlineData("""<rss version="2.0"><channel><title>News</title><item><title>Late</title><link>https://www.example.org/news/late/?utm_source=feed&amp;utm_medium=rss</link></item></channel></rss>""")]
    public async Task B126_Feeds_of_every_kind_name_pages(string feed)
    {
        Site.Sitemap("/sitemap.xml", ("/about/", null));
        Site.Xml("/feed/", feed);
        Site.Page("/about/");
        Site.Page("/news/late/");
        Site.Page("/news/late/?utm_source=feed&utm_medium=rss");
        Assert.Equal(["example.org/about", "example.org/news/late"], (await house.Import()).Added);
    }

    [Fact]
    public async Task B133_The_text_decides_whatever_the_marks_say()
    {
        Site.Page("/a/");
        Site.Marks("/a/", null);
        var address = "https://www.example.org/a/";
        Assert.Equal(["example.org/a"], (await house.Import(address)).Added);
        // No mark at all, then always a new one: the same text is the same article.
        foreach (var mark in (string?[])[null, "\"2\"", "\"3\""])
        {
            Site.Marks("/a/", mark);
            Assert.Equal(["example.org/a"], (await house.Import(address)).Unchanged);
        }

        // A 304 believes the mark; as soon as that is gone, the changed text is seen.
        Site.Page("/a/", 2);
        Site.Unchanged("/a/");
        Assert.Equal(["example.org/a"], (await house.Import(address)).Unchanged);
        Site.Page("/a/", 2);
        Assert.Equal(["example.org/a"], (await house.Import(address)).Changed);
    }

    [Theory]
    [InlineData("<rss><channel><item><link>/news/late/</link>")]
    [InlineData("<!DOCTYPE rss [<!ENTITY a \"aaaa\">]><rss version=\"2.0\"><channel><item><link>&a;</link></item></channel></rss>")]
    [InlineData("<html><body>Not found</body></html>")]
    public async Task A_broken_feed_keeps_nothing_from_being_imported_B126(string feed)
    {
        Site.Sitemap("/sitemap.xml", ("/about/", null));
        Site.Xml("/feed/", feed);
        Site.Page("/about/");
        Assert.Equal(["example.org/about"], (await house.Import()).Added);
    }

    [Fact]
    public async Task Without_a_sitemap_the_listings_are_turned_over_and_links_within_the_site_followed()
    {
        Site.Page("/", links: "<a href='/about/'>About</a><a href='https://elsewhere.example/'>Else</a><a href='/wp-admin/'>In</a><a href='/logo.png'>Logo</a>");
        Site.Page("/about/");
        Site.Html("/news/", "<html><body><a href='/news/a/'>A</a></body></html>");
        Site.Html("/news/page/2/", "<html><body><a href='/news/b/'>B</a></body></html>");
        Site.Html("/news/page/3/", "<html><body><a href='/news/b/?utm_source=x'>B</a></body></html>");
        Site.Page("/news/a/");
        Site.Page("/news/b/", links: "<a href='/files/brief.pdf'>Brief</a>");
        var report = await house.Import();
        Assert.Equal(["example.org", "example.org/about", "example.org/news/a", "example.org/news/b"], report.Added);
        Assert.Equal("example.org/files/brief.pdf", Assert.Single(report.Failed).Name);
        Assert.DoesNotContain("/news/page/4/", Site.Asked);
    }

    [Fact]
    public async Task A_site_whose_first_page_is_not_given_is_named_and_not_taken_for_an_empty_one()
    {
        var missing = await house.Import();
        Assert.Equal(["example.org"], missing.Failed.Select(failed => failed.Name));

        Site.Fail("/", "The host is inside a network.");
        var refused = Assert.Single((await house.Import()).Failed);
        Assert.Equal(("example.org", "The host is inside a network."), (refused.Name, refused.Reason));

        Site.Page("/elsewhere");
        Site.Redirect("/", "https://elsewhere.example/elsewhere");
        Assert.Contains("leads to another host", Assert.Single((await house.Import()).Failed).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_sitemap_only_links_to_documents_are_followed()
    {
        Site.Sitemap("/sitemap.xml", ("/a/", null));
        Site.Page("/a/", links: "<a href='/b/'>B</a><a href='/uploads/brief.pdf'>PDF</a><a href='/uploads/old.doc'>DOC</a>");
        await house.Import();
        Assert.Equal(["/a/", "/uploads/brief.pdf"], Site.Asked.Skip(4));
    }

    [Fact]
    public async Task One_page_at_several_addresses_is_one_article_B137()
    {
        Site.Sitemap("/sitemap.xml", ("/news/visit/", null), ("/news/visit", null), ("/news/visit/?utm_source=x", null), ("/?p=12", null));
        Site.Page("/news/visit/");
        Site.Redirect("/?p=12", "/news/visit/");
        Site.Redirect("/news/visit", "/news/visit/");
        Assert.Equal(["example.org/news/visit"], (await house.Import()).Added);
    }

    [Fact]
    public async Task A_page_that_is_reached_by_a_redirect_is_asked_for_where_it_answered_the_next_time()
    {
        Site.Sitemap("/sitemap.xml", ("/news/visit", null), ("/?p=12", null));
        Site.Page("/news/visit/");
        Site.Page("/calls/9/");
        Site.Redirect("/news/visit", "/news/visit/");
        Site.Redirect("/?p=12", "/calls/9/");
        await house.Import();
        Site.TakeAsked();
        Assert.Equal(["example.org/calls/9", "example.org/news/visit"], (await house.Import()).Unchanged);
        Assert.Equal(["/calls/9/ 304", "/news/visit/ 304"], Site.TakeAsked().Skip(4).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_page_that_names_another_as_its_proper_place_is_folded_into_it_when_the_text_is_the_same_B137()
    {
        var text = Some.TextOf("/visit", 1);
        Site.Sitemap("/sitemap.xml", ("/?p=12", null), ("/news/visit/", null));
        Site.Page("/?p=12", "Visit", text, head: "<link rel=canonical href='https://www.example.org/news/visit/'>");
        Site.Page("/news/visit/", "Visit", text);
        Assert.Equal(["example.org/news/visit"], (await house.Import()).Added);
        Assert.Equal(["example.org/news/visit"], (await house.Import()).Unchanged);
    }

    [Fact]
    public async Task A_template_that_names_one_place_for_all_pages_makes_them_not_one_B138()
    {
        Site.Sitemap("/sitemap.xml", ("/a/", null), ("/b/", null));
        Site.Page("/a/", "A", Some.TextOf("/a", 1), head: "<link rel=canonical href='https://www.example.org/b/'>");
        Site.Page("/b/");
        Assert.Equal(["example.org/a", "example.org/b"], (await house.Import()).Added);
        Assert.Equal(Site.At("/a/"), (await house.Find("example.org/a"))!.Url);
    }

    [Fact]
    public async Task Each_page_that_gives_no_article_is_named_with_the_reason_and_the_rest_is_imported_B124_B128()
    {
        Site.Sitemap("/sitemap.xml", ("/a/", null), ("/hidden/", null), ("/quiet/", null), ("/missing/", null), ("/soft/", null), ("/wall/", null), ("/moved/", null), ("/deleted/", null), ("/slow/", null));
        Site.Page("/a/");
        Site.Page("/hidden/", "Hidden", "Not for robots.", head: "<meta name=robots content=noindex>");
        Site.Page("/quiet/");
        Site.Tagged("/quiet/", "noindex, nofollow");
        Site.Page("/soft/", "Page not found", "Sorry.");
        Site.Html("/wall/", "<html><body><form><input name=u><input type=password></form></body></html>");
        Site.Redirect("/moved/", "https://elsewhere.example/moved");
        Site.Page("/");
        Site.Redirect("/deleted/", "/");
        Site.Fail("/slow/", "The server sends too slowly; try again later.");
        var report = await house.Import();
        Assert.Equal(["example.org/a"], report.Added);
        Assert.Equal(
            ["deleted", "hidden", "missing", "moved", "quiet", "slow", "soft", "wall"],
            report.Failed.Select(item => item.Name["example.org/".Length..]).Order(StringComparer.Ordinal));
        Assert.All(report.Failed, item => Assert.EndsWith(".", item.Reason));
    }

    [Fact]
    public async Task A_second_run_asks_for_nothing_that_the_sitemap_calls_unchanged_and_conditionally_for_the_rest()
    {
        Site.Sitemap("/sitemap.xml", ("/a/", "2026-11-20"), ("/b/", null));
        Site.Page("/a/");
        Site.Page("/b/");
        await house.Import();
        Site.TakeAsked();
        house.Restart();
        var second = await house.Import();
        Assert.Equal(["/b/ 304"], Site.TakeAsked().Skip(4));
        Assert.Equal(["example.org/a", "example.org/b"], second.Unchanged);
        Assert.False(second.HasNews);

        Site.Page("/a/", number: 2);
        Site.Sitemap("/sitemap.xml", ("/a/", "2026-11-21"), ("/b/", null));
        Assert.Equal(["example.org/a"], (await house.Import()).Changed);
        Assert.Contains("/a/", Site.Asked);
    }

    [Fact]
    public async Task What_gave_no_article_is_asked_for_conditionally_too_and_named_again()
    {
        Site.Sitemap("/sitemap.xml", ("/a/", null), ("/soft/", null));
        Site.Page("/a/");
        Site.Page("/soft/", "Page not found", "Sorry.");
        var first = await house.Import();
        Site.TakeAsked();
        var second = await house.Import();
        Assert.Equal(["/a/ 304", "/soft/ 304"], Site.TakeAsked().Skip(4).Order(StringComparer.Ordinal));
        Assert.Equal(first.Failed, second.Failed);
    }

    [Fact]
    public async Task Pages_of_one_text_that_a_broken_walk_left_behind_are_folded_by_the_next()
    {
        Site.Sitemap("/sitemap.xml", ("/a/", null), ("/a-print/", null));
        Site.Page("/a/", "Visit", Some.TextOf("/same", 1));
        Site.Page("/a-print/", "Visit", Some.TextOf("/same", 1));
        Site.Fail("/feed/", "The host www.example.org does not answer; try again later.");
        using var interrupted = new CancellationTokenSource();
        Site.OnRequest = path =>
        {
            if (path == "/uploads/x.pdf") interrupted.Cancel();
        };
        Site.Page("/a/", "Visit", Some.TextOf("/same", 1), links: "<a href='/uploads/x.pdf'>X</a>");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => house.Import(stop: interrupted.Token));
        Assert.Equal(2, (await house.Live()).Length);
        Site.OnRequest = _ => { };
        house.Restart();
        await house.Import();
        Assert.Single(await house.Live());
    }

    [Fact]
    public async Task An_import_that_was_broken_off_goes_on_where_it_stopped()
    {
        Site.Sitemap("/sitemap.xml", [.. Enumerable.Range(1, 40).Select(i => ($"/item-{i}/", (string?)null))]);
        for (var i = 1; i <= 40; i++) Site.Page($"/item-{i}/");
        using var interrupted = new CancellationTokenSource();
        Site.OnRequest = path =>
        {
            if (path == "/item-26/") interrupted.Cancel();
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => house.Import(stop: interrupted.Token));
        Assert.Equal(25, (await house.Live()).Length);

        Site.OnRequest = _ => { };
        Site.TakeAsked();
        house.Restart();
        var report = await house.Import();
        Assert.Equal(Enumerable.Range(26, 15).Select(i => $"/item-{i}/"), Site.TakeAsked().Skip(4));
        Assert.Equal((15, 25), (report.Added.Count, report.Unchanged.Count));
        Assert.Equal(40, (await house.Live()).Length);
    }

    [Fact]
    public async Task A_list_that_was_broken_off_half_way_is_turned_to_its_end_the_next_time()
    {
        Site.Page("/");
        for (var page = 1; page <= 5; page++)
        {
            Site.Html(page == 1 ? "/news/" : $"/news/page/{page}/", $"<html><body><a href='/news/item-{page}/'>Item</a></body></html>");
            Site.Page($"/news/item-{page}/");
        }

        using var interrupted = new CancellationTokenSource();
        Site.OnRequest = path =>
        {
            if (path == "/news/page/3/") interrupted.Cancel();
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => house.Import(stop: interrupted.Token));
        Site.OnRequest = _ => { };
        house.Restart();
        await house.Import();
        Assert.Equal(5, (await house.Live()).Count(id => id.Contains("/news/item-")));
    }

    [Fact]
    public async Task A_host_that_is_down_loses_nothing_and_is_not_asked_further()
    {
        Site.Sitemap("/sitemap.xml", ("/a/", null), ("/b/", null), ("/c/", null));
        foreach (var path in new[] { "/a/", "/b/", "/c/" }) Site.Page(path);
        await house.Import();
        Site.Fail("/a/", "The host www.example.org does not answer; try again later.", isWholeHost: true);
        Site.TakeAsked();
        var report = await house.Import();
        Assert.Equal(["/a/"], Site.TakeAsked().Skip(4));
        Assert.Equal(new FailedItem("https://example.org", "The host www.example.org does not answer; try again later."), Assert.Single(report.Failed));
        Assert.Equal(3, (await house.Live()).Length);
    }

    [Theory]
    [InlineData("ftp://example.org/x")]
    [InlineData("https://user:secret@example.org/x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("data:text/html,hello")]
    [InlineData("https://test0302.carecprogram.org/")]
    public async Task An_address_that_cannot_be_a_source_is_refused_before_any_request_B121(string address)
    {
        var refused = await Assert.ThrowsAsync<SourceNotFoundException>(() => house.Import(address));
        Assert.DoesNotContain("secret", refused.Message);
        Assert.Empty(Site.Asked);
    }
}
