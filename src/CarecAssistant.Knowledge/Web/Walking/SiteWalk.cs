namespace CarecAssistant.Knowledge.Web.Walking;

/// <summary>
/// One walk over one source: 1. what the site says it has, 2. each page once, what it leads to included, 3. what is gone, 4. pages that are one text.
/// Without a sitemap all links within the site are followed, with one only those to documents.
/// </summary>
/// <param name="source">What is walked.</param>
/// <param name="resumedFrom">When the walk began that was broken off and is taken up again; null: this is a new one.</param>
/// <param name="book">What is known of the pages.</param>
/// <param name="client">Gets them.</param>
/// <param name="listings">Asks what the site says it has.</param>
/// <param name="clock">Tells the time.</param>
/// <param name="progress">Hears of each page.</param>
internal sealed class SiteWalk(WebSourceAddress source, DateTimeOffset? resumedFrom, PageBook book, IWebClient client, SiteListing listings, TimeProvider clock, IProgress<WebProgress>? progress)
{
    private static readonly TimeSpan LongestWalk = TimeSpan.FromHours(24);
    // A sitemap that never tells of changes is not believed for ever.
    private static readonly TimeSpan LongestTrust = TimeSpan.FromDays(7);
    private static readonly string[] UsualListings = ["/", "/news/", "/events/", "/publications/"];

    private readonly Frontier frontier = new();
    private readonly HashSet<string> guessed = new(StringComparer.Ordinal);
    private readonly HashSet<string> read = new(StringComparer.Ordinal);
    private readonly HashSet<string> gone = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> canonicals = new(StringComparer.Ordinal);
    private Listing listing = new();
    private string? hostTrouble;
    private bool followsLinks;
    private int done;

    /// <summary>Pages and the page that each names as the proper place of its text, where that is another.</summary>
    public IReadOnlyDictionary<string, string> Canonicals => canonicals;

    /// <summary>Walks, and tells whether it came to the end.</summary>
    /// <param name="mayWithdrawMost">Whether more than half of the articles may go at once.</param>
    /// <param name="stop">Breaks it off.</param>
    public async Task<bool> RunAsync(bool mayWithdrawMost, CancellationToken stop)
    {
        var began = clock.GetUtcNow();
        listing = await listings.ReadAsync(source, stop);
        hostTrouble = listing.HostTrouble;
        foreach (var failed in listing.Failed) book.Fail(failed.Name, failed.Reason);
        Seed();
        while (hostTrouble is null && frontier.TryNext(out var page))
        {
            if (clock.GetUtcNow() - began > LongestWalk)
            {
                book.Fail(source.Name, "The import took longer than 24 hours and stopped; run it again to go on.");
                return false;
            }

            progress?.Report(new WebProgress(done, frontier.Known, page.Page));
            await VisitAsync(page, stop);
            done++;
            await book.CommitWhenDueAsync(stop);
        }

        foreach (var refused in frontier.Refused) book.Fail(refused.Name, refused.Reason);
        if (hostTrouble is not null)
        {
            book.Fail(source.Name, hostTrouble);
            return false;
        }

        Withdraw(mayWithdrawMost);
        await ReadFoldedAgainAsync(stop);
        return hostTrouble is null;
    }

    // What was never asked for comes first, so that walks which end early still reach everything in the end.
    private void Seed()
    {
        var known = book.Pages.Where(IsWorthAVisit).OrderBy(page => page.FetchedAt ?? DateTimeOffset.MinValue).ThenBy(page => page.Page, StringComparer.Ordinal).ToList();
        foreach (var page in known.Where(page => page.FetchedAt is null && source.Kind != WebSourceKind.Page)) frontier.Add(page);
        foreach (var (key, listed) in listing.Pages.Where(page => !IsPassedOver(page.Value.Address))) frontier.Add((book.Find(key) ?? new WebPageState(key, listed.Address)) with { Depth = 0 });
        foreach (var address in listing.Newest.Where(source.Holds)) frontier.Add(StateOf(address, depth: 0));
        if (source.Kind == WebSourceKind.Page) frontier.Add(StateOf(source.Address, depth: 0));
        // A sitemap that is away today is no reason to look behind every link.
        followsLinks = source.Kind == WebSourceKind.Site && listing.Pages.Count == 0 && !book.Pages.Any(page => page.IsListed);
        if (followsLinks) SeedListings();
        foreach (var page in known.Where(_ => source.Kind != WebSourceKind.Page)) frontier.Add(page);
    }

    private void SeedListings()
    {
        foreach (var address in UsualListings.Select(path => new Uri(source.Address, path)))
        {
            var page = StateOf(address, depth: 0);
            guessed.Add(page.Page);
            frontier.Add(page);
        }
    }

    // What a complete sitemap names no more is not asked for again.
    private bool IsWorthAVisit(WebPageState page) =>
        (page.ArticleId is not null || page.FetchedAt is null || page.Trouble is not null) && !(listing.IsComplete && page.IsListed && !listing.Pages.ContainsKey(page.Page));

