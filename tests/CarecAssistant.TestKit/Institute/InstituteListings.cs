using System.Globalization;
using System.Net;
using System.Text;

namespace CarecAssistant.TestKit.Institute;

/// <summary>What tells a machine which pages there are: robots.txt, sitemaps, the feed, and the listings that people read.</summary>
internal static class InstituteListings
{
    private const int NewsOnAPage = 4;

    public static string Robots(Uri site, InstituteShape shape) => $"""
        # The people of the reading room keep this file.
        User-agent: *
        Disallow: /wp-admin/
        Disallow: /private/
        Crawl-delay: {shape.CrawlDelay.TotalSeconds.ToString(CultureInfo.InvariantCulture)}

        User-agent: GreedyBot
        Disallow: /
        {(shape.HasSitemap ? $"\nSitemap: {new Uri(site, "/sitemap_index.xml")}" : "")}
        """;

    /// <summary>Two sitemaps, and by mistake the index itself.</summary>
    public static string SitemapIndex(Uri site) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <sitemap><loc>{new Uri(site, "/post-sitemap.xml")}</loc><lastmod>2026-03-01T06:30:00+00:00</lastmod></sitemap>
        <sitemap><loc>{new Uri(site, "/page-sitemap.xml")}</loc></sitemap>
        <sitemap><loc>{new Uri(site, "/sitemap_index.xml")}</loc></sitemap>
        </sitemapindex>
        """;

    /// <param name="site">The site's address.</param>
    /// <param name="pages">Its pages.</param>
    /// <param name="others">Addresses without a date of change.</param>
    public static string Sitemap(Uri site, IEnumerable<InstitutePage> pages, IEnumerable<string> others)
    {
        var entries = pages.Select(page => $"<url><loc>{new Uri(site, page.Path)}</loc><lastmod>{page.Modified:yyyy-MM-ddTHH:mm:sszzz}</lastmod></url>")
            .Concat(others.Select(path => $"<url><loc>{new Uri(site, path)}</loc></url>"));
        return $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            {string.Join('\n', entries)}
            </urlset>
            """;
    }

    /// <summary>The newest entries; some dates are none, and each link carries the mark of the newsletter.</summary>
    public static string Feed(Uri site, IEnumerable<InstitutePage> pages)
    {
        var items = new StringBuilder();
        foreach (var (page, i) in pages.Select((page, i) => (page, i)))
        {
            var date = (i % 4) switch
            {
                0 => page.Date?.ToString("ddd, dd MMM yyyy", CultureInfo.InvariantCulture) + " 09:00:00 +0600",
                1 => "Thu, 32 Foo 2023 25:61:00 GMT",
                2 => "",
                _ => "yesterday",
            };
            items.Append(CultureInfo.InvariantCulture, $"""
                <item><title>{WebUtility.HtmlEncode(WebUtility.HtmlEncode(page.Title))}</title><link>{WebUtility.HtmlEncode(Marked(site, page.Path))}</link>
                <guid isPermaLink="false">{new Uri(site, $"/?p={page.Id}")}</guid><pubDate>{date}</pubDate><description>{WebUtility.HtmlEncode(page.Paragraphs[0][..40])} […]</description></item>

                """);
        }

        return $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0"><channel><title>Middle Steppe Institute</title><link>{site}</link><description>News</description>
            {items}</channel></rss>
            """;
    }

    /// <summary>The n-th page of the news, the newest first; null: there are not so many.</summary>
    public static string? News(IEnumerable<InstitutePage> pages, int number)
    {
        var news = pages.Where(page => page.IsNews && page.Language == "en").OrderByDescending(page => page.Date).ToList();
        var shown = news.Skip((number - 1) * NewsOnAPage).Take(NewsOnAPage).ToList();
        if (number < 1 || shown.Count == 0) return null;
        var older = number * NewsOnAPage < news.Count ? $"<div class=\"nav-previous\"><a href=\"/news/page/{number + 1}/\">Older posts</a></div>" : "";
        return InstituteTheme.List(number == 1 ? "News" : $"News – Page {number}", shown, older);
    }

    /// <summary>A month of the calendar, which leads on to the next one, and so for ever.</summary>
    public static string Month(DateOnly month)
    {
        var next = month.AddMonths(1);
        return InstituteTheme.List(
            month.ToString("MMMM yyyy", CultureInfo.InvariantCulture), [], $"<p>No events.</p><a rel=\"next\" href=\"/calendar/{next:yyyy}/{next:MM}/\">{next.ToString("MMMM", CultureInfo.InvariantCulture)}</a>");
    }

    private static string Marked(Uri site, string path) => new Uri(site, path + (path.Contains('?', StringComparison.Ordinal) ? '&' : '?') + "utm_source=feed&utm_medium=rss").AbsoluteUri;
}
