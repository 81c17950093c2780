namespace CarecAssistant.Knowledge.Web.Walking;

/// <summary>Which pages are gone for good: a fault of the site must not empty the knowledge.</summary>
internal static class Withdrawals
{
    /// <summary>A page must be missing at two visits at least so far apart.</summary>
    public static readonly TimeSpan LeastApart = TimeSpan.FromHours(1);

    /// <summary>Whether the server has now said often enough that it has no such page.</summary>
    public static bool IsGone(WebPageState page, DateTimeOffset now) => page.GoneSince is { } since && now - since >= LeastApart;

    /// <summary>Pages with an article that a sitemap used to name and, read to its end, names no more.</summary>
    public static IEnumerable<WebPageState> MissingFrom(Listing listing, IEnumerable<WebPageState> pages, Frontier frontier) => listing.IsComplete
        ? pages.Where(page => page.IsListed && page.ArticleId is not null && !listing.Pages.ContainsKey(page.Page) && !frontier.HasSeen(page.Page))
        : [];

    /// <summary>More than half of a source's articles: rather a fault than a wish. A source of one page is no case for it.</summary>
    public static bool AreTooMany(int going, int articles) => articles > 1 && going * 2 > articles;
}
