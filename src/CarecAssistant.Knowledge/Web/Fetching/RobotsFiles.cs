using System.Collections.Concurrent;
using System.Net;

namespace CarecAssistant.Knowledge.Web.Fetching;

/// <summary>The robots.txt of each site, asked for once a day and before any page of it.</summary>
internal sealed class RobotsFiles(Hops hops, HostTurns turns, FetchLimits limits, TimeProvider time) : IRobots
{
    private readonly ConcurrentDictionary<string, Site> sites = new(StringComparer.OrdinalIgnoreCase);

    public async Task<IReadOnlyList<Uri>> SitemapsOfAsync(Uri site, CancellationToken stop) => (await OfAsync(site, stop)).Text?.Sitemaps ?? [];

    /// <summary>Why the address is not asked for; null when its site lets us.</summary>
    public async Task<Fetched?> RefusalOfAsync(Uri address, CancellationToken stop)
    {
        var (text, reason, _) = await OfAsync(address, stop);
        if (text is null) return Hops.Failed(address, reason, isWholeHost: true);
        return text.Allows(address) ? null : Hops.Failed(address, "The site's robots.txt asks not to read this page; ask its owner, or import a saved copy.");
    }

    private async Task<Answer> OfAsync(Uri address, CancellationToken stop)
    {
        var site = sites.GetOrAdd(address.GetLeftPart(UriPartial.Authority), _ => new Site());
        if (site.Last is { } last && last.Until > time.GetUtcNow()) return last;
        await site.Door.WaitAsync(stop);
        try
        {
            if (site.Last is null || site.Last.Until <= time.GetUtcNow()) site.Last = await AskAsync(address, stop);
            return site.Last;
        }
        finally
        {
            site.Door.Release();
        }
    }

    private async Task<Answer> AskAsync(Uri address, CancellationToken stop)
    {
        var robots = new Uri(address, "/robots.txt");
        var got = await hops.GetAsync(new FetchRequest(robots), isRobots: true, (_, _) => Task.FromResult<Fetched?>(null), stop);
        if (TextOf(got) is { } text)
        {
            turns.SlowDown(address, text.CrawlDelay);
            return new Answer(text, "", time.GetUtcNow() + limits.RobotsAge);
        }

        var reason = got.Status is null ? got.Reason! : $"The robots.txt of {address.Host} could not be read, so nothing is asked of it now: {got.Reason}";
        return new Answer(null, reason, time.GetUtcNow() + limits.MissedRobotsAge);
    }

    private static RobotsText? TextOf(Fetched got) => got switch
    {
        { Outcome: FetchOutcome.Ok } => RobotsText.Read(got.Body, got.Address, Hops.ProductName),
        // The server answers and has no rules to show (RFC 9309, 2.3.1.3); only "too many requests" says something of the site.
        { Status: HttpStatusCode.TooManyRequests } => null,
        { Status: >= HttpStatusCode.Ambiguous and < HttpStatusCode.InternalServerError } => RobotsText.Open,
        _ => null,
    };

    private sealed record Answer(RobotsText? Text, string Reason, DateTimeOffset Until);

    private sealed class Site
    {
        public SemaphoreSlim Door { get; } = new(1);

        public Answer? Last { get; set; }
    }
}
