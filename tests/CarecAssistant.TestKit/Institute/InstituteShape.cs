namespace CarecAssistant.TestKit.Institute;

/// <summary>What the site has besides its pages.</summary>
public sealed record InstituteShape
{
    /// <summary>Asked for in robots.txt.</summary>
    public TimeSpan CrawlDelay { get; init; } = TimeSpan.FromMilliseconds(20);

    /// <summary>Whether there are sitemaps; without them the feed and the listings remain.</summary>
    public bool HasSitemap { get; init; } = true;

    /// <summary>Addresses without an article that the sitemap names, of <see cref="InstituteTraps"/>.</summary>
    public IReadOnlyList<string> Traps { get; init; } = [];

    /// <summary>Where <see cref="InstituteTraps.Partner"/> leads to.</summary>
    public Uri? Neighbour { get; init; }
}