    private static bool IsPassedOver(Uri address) => PathShape.IsNoPage(address) || PathShape.IsListing(address);

    private WebPageState StateOf(Uri address, int depth)
    {
        var key = PageAddress.KeyOf(address);
        return book.Find(key) ?? new WebPageState(key, PageAddress.CleanOf(address)) { Depth = depth };
    }

    private async Task VisitAsync(WebPageState page, CancellationToken stop)
    {
        if (IsDone(page) || IsUnchangedByListing(page) || LeadsToOneSeen(page))
        {
            if (page.Trouble is { } known) book.Fail(page.Page, known);
            return;
        }

        if (HasLedElsewhere(page)) page = page with { Address = new Uri($"{source.Address.Scheme}://{page.Page}"), ETag = null, LastModified = null };
        var isList = source.Kind == WebSourceKind.Site && IsList(page);
        var request = isList ? new FetchRequest(page.Address) : new FetchRequest(page.Address) { ETag = page.ETag, LastModified = page.LastModified };
        var fetched = await client.GetAsync(request, stop);
        if (fetched.IsWholeHost)
        {
            hostTrouble = fetched.Reason ?? "The host does not answer; try again later.";
            return;
        }

        switch (fetched.Outcome)
        {
            case FetchOutcome.NotModified:
                book.Put(Seen(page));
                if (page.Trouble is { } trouble) book.Fail(page.Page, trouble);
                break;
            case FetchOutcome.Gone:
                NoteGone(page, fetched, isList);
                break;
            case FetchOutcome.Failed:
                if (!guessed.Contains(page.Page) || IsFirst(page)) book.Fail(page.Page, fetched.Reason ?? "The page could not be had; try again later.");
                break;
            default:
                Take(page, fetched, isList);
                break;
        }
    }

    // In this walk as the page that another led to, or in the walk that this one takes up again.
    private bool IsDone(WebPageState page) => read.Contains(page.Page) || (page.FetchedAt >= resumedFrom && page.GoneSince is null);

    private bool IsUnchangedByListing(WebPageState page) =>
        listing.Pages.TryGetValue(page.Page, out var listed) && listed.Changed is { } changed && changed == page.ListedChange && page.FetchedAt is { } at
        && at > changed && clock.GetUtcNow() - at < LongestTrust && page.GoneSince is null && page.Trouble is null && book.IsLive(page.ArticleId);

    // It led to another page the last time, and that one is visited anyway. Now and then it is asked whether it still does.
    private bool LeadsToOneSeen(WebPageState page) =>
        HasLedElsewhere(page) && frontier.HasSeen(PageAddress.KeyOf(page.Address)) && clock.GetUtcNow() - page.FetchedAt < LongestTrust;

    private static bool HasLedElsewhere(WebPageState page) => PageAddress.KeyOf(page.Address) != page.Page && page.ArticleId is not null;

    private bool IsList(WebPageState page) => PathShape.IsListing(page.Address) || guessed.Contains(page.Page);

    // Where the site's own address gives nothing, that was no wrong guess.
    private bool IsFirst(WebPageState page) => page.Page == PageAddress.KeyOf(source.Address);

    private WebPageState Seen(WebPageState page) => page with
    {
        FetchedAt = clock.GetUtcNow(),
        GoneSince = null,
        IsListed = listing.Pages.TryGetValue(page.Page, out var listed) || (page.IsListed && !listing.IsComplete),
        ListedChange = listed?.Changed ?? page.ListedChange,
    };

    private void NoteGone(WebPageState page, Fetched fetched, bool isList)
    {
        var now = clock.GetUtcNow();
        var known = page with { GoneSince = page.GoneSince ?? now, FetchedAt = now, ETag = null, LastModified = null };
        if (isList && !IsFirst(page) && !book.IsLive(page.ArticleId))
        {
            book.Put(known);
            return;
        }

        if (!book.IsLive(page.ArticleId))
        {
            book.Put(known with { ArticleId = null, Trouble = null });
            book.Fail(page.Page, fetched.Reason ?? "The server has no such page; correct the address.");
            return;
        }

        book.Put(known);
        if (Withdrawals.IsGone(known, now)) gone.Add(page.Page);
        else book.Fail(page.Page, "The server no longer has this page; its article stays until that is seen again an hour or more from now.");
    }

