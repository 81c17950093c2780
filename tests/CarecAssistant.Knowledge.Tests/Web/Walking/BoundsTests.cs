using CarecAssistant.Knowledge.Web;
using CarecAssistant.Knowledge.Web.Walking;

namespace CarecAssistant.Knowledge.Tests.Web.Walking;

public sealed class BoundsTests : IDisposable
{
    private readonly WebHouse house = new();

    private ScriptedSite Site => house.Site;

    public void Dispose() => house.Dispose();

    [Fact]
    public async Task A_sitemap_index_that_names_itself_ends_B125()
    {
        Site.Index("/sitemap.xml", "/sitemap.xml", "/maps/a.xml");
        Site.Index("/maps/a.xml", "/sitemap.xml", "/maps/a.xml", "/maps/b.xml");
        Site.Sitemap("/maps/b.xml", ("/a/", "2999-01-01"));
        Site.Page("/a/");
        var report = await house.Import();
        Assert.Equal(["example.org/a"], report.Added);
        Assert.Empty(report.Failed);
        Assert.Single(Site.Asked, "/maps/a.xml");
    }

    [Fact]
    public async Task Sitemaps_within_sitemaps_are_followed_only_so_deep_B125()
    {
        for (var i = 0; i < 10; i++) Site.Index(i == 0 ? "/sitemap.xml" : $"/maps/{i}.xml", $"/maps/{i + 1}.xml");
        var report = await house.Import();
        Assert.DoesNotContain("/maps/4.xml", Site.Asked);
        Assert.Equal("https://www.example.org/maps/4.xml", report.Failed[0].Name);
    }

    [Fact]
    public async Task A_sitemap_that_lies_too_deep_keeps_those_beside_it_from_nothing_B125()
    {
        Site.Index("/sitemap.xml", "/maps/1.xml", "/maps/b.xml");
        for (var i = 1; i < 6; i++) Site.Index($"/maps/{i}.xml", $"/maps/{i + 1}.xml");
        Site.Index("/maps/b.xml", "/maps/b2.xml");
        Site.Index("/maps/b2.xml", "/maps/b3.xml");
        Site.Sitemap("/maps/b3.xml", ("/a/", null));
        Site.Page("/a/");
        Assert.Equal(["example.org/a"], (await house.Import()).Added);
    }

    [Fact]
    public async Task A_host_that_goes_down_while_its_sitemaps_are_read_is_not_asked_further()
    {
        Site.SitemapsInRobots.AddRange(["/maps/a.xml", "/maps/b.xml"]);
        Site.Fail("/maps/a.xml", "The host www.example.org asks to wait; try again later.", isWholeHost: true);
        Assert.Equal("https://example.org", Assert.Single((await house.Import()).Failed).Name);
        Assert.Equal(["/maps/a.xml"], Site.Asked);
    }

    [Fact]
    public void A_sitemap_of_more_entries_than_the_protocol_allows_is_read_to_that_number_B125()
    {
        var text = "<urlset>" + string.Concat(Enumerable.Range(0, 50_001).Select(i => $"<url><loc>https://example.org/{i}</loc></url>")) + "</urlset>";
        var map = Sitemap.Read(System.Text.Encoding.UTF8.GetBytes(text), Site.At("/sitemap.xml"));
        Assert.Equal(50_000, map!.Pages.Count);
        Assert.Contains("more than 50000 entries", map.Trouble);
    }

    [Fact]
    public void A_packed_sitemap_that_unpacks_without_end_is_broken_off_B125()
    {
        using var packed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write("<urlset><url><loc>https://example.org/a</loc></url>"u8);
            var blanks = new byte[1024 * 1024];
            Array.Fill(blanks, (byte)' ');
            for (var i = 0; i < 80; i++) gzip.Write(blanks);
        }

