using System.Text;
using CarecAssistant.Knowledge.Web.Fetching;

namespace CarecAssistant.Knowledge.Tests.Web.Fetching;

public class RobotsTextTests
{
    [Theory]
    // The table of RFC 9309, 2.2.3, and its neighbours.
    [InlineData("/fish", "/fish", true)]
    [InlineData("/fish", "/fish.html", true)]
    [InlineData("/fish", "/Fish", false)]
    [InlineData("/fish", "/catfish", false)]
    [InlineData("/fish*", "/fishheads", true)]
    [InlineData("/fish/", "/fish", false)]
    [InlineData("/fish/", "/fish/?id=1", true)]
    [InlineData("/*.php", "/a/b.php?c", true)]
    [InlineData("/*.php", "/b.PHP", false)]
    [InlineData("/*.php$", "/b.php", true)]
    [InlineData("/*.php$", "/b.php?c", false)]
    [InlineData("/*.php$", "/b.php.php", true)]
    [InlineData("/fish*.php", "/fishheads/catfish.php?c", true)]
    [InlineData("/a$", "/a", true)]
    [InlineData("/a$", "/ab", false)]
    [InlineData("/*$", "/anything", true)]
    [InlineData("/*a*a$", "/a", false)]
    [InlineData("/a*a$", "/aa", true)]
    [InlineData("*/print", "/news/print", true)]
    [InlineData("print", "/print", true)]
    [InlineData("/foo/bar?baz=quz", "/foo/bar?baz=quz", true)]
    [InlineData("/foo/bar/ツ", "/foo/bar/%E3%83%84", true)]
    [InlineData("/foo/bar/%e3%83%84", "/foo/bar/ツ", true)]
    [InlineData("/foo/bar/%62%61%7A", "/foo/bar/baz", true)]
    [InlineData("/a%2fb", "/a/b", false)]
    [InlineData("/новости", "/новости/2023", true)]
    public void A_pattern_fits_what_the_standard_says(string pattern, string path, bool fits) =>
        Assert.Equal(!fits, Read($"User-agent: *\nDisallow: {pattern}").Allows(new Uri("http://example.org" + path)));

    [Theory]
    [InlineData("Disallow: /\nAllow: /news/", "/news/a", true)]
    [InlineData("Allow: /news/\nDisallow: /", "/about", false)]
    [InlineData("Disallow: /page\nAllow: /page", "/page", true)]
    [InlineData("Disallow: /*.html\nAllow: /news", "/news.html", false)]
    [InlineData("Disallow:", "/a", true)]
    [InlineData("Disallow: /", "/robots.txt", true)]
    [InlineData("DISALLOW : /a # not this", "/a", false)]
    [InlineData("Disallow /a", "/a", true)]
    public void The_longest_rule_that_fits_wins_and_of_two_as_long_the_one_that_allows(string rules, string path, bool allows) =>
        Assert.Equal(allows, Read("User-agent: *\n" + rules).Allows(new Uri("http://example.org" + path)));

    [Theory]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: CarecAssistant\nDisallow: /private", "/a", true)]
    [InlineData("User-agent: carecassistant/1.0\nDisallow: /", "/a", false)]
    [InlineData("User-agent: Googlebot\nUser-agent: CARECASSISTANT\nDisallow: /", "/a", false)]
    [InlineData("User-agent: CarecAssistant\nSitemap: /s.xml\n\nUser-agent: other\nDisallow: /", "/a", false)]
    [InlineData("User-agent: CarecAssistant\nDisallow: /x\nUser-agent: other\nDisallow: /", "/a", true)]
    [InlineData("User-agent: Carec\nDisallow: /", "/a", true)]
    [InlineData("User-agent: Googlebot\nDisallow: /", "/a", true)]
    [InlineData("User-agent: CarecAssistant\nDisallow: /a\n\nUser-agent: CarecAssistant\nDisallow: /b", "/a", false)]
    [InlineData("User-agent: CarecAssistant\nDisallow: /a\n\nUser-agent: CarecAssistant\nDisallow: /b", "/b", false)]
    [InlineData("Disallow: /", "/a", true)]
    [InlineData("", "/a", true)]
    public void Only_the_groups_that_name_us_count_or_else_those_for_everybody(string text, string path, bool allows) =>
        Assert.Equal(allows, Read(text).Allows(new Uri("http://example.org" + path)));

    [Fact]
    public void Sitemaps_are_read_wherever_they_stand_and_the_delay_of_our_group()
    {
        var text = Read("Sitemap: https://example.org/one.xml\nUser-agent: other\nCrawl-delay: 99\nSITEMAP: /two.xml\nUser-agent: *\nCrawl-delay: 2.5\nSitemap: ftp://example.org/three.xml\nSitemap: /two.xml");
        Assert.Equal(["https://example.org/one.xml", "http://example.org/two.xml"], text.Sitemaps.Select(sitemap => sitemap.AbsoluteUri));
        Assert.Equal(TimeSpan.FromSeconds(2.5), text.CrawlDelay);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("soon")]
    [InlineData("1e300")]
    [InlineData("NaN")]
    [InlineData("99999999999")]
    public void A_delay_that_is_none_is_passed_over(string delay) => Assert.Equal(TimeSpan.Zero, Read($"User-agent: *\nCrawl-delay: {delay}").CrawlDelay);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public void B123_A_byte_order_mark_and_another_charset_are_decoded(string charset)
    {
        var encoding = Encoding.GetEncoding(charset);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("User-agent: *\r\nDisallow: /закрыто\r\n")];
        var text = RobotsText.Read(bytes, new Uri("http://example.org/robots.txt"), "CarecAssistant");
        Assert.False(text.Allows(new Uri("http://example.org/закрыто/1")));
    }

    [Fact]
    public void B123_A_letter_of_no_encoding_spoils_its_own_line_only()
    {
        byte[] bytes = [.. "User-agent: *\nDisallow: /"u8, 0xFF, 0x00, 0xFE, .. "\nDisallow: /closed\n"u8];
        Assert.False(RobotsText.Read(bytes, new Uri("http://example.org/robots.txt"), "CarecAssistant").Allows(new Uri("http://example.org/closed")));
    }

    [Fact]
    public void B123_Half_a_megabyte_of_stars_is_answered_in_no_time()
    {
        var text = Read("User-agent: *\n" + string.Concat(Enumerable.Repeat("Disallow: /" + string.Concat(Enumerable.Repeat("*a", 40)) + "b$\n", 5500)));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.True(text.Allows(new Uri("http://example.org/" + new string('a', 1900))));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    private static RobotsText Read(string text) => RobotsText.Read(Encoding.UTF8.GetBytes(text), new Uri("http://example.org/robots.txt"), "CarecAssistant");
}
