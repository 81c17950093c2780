using CarecAssistant.Knowledge.Sources;

namespace CarecAssistant.Knowledge.Web.Walking;

/// <summary>Visits one page after the other: asks for it unless it is known to be unchanged, and notes in the book what became of it.</summary>
/// <param name="source">What is walked.</param>
/// <param name="resumedFrom">When the walk began that was broken off and is taken up again; null: this is a new one.</param>
/// <param name="book">What is known of the pages.</param>
/// <param name="client">Gets them.</param>
/// <param name="frontier">The pages to be visited.</param>
/// <param name="links">What they lead to.</param>
/// <param name="listing">What the site says it has.</param>
/// <param name="clock">Tells the time.</param>
internal sealed class PageVisits(
    WebSourceAddress source, DateTimeOffset? resumedFrom, PageBook book, IWebClient client, Frontier frontier, SiteLinks links, Listing listing, TimeProvider clock)
{
    // A sitemap that never tells of changes is not believed for ever.
    private static readonly TimeSpan LongestTrust = TimeSpan.FromDays(7);

    private readonly HashSet<string> read = new(StringComparer.Ordinal);
    private readonly HashSet<string> gone = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> canonicals = new(StringComparer.Ordinal);

    /// <summary>Why the host is not to be asked any more; null while it is.</summary>
    public string? HostTrouble { get; private set; } = listing.HostTrouble;

    /// <summary>Pages that are gone for good, or want to be.</summary>
    public IReadOnlySet<string> Gone => gone;

    /// <summary>For a page the one that it names as the proper place of its text, where that is another.</summary>
    public IReadOnlyDictionary<string, string> Canonicals => canonicals;

    public async Task VisitAsync(WebPageState page, CancellationToken stop)
    {
        if (IsDone(page) || IsUnchangedByListing(page) || LeadsToOneSeen(page))
        {
            if (page.Trouble is { } known) book.Fail(page.Page, known);
            return;
        }

        if (HasLedElsewhere(page)) page = page with { Address = new Uri($"{source.Address.Scheme}://{page.Page}"), ETag = null, LastModified = null };
        var request = new FetchRequest(page.Address);
        var fetched = await client.GetAsync(links.IsList(page) ? request : request with { ETag = page.ETag, LastModified = page.LastModified }, stop);
        if (fetched.IsWholeHost) HostTrouble = fetched.Reason ?? "The host does not answer; try again later.";
        else Note(page, fetched);
    }

    /// <summary>Reads a page as if it had never been asked for.</summary>
    public Task VisitAnewAsync(WebPageState page, CancellationToken stop)
    {
        read.Remove(page.Page);
        return VisitAsync(page with { ETag = null, LastModified = null, ListedChange = null, FetchedAt = null, ContentHash = null, ArticleId = null }, stop);
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

    // Where a site's own address gives nothing, that was no wrong guess.
    private static bool IsFirst(WebPageState page) => page.Page == PageAddress.SiteOf(page.Address);

    private void Note(WebPageState page, Fetched fetched)
    {
        switch (fetched.Outcome)
        {
            case FetchOutcome.NotModified:
                book.Put(Seen(page));
                if (page.Trouble is { } trouble) book.Fail(page.Page, trouble);
                break;
            case FetchOutcome.Gone:
                NoteGone(page, fetched);
                break;
            case FetchOutcome.Failed:
                if (!links.IsGuess(page) || IsFirst(page)) book.Fail(page.Page, fetched.Reason ?? "The page could not be had; try again later.");
                break;
            default:
                Take(page, fetched);
                break;
        }
    }

    private WebPageState Seen(WebPageState page) => page with
    {
        FetchedAt = clock.GetUtcNow(),
        GoneSince = null,
        IsListed = listing.Pages.TryGetValue(page.Page, out var listed) || (page.IsListed && !listing.IsComplete),
        ListedChange = listed?.Changed ?? page.ListedChange,
    };

    private void NoteGone(WebPageState page, Fetched fetched)
    {
        var now = clock.GetUtcNow();
        var known = page with { GoneSince = page.GoneSince ?? now, FetchedAt = now, ETag = null, LastModified = null };
        if (book.IsLive(page.ArticleId))
        {
            book.Put(known);
            if (Withdrawals.IsGone(known, now)) gone.Add(page.Page);
            else book.Fail(page.Page, "The server no longer has this page; its article stays until that is seen again an hour or more from now.");
            return;
        }

        book.Put(known with { ArticleId = null, Trouble = null });
        if (!links.IsList(page) || IsFirst(page)) book.Fail(page.Page, fetched.Reason ?? "The server has no such page; correct the address.");
    }

    private void Take(WebPageState page, Fetched fetched)
    {
        var reading = PageReading.Of(fetched, page, source);
        var leadsOn = links.Follow(reading, page);
        // Asked for where it answered: the marks are of that address.
        var address = reading.Page == page.Page ? fetched.Address : page.Address;
        var seen = Seen(page) with { Address = address, ETag = fetched.ETag, LastModified = fetched.LastModified, Trouble = null };
        if (links.IsList(page)) TakeList(seen, reading, leadsOn);
        else if (reading.Article is { } article) Keep(seen, page.GoneSince, reading, article, fetched);
        else NoteTrouble(seen, reading);
    }

    private void TakeList(WebPageState seen, PageReading reading, bool leadsOn)
    {
        book.Put(seen with { ArticleId = null, ETag = null, LastModified = null });
        if (IsFirst(seen) && reading.Article is { } first) Keep(seen, null, reading, first, null);
        else if (IsFirst(seen) && reading is { Reason: { } reason, Links: [] }) book.Fail(seen.Page, reason);
        else if (leadsOn && PathShape.IsListing(seen.Address)) links.TurnOver(seen);
    }

    private void NoteTrouble(WebPageState seen, PageReading reading)
    {
        // The marks of a sign-in page are no marks of the article that was here and may come back.
        var noted = book.IsLive(seen.ArticleId) ? seen with { ETag = null, LastModified = null } : seen;
        book.Put(noted with { Trouble = reading.Reason, ArticleId = reading.IsUnwanted ? null : seen.ArticleId });
        book.Fail(seen.Page, reading.Reason ?? "The page has no text of its own; leave it out.");
        if (reading.IsUnwanted && book.IsLive(seen.Page)) gone.Add(seen.Page);
    }

    private void Keep(WebPageState seen, DateTimeOffset? goneSince, PageReading reading, Article article, Fetched? fetched)
    {
        // Known by its hash from a page of the same text, and folded into it: it is not taken out again.
        var hash = ArticleHash.Of(article);
        var isFolded = seen.ArticleId is { } other && other != reading.Page && other != seen.Page && seen.ContentHash == hash && book.IsLive(other);
        if (!isFolded) book.Take(reading.Page, article, hash);
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
            ArticleId = asked.ArticleId,
            ContentHash = asked.ContentHash,
            ETag = asked.ETag,
            LastModified = asked.LastModified,
            FetchedAt = asked.FetchedAt,
            Trouble = null,
            GoneSince = null,
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
}