    private void Take(WebPageState page, Fetched fetched, bool isList)
    {
        var reading = PageReading.Of(fetched, page, source);
        var seen = Seen(page) with { ETag = fetched.ETag, LastModified = fetched.LastModified, Trouble = null };
        var leadsOn = Follow(reading, page);
        if (isList)
        {
            TakeList(seen, reading, leadsOn);
            return;
        }

        if (reading.Article is not { } article)
        {
            // The marks are those of what came in the article's place.
            book.Put(seen with { ETag = null, LastModified = null, Trouble = reading.Reason, ArticleId = reading.IsUnwanted ? null : page.ArticleId });
            book.Fail(page.Page, reading.Reason ?? "The page has no text of its own; leave it out.");
            if (reading.IsUnwanted && book.IsLive(page.Page)) gone.Add(page.Page);
            return;
        }

        Keep(seen, page.GoneSince, reading, article, fetched);
    }

    private void TakeList(WebPageState seen, PageReading reading, bool leadsOn)
    {
        var isFirstPage = seen.Page == PageAddress.SiteOf(seen.Address);
        book.Put(seen with { ArticleId = null, ETag = null, LastModified = null });
        if (isFirstPage && reading.Article is { } first) Keep(seen, null, reading, first, null);
        else if (leadsOn && PathShape.IsListing(seen.Address)) Find(PathShape.NextOf(seen.Address), seen.Depth, isGuess: true);
    }

    private void Keep(WebPageState seen, DateTimeOffset? goneSince, PageReading reading, Article article, Fetched? fetched)
    {
        // Known by its hash from a page of the same text, and folded into it: it is not taken out again.
        var hash = Sources.ArticleHash.Of(article);
        var isFolded = seen.ArticleId is { } other && other != reading.Page && other != seen.Page && seen.ContentHash == hash && book.IsLive(other);
        if (!isFolded) book.Take(reading.Page, article);
        var kept = seen with { ArticleId = isFolded ? seen.ArticleId : reading.Page, ContentHash = hash };
        book.Put(kept);
        if (reading.Canonical != reading.Page) canonicals[reading.Page] = reading.Canonical;
        if (reading.Page != seen.Page && fetched is not null) LeadOn(kept, goneSince, reading.Page, fetched);
    }

    // The address leads to another page by now. Asked for by that one's address, its marks count.
    private void LeadOn(WebPageState asked, DateTimeOffset? goneSince, string to, Fetched fetched)
    {
        read.Add(to);
        book.Put((book.Find(to) ?? new WebPageState(to, fetched.Address)) with
        {
            ArticleId = asked.ArticleId, ContentHash = asked.ContentHash, ETag = asked.ETag, LastModified = asked.LastModified, FetchedAt = asked.FetchedAt, Trouble = null, GoneSince = null,
        });
        if (!book.IsLive(asked.Page))
        {
            book.Put(asked with { Address = fetched.Address });
            return;
        }

        // Its own article goes as if the page were gone: a whole site may lead to one notice for an afternoon.
        var leaving = asked with { ArticleId = asked.Page, GoneSince = goneSince ?? clock.GetUtcNow(), ETag = null, LastModified = null };
        book.Put(leaving);
        canonicals[asked.Page] = to;
        if (Withdrawals.IsGone(leaving, clock.GetUtcNow())) gone.Add(asked.Page);
    }

    // True: one of the links was new.
    private bool Follow(PageReading reading, WebPageState from)
    {
        var isNew = false;
        if (source.Kind == WebSourceKind.Page) return false;
        foreach (var link in reading.Links.Where(link => source.Holds(link) && !PathShape.IsNoPage(link)))
        {
            if (!followsLinks && !PathShape.IsDocument(link)) continue;
            // The pages of one list are as far away as its first.
            var depth = PathShape.IsListing(link) && PathShape.IsListing(from.Address) ? from.Depth : from.Depth + 1;
            isNew |= Find(link, depth, isGuess: false);
        }

        return isNew;
    }

    private bool Find(Uri link, int depth, bool isGuess)
    {
        var key = PageAddress.KeyOf(link);
        var known = book.Find(key);
        if (known is { GoneSince: null }) return false;
        var page = (known ?? new WebPageState(key, PageAddress.CleanOf(link))) with { Depth = depth };
        if (!frontier.AddFound(page)) return false;
        if (isGuess) guessed.Add(key);
        if (known is null) book.Put(page);
        return true;
    }

    private void Withdraw(bool mayWithdrawMost)
    {
        var going = gone.Select(key => book.Find(key)!).Concat(Withdrawals.MissingFrom(listing, book.Pages, frontier)).DistinctBy(page => page.Page).ToList();
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
    private async Task ReadFoldedAgainAsync(CancellationToken stop)
    {
        foreach (var page in book.Pages.Where(page => IsFolded(page) && (book.Touched.Contains(page.ArticleId!) || !book.IsLive(page.ArticleId))).ToList())
        {
            if (hostTrouble is not null) return;
            read.Remove(page.Page);
            await VisitAsync(page with { ETag = null, LastModified = null, ListedChange = null, FetchedAt = null, ContentHash = null, ArticleId = null }, stop);
        }
    }

    private static bool IsFolded(WebPageState page) => page.ArticleId is { } id && id != page.Page && id != PageAddress.KeyOf(page.Address);
}
