namespace CarecAssistant.Knowledge.Web.Walking;

/// <summary>
/// One walk over one source: 1. what the site says it has, 2. each page once, what it leads to included, 3. what is gone, 4. pages that are one text.
/// </summary>
internal sealed class SiteWalk(WebSourceAddress source, PageBook book, IArticleStore articles, IWebClient client, SiteListing listings, TimeProvider clock, IProgress<WebProgress>? progress)
{
    private static readonly TimeSpan LongestWalk = TimeSpan.FromHours(24);

    private readonly DateTimeOffset began = clock.GetUtcNow();
    private readonly Frontier frontier = new();

    /// <summary>Walks, and tells whether it came to the end.</summary>
    /// <param name="resumedFrom">When the walk began that was broken off and is taken up again; null: this is a new one.</param>
    /// <param name="mayWithdrawMost">Whether more than half of the articles may go at once.</param>
    /// <param name="stop">Breaks it off.</param>
    public async Task<bool> RunAsync(DateTimeOffset? resumedFrom, bool mayWithdrawMost, CancellationToken stop)
    {
        var listing = await listings.ReadAsync(source, stop);
        foreach (var failed in listing.Failed) book.Fail(failed.Name, failed.Reason);
        var links = new SiteLinks(source, book, frontier);
        var visits = new PageVisits(source, resumedFrom, book, client, frontier, links, listing, clock);
        Seed(listing, links);
        var isWhole = await VisitAllAsync(visits, stop);
        foreach (var refused in frontier.Refused) book.Fail(refused.Name, refused.Reason);
        if (isWhole)
        {
            Withdraw(visits, listing, mayWithdrawMost);
            await ReadFoldedAgainAsync(visits, stop);
        }

        if (visits.HostTrouble is { } trouble) book.Fail(source.Name, trouble);
        await book.CommitAsync(stop);
        if (book.IsForgotten) return false;
        // A walk that was broken off may have left pages of one text behind.
        if (source.Kind != WebSourceKind.Page && (book.Touched.Count > 0 || resumedFrom is not null)) await new Folding(articles, book, source.Name).FoldAsync(visits.Canonicals, stop);
        return isWhole && visits.HostTrouble is null;
    }

    // What was never asked for comes first, so that walks which end early still reach everything in the end.
    private void Seed(Listing listing, SiteLinks links)
    {
        if (source.Kind == WebSourceKind.Page)
        {
            frontier.Add(links.StateOf(source.Address));
            return;
        }

        var known = book.Pages.Where(page => IsWorthAVisit(page, listing)).OrderBy(page => page.FetchedAt ?? DateTimeOffset.MinValue).ThenBy(page => page.Page, StringComparer.Ordinal).ToList();
        foreach (var page in known.TakeWhile(page => page.FetchedAt is null)) frontier.Add(page);
        foreach (var listed in listing.Pages.Values.Where(listed => !PathShape.IsNoPage(listed.Address) && !PathShape.IsListing(listed.Address)))
            frontier.Add(links.StateOf(listed.Address) with { Depth = 0 });
        foreach (var address in listing.Newest.Where(source.Holds)) frontier.Add(links.StateOf(address));
        // A sitemap that is away today is no reason to look behind every link.
        if (source.Kind == WebSourceKind.Site && listing.Pages.Count == 0 && !book.Pages.Any(page => page.IsListed)) links.FollowAll();
        foreach (var page in known) frontier.Add(page);
    }

    // What a complete sitemap names no more is not asked for again.
    private static bool IsWorthAVisit(WebPageState page, Listing listing) =>
        (page.ArticleId is not null || page.FetchedAt is null || page.Trouble is not null) && !(listing.IsComplete && page.IsListed && !listing.Pages.ContainsKey(page.Page));

    private async Task<bool> VisitAllAsync(PageVisits visits, CancellationToken stop)
    {
        for (var done = 0; visits.HostTrouble is null; done++)
        {
            if (!frontier.TryNext(out var page)) return true;
            if (clock.GetUtcNow() - began > LongestWalk)
            {
                book.Fail(source.Name, "The import took longer than 24 hours and stopped; run it again to go on.");
                return false;
            }

            progress?.Report(new WebProgress(done, frontier.Known, page.Page));
            await visits.VisitAsync(page, stop);
            await book.CommitWhenDueAsync(stop);
            if (book.IsForgotten) return false;
        }

        return false;
    }

    private void Withdraw(PageVisits visits, Listing listing, bool mayWithdrawMost)
    {
        var going = visits.Gone.Select(key => book.Find(key)!).Concat(Withdrawals.MissingFrom(listing, book.Pages, frontier)).DistinctBy(page => page.Page).ToList();
        var count = going.Count(page => book.Before.Contains(page.Page) && book.IsLive(page.Page));
        if (!mayWithdrawMost && Withdrawals.AreTooMany(count, book.Before.Count))
        {
            book.Fail(source.Name, $"{count} of {book.Before.Count} articles would be withdrawn, more than half: none was. Look whether the site is in order; if they are really gone, run: import {source.Address} --yes");
            return;
        }

        var now = clock.GetUtcNow();
        foreach (var page in going)
        {
            book.Put(page with { ArticleId = null, IsListed = false, ContentHash = null, ETag = null, LastModified = null, ListedChange = null, GoneSince = page.GoneSince ?? now });
            book.Withdraw(page.Page);
        }
    }

    // The text of a folded page is not kept: when that which stood for it changed or went, it is read once more.
    private async Task ReadFoldedAgainAsync(PageVisits visits, CancellationToken stop)
    {
        foreach (var page in book.Pages.Where(page => IsFolded(page) && (book.Touched.Contains(page.ArticleId!) || !book.IsLive(page.ArticleId))).ToList())
        {
            if (visits.HostTrouble is null) await visits.VisitAnewAsync(page, stop);
        }
    }

    private static bool IsFolded(WebPageState page) => page.ArticleId is { } id && id != page.Page && id != PageAddress.KeyOf(page.Address);
}
