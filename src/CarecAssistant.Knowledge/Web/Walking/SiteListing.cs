namespace CarecAssistant.Knowledge.Web.Walking;

/// <summary>What a site says it has.</summary>
internal sealed record Listing
{
    /// <summary>What its sitemaps name, by key.</summary>
    public Dictionary<string, ListedPage> Pages { get; } = new(StringComparer.Ordinal);

    /// <summary>What its feed names: the newest pages only.</summary>
    public IReadOnlyList<Uri> Newest { get; set; } = [];

    /// <summary>Whether the sitemaps were read to the last line, so that a page missing from them is gone.</summary>
    public bool IsComplete => Pages.Count > 0 && Failed.Count == 0 && HostTrouble is null;

    /// <summary>Sitemaps that could not be read, or not whole.</summary>
    public List<FailedItem> Failed { get; } = [];

    /// <summary>Why the whole host cannot be asked now; null when it can.</summary>
    public string? HostTrouble { get; set; }

    /// <summary>Sitemaps that were asked for, so that none is twice, whoever names it.</summary>
    public HashSet<string> Sitemaps { get; } = new(StringComparer.OrdinalIgnoreCase);
}

/// <summary>Asks a site for its sitemaps and its feed: those that robots.txt names, else the usual places, the first that has one.</summary>
internal sealed class SiteListing(IWebClient client, IRobots robots, TimeProvider clock)
{
    private const int DeepestIndex = 3;
    private const int MostSitemaps = 500;
    private const int MostListed = 100_000;

    private static readonly string[] UsualPlaces = ["/sitemap_index.xml", "/wp-sitemap.xml", "/sitemap.xml"];
    private static readonly string[] Archives = ["taxonomies", "users", "category", "post_tag", "author", "-tag-"];

    public async Task<Listing> ReadAsync(WebSourceAddress source, CancellationToken stop)
    {
        var listing = new Listing();
        if (source.Kind == WebSourceKind.List) await ReadNamedAsync(listing, source, stop);
        if (source.Kind == WebSourceKind.Site) await ProbeAsync(listing, source, stop);
        return listing;
    }

    private async Task ReadNamedAsync(Listing listing, WebSourceAddress source, CancellationToken stop)
    {
        var fetched = await client.GetAsync(new FetchRequest(source.Address), stop);
        if (fetched.Outcome != FetchOutcome.Ok)
        {
            if (fetched.IsWholeHost) listing.HostTrouble = fetched.Reason;
            else listing.Failed.Add(new FailedItem(source.Name, fetched.Reason ?? "The server sent nothing; look at the address in a browser."));
        }
        else if (Feed.Read(fetched.Body, fetched.Address) is { } newest)
        {
            listing.Newest = newest;
        }
        else if (!await TakeAsync(listing, source, fetched, stop))
        {
            listing.Failed.Add(new FailedItem(source.Name, "This is neither a sitemap nor a feed; give the address of one, or of the site's first page."));
        }
    }

    private async Task ProbeAsync(Listing listing, WebSourceAddress source, CancellationToken stop)
    {
        foreach (var named in (await robots.SitemapsOfAsync(source.Address, stop)).Where(source.Holds).Take(MostSitemaps))
        {
            if (!listing.Sitemaps.Add(named.AbsoluteUri)) continue;
            var fetched = await client.GetAsync(new FetchRequest(named), stop);
            if (!Took(fetched, listing)) return;
            if (fetched.Outcome != FetchOutcome.Ok || !await TakeAsync(listing, source, fetched, stop)) listing.Failed.Add(Unreadable(named, fetched));
        }

        foreach (var place in UsualPlaces.TakeWhile(_ => listing.Pages.Count == 0 && listing.HostTrouble is null))
        {
            // Most sites have one of these at most, and many show a page of excuse for the others.
            var fetched = await client.GetAsync(new FetchRequest(new Uri(source.Address, place)), stop);
            if (Took(fetched, listing) && fetched.Outcome == FetchOutcome.Ok) await TakeAsync(listing, source, fetched, stop);
        }

        if (listing.HostTrouble is not null) return;
        var feed = await client.GetAsync(new FetchRequest(new Uri(source.Address, "/feed/")), stop);
        if (Took(feed, listing) && feed.Outcome == FetchOutcome.Ok) listing.Newest = Feed.Read(feed.Body, feed.Address) ?? [];
    }

    // False: it is no sitemap.
    private async Task<bool> TakeAsync(Listing listing, WebSourceAddress source, Fetched first, CancellationToken stop)
    {
        if (Sitemap.Read(first.Body, first.Address) is not { } root) return false;
        listing.Sitemaps.Add(first.Address.AbsoluteUri);
        var waiting = new Queue<(Sitemap Map, Uri Address, int Depth)>([(root, first.Address, 0)]);
        while (waiting.TryDequeue(out var next))
        {
            Add(listing, source, next.Map, next.Address);
            foreach (var inner in next.Map.Sitemaps.Where(inner => !IsOfArchives(inner)))
            {
                if (!source.Holds(inner) || !listing.Sitemaps.Add(inner.AbsoluteUri)) continue;
                if (listing.Sitemaps.Count > MostSitemaps || listing.Pages.Count > MostListed)
                {
                    listing.Failed.Add(new FailedItem(inner.AbsoluteUri, $"The site names more than {MostSitemaps} sitemaps or {MostListed} pages; this one and what follows was not read. Import it by its own address."));
                    return true;
                }

                if (next.Depth == DeepestIndex)
                {
                    listing.Failed.Add(new FailedItem(inner.AbsoluteUri, $"The sitemaps name each other more than {DeepestIndex} deep; this one was not read. Import it by its own address."));
                    break;
                }

                var fetched = await client.GetAsync(new FetchRequest(inner), stop);
                if (!Took(fetched, listing)) return true;
                if (fetched.Outcome == FetchOutcome.Ok && Sitemap.Read(fetched.Body, fetched.Address) is { } map) waiting.Enqueue((map, inner, next.Depth + 1));
                else listing.Failed.Add(Unreadable(inner, fetched));
            }
        }

        return true;
    }

    private void Add(Listing listing, WebSourceAddress source, Sitemap map, Uri address)
    {
        if (map.Trouble is { } trouble) listing.Failed.Add(new FailedItem(address.AbsoluteUri, trouble));
        foreach (var page in map.Pages.Where(page => source.Holds(page.Address)))
        {
            // A change that is yet to come tells nothing.
            var changed = page.Changed is { } day && day > clock.GetUtcNow().AddDays(1) ? null : page.Changed;
            listing.Pages[PageAddress.KeyOf(page.Address)] = new ListedPage(PageAddress.CleanOf(page.Address), changed);
        }
    }

    // False: the host is not to be asked any more.
    private static bool Took(Fetched fetched, Listing listing)
    {
        if (fetched.IsWholeHost) listing.HostTrouble = fetched.Reason;
        return listing.HostTrouble is null;
    }

    private static bool IsOfArchives(Uri sitemap) => Archives.Any(word => sitemap.AbsolutePath.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static FailedItem Unreadable(Uri sitemap, Fetched fetched) =>
        new(sitemap.AbsoluteUri, fetched.Reason ?? "This is no sitemap, though the site calls it one; tell its owner.");
}
