namespace CarecAssistant.Knowledge.Web.Walking;

/// <summary>What pages lead to: within the site, and where it has a sitemap, to documents only.</summary>
internal sealed class SiteLinks(WebSourceAddress source, PageBook book, Frontier frontier)
{
    private static readonly string[] UsualListings = ["/", "/news/", "/events/", "/publications/"];

    private readonly HashSet<string> guessed = new(StringComparer.Ordinal);
    private bool followsAll;

    /// <summary>A page that nobody named: it may be missing.</summary>
    public bool IsGuess(WebPageState page) => guessed.Contains(page.Page);

    /// <summary>A page that is asked for its links, and unconditionally.</summary>
    public bool IsList(WebPageState page) => source.Kind == WebSourceKind.Site && (PathShape.IsListing(page.Address) || IsGuess(page));

    /// <summary>For a site without a sitemap: begins at the first page and the usual lists, and follows all links from there.</summary>
    public void FollowAll()
    {
        followsAll = true;
        foreach (var address in UsualListings.Select(path => new Uri(source.Address, path)))
        {
            var page = StateOf(address);
            guessed.Add(page.Page);
            frontier.Add(page);
        }
    }

    /// <summary>What is known of an address, or a new page at no depth.</summary>
    public WebPageState StateOf(Uri address)
    {
        var key = PageAddress.KeyOf(address);
        return book.Find(key) ?? new WebPageState(key, PageAddress.CleanOf(address));
    }

    /// <summary>Takes what a page links to.</summary>
    /// <returns>Whether something new was among it.</returns>
    public bool Follow(PageReading reading, WebPageState from)
    {
        var isNew = false;
        if (source.Kind == WebSourceKind.Page) return false;
        foreach (var link in reading.Links.Where(link => source.Holds(link) && !PathShape.IsNoPage(link)))
        {
            if (!followsAll && !PathShape.IsDocument(link)) continue;
            // The pages of one list are as far away as its first.
            var depth = PathShape.IsListing(link) && PathShape.IsListing(from.Address) ? from.Depth : from.Depth + 1;
            isNew |= Find(link, depth) is not null;
        }

        return isNew;
    }

    /// <summary>Takes the next page of a list, which may not be linked to, or not be there.</summary>
    public void TurnOver(WebPageState list)
    {
        if (Find(PathShape.NextOf(list.Address), list.Depth) is { } next) guessed.Add(next.Page);
    }

    // Null: it is no news.
    private WebPageState? Find(Uri link, int depth)
    {
        var page = StateOf(link);
        var known = book.Find(page.Page);
        if (known is { GoneSince: null }) return null;
        page = page with { Depth = depth };
        if (!frontier.AddFound(page)) return null;
        if (known is null) book.Put(page);
        return page;
    }
}