        var map = Sitemap.Read(packed.ToArray(), Site.At("/sitemap.xml.gz"));
        Assert.Single(map!.Pages);
        Assert.NotNull(map.Trouble);
    }

    [Fact]
    public async Task B125_A_change_that_is_dated_ahead_keeps_nothing_from_being_looked_at_again()
    {
        Site.Sitemap("/sitemap.xml", ("/a/", "2031-01-01"));
        Site.Page("/a/");
        await house.Import();
        Site.Page("/a/", 2);
        Assert.Equal(["example.org/a"], (await house.Import()).Changed);
    }

    [Fact]
    public async Task Addresses_of_other_hosts_in_a_sitemap_are_left_out_B125()
    {
        Site.Xml("/sitemap.xml", "<urlset><url><loc>https://elsewhere.example/x</loc></url><url><loc>https://example.org/a/</loc><image:image xmlns:image='i'><image:loc>https://example.org/a.png</image:loc></image:image></url></urlset>");
        Site.Page("/a/");
        Assert.Equal(["example.org/a"], (await house.Import()).Added);
    }

    [Fact]
    public void A_sitemap_is_read_whatever_stands_around_its_text()
    {
        var map = Sitemap.Read("\n\n<?xml version='1.0'?><!-- made by hand --><urlset><url><loc> <![CDATA[https://example.org/?p=1&feature=a]]> </loc></url><url/><url><loc>/b/</loc><lastmod>soon</lastmod></url></urlset>"u8.ToArray(), Site.At("/sitemap.xml"));
        Assert.Equal(["https://example.org/?p=1&feature=a", "https://www.example.org/b/"], map!.Pages.Select(page => page.Address.AbsoluteUri));
        Assert.All(map.Pages, page => Assert.Null(page.Changed));
        Assert.Null(map.Trouble);
    }

    [Fact]
    public async Task A_calendar_without_end_is_left_after_a_bounded_number_of_pages_and_named()
    {
        Site.Page("/", links: "<a href='/about/'>About</a>" + string.Concat(Enumerable.Range(0, 300).Select(i => $"<a href='/calendar/{2000 + (i / 12)}/{(i % 12) + 1:00}/'>{i}</a>")));
        Site.Page("/about/");
        for (var i = 0; i < 300; i++) Site.Html($"/calendar/{2000 + (i / 12)}/{(i % 12) + 1:00}/", "<html><body><table><tr><td>1</td></tr></table></body></html>");
        var report = await house.Import();
        Assert.Contains("example.org/about", report.Added);
        Assert.Equal(Frontier.MostDated, Site.Asked.Count(path => path.StartsWith("/calendar/", StringComparison.Ordinal)));
        Assert.Single(report.Failed, item => item.Reason.Contains("calendar without end"));

        Site.TakeAsked();
        await house.Import();
        Assert.True(Site.Asked.Count(path => path.StartsWith("/calendar/", StringComparison.Ordinal)) <= Frontier.MostDated);
    }

    [Fact]
    public async Task A_chain_of_pages_is_followed_eight_links_deep()
    {
        Site.Page("/", links: "<a href='/a/'>next</a>");
        for (var letter = 'a'; letter < 'z'; letter++) Site.Page($"/{letter}/", links: $"<a href='/{(char)(letter + 1)}/'>next</a>");
        var report = await house.Import();
        Assert.Contains("example.org/h", report.Added);
        Assert.DoesNotContain("example.org/i", report.Added);
        Assert.Contains("more than 8 links", Assert.Single(report.Failed).Reason);
    }

    [Fact]
    public void A_source_has_at_most_so_many_pages()
    {
        var frontier = new Frontier(mostPages: 3);
        for (var i = 0; i < 5; i++) frontier.Add(new WebPageState($"example.org/p{i}", new Uri($"https://example.org/p{i}")));
        Assert.Equal(3, frontier.Known);
        Assert.Equal("example.org/p3", Assert.Single(frontier.Refused).Name);
    }

    [Fact]
    public async Task A_walk_ends_after_a_day_and_goes_on_the_next_time()
    {
        Site.Sitemap("/sitemap.xml", ("/a/", null), ("/b/", null), ("/c/", null));
        foreach (var path in new[] { "/a/", "/b/", "/c/" }) Site.Page(path);
        Site.OnRequest = path => house.Clock.Advance(path.Length == 3 ? TimeSpan.FromHours(13) : TimeSpan.Zero);
        var first = await house.Import();
        Assert.Equal(["example.org/a", "example.org/b"], first.Added);
        Assert.Contains("24 hours", Assert.Single(first.Failed).Reason);
        Site.OnRequest = _ => { };
        Assert.Equal(["example.org/c"], (await house.Import()).Added);
    }

    [Theory]
    [InlineData("https://www.carecinstitute.org/news/visit/", "carecinstitute.org/news/visit")]
    [InlineData("http://carecinstitute.org/news/3671#more", "carecinstitute.org/news/3671")]
    [InlineData("https://carecinstitute.org/?p=6719&utm_source=newsletter&utm_medium=email", "carecinstitute.org/?p=6719")]
    [InlineData("https://www.carecprogram.org/?page_id=31", "carecprogram.org/?page_id=31")]
    [InlineData("https://www.carecprogram.org/?feature=rail-2017&x=1", "carecprogram.org/?feature=rail-2017")]
    [InlineData("https://carecinstitute.org/publications/page/6?subject%5B0%5D=energy&yr%5B0%5D=2021", "carecinstitute.org/publications/page/6")]
    [InlineData("https://WWW.CarecInstitute.org", "carecinstitute.org")]
    [InlineData("https://example.org/%d0%bd%D0%BE%d0%b2/", "example.org/нов")]
    [InlineData("https://example.org/a%0Ab%2Fc", "example.org/a%0Ab%2Fc")]
    [InlineData("http://127.0.0.1:8080/a/", "127.0.0.1:8080/a")]
    public void Addresses_of_one_page_have_one_name_B137(string address, string name) => Assert.Equal(name, PageAddress.KeyOf(new Uri(address)));

    [Theory]
    [InlineData("https://www.example.org", "Site", "https://example.org")]
    [InlineData("https://www.example.org/?utm_source=x", "Site", "https://example.org")]
    [InlineData("https://www.example.org/?p=12", "Page", "https://example.org/?p=12")]
    [InlineData("https://example.org/news/", "Page", "https://example.org/news")]
    [InlineData("https://example.org/sitemap_index.xml", "List", "https://example.org/sitemap_index.xml")]
    [InlineData("https://example.org/feed/", "List", "https://example.org/feed")]
    [InlineData("https://example.org/news/feed", "List", "https://example.org/news/feed")]
    [InlineData("https://example.org/brief.pdf", "Page", "https://example.org/brief.pdf")]
    public void An_address_stands_for_a_site_a_list_or_a_page(string address, string kind, string name)
    {
        var source = WebSourceAddress.Of(address);
        Assert.Equal((kind, name), (source.Kind.ToString(), source.Name));
    }

    [Theory]
    [InlineData("/calendar/2026/11/", "/calendar/#/#")]
    [InlineData("/events/2026-11-28", "/events/#-#-#")]
    [InlineData("/events/2026/november/", "/events/#/#")]
    [InlineData("/news/3671/", "/news/#")]
    [InlineData("/news/11th-governing-council-meets/", null)]
    [InlineData("/2023/05/visit-of-a-delegation/", null)]
    public void Addresses_that_differ_only_in_numbers_have_one_shape(string path, string? shape) => Assert.Equal(shape, PathShape.NumberedOf(Site.At(path)));
}
