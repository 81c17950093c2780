namespace CarecAssistant.Knowledge.Web.Walking;

/// <summary>The pages still to be visited, each once, within bounds that no site's own links can lift.</summary>
internal sealed class Frontier(int mostPages = Frontier.MostPages)
{
    public const int MostPages = 10_000;
    public const int Deepest = 8;
    public const int MostDated = 100;
    public const int MostNumbered = 1000;
    public const int MostOfAListing = 200;

    private readonly Queue<WebPageState> waiting = new();
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> shapes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FailedItem> refused = new(StringComparer.Ordinal);

    /// <summary>How many pages were ever waiting.</summary>
    public int Known => seen.Count;

    /// <summary>What was left out, once for each reason.</summary>
    public IReadOnlyCollection<FailedItem> Refused => refused.Values;

    /// <summary>Whether a page waits or was visited.</summary>
    public bool HasSeen(string page) => seen.Contains(page);

    /// <summary>Takes a page that the site names outright, or that is known from before.</summary>
    public void Add(WebPageState page)
    {
        if (seen.Contains(page.Page) || IsFull(page)) return;
        seen.Add(page.Page);
        Count(page);
        waiting.Enqueue(page);
    }

    /// <summary>Takes a page that another links to, unless it looks like one of endlessly many.</summary>
    /// <returns>False when it is none of ours to visit, or was taken before.</returns>
    public bool AddFound(WebPageState page)
    {
        if (seen.Contains(page.Page) || IsTooDeep(page) || IsOneOfTooMany(page) || IsFull(page)) return false;
        seen.Add(page.Page);
        waiting.Enqueue(page);
        return true;
    }

    public bool TryNext(out WebPageState page) => waiting.TryDequeue(out page!);

    private bool IsFull(WebPageState page)
    {
        if (seen.Count < mostPages) return false;
        Refuse("full", page, $"The site has more than {mostPages} pages; this one and what follows was left out. Import a part of it by its own sitemap.");
        return true;
    }

    private bool IsTooDeep(WebPageState page)
    {
        if (page.Depth <= Deepest) return false;
        Refuse("deep", page, $"This page, and perhaps others, is more than {Deepest} links away from the first and was left out. Import it by its own address.");
        return true;
    }

    private bool IsOneOfTooMany(WebPageState page)
    {
        if (PathShape.IsListing(page.Address))
        {
            if (PathShape.PageNumberOf(page.Address) <= MostOfAListing) return false;
            Refuse("listing", page, $"The list goes on for more than {MostOfAListing} pages; the rest was left out. Import what you need by its own address.");
            return true;
        }

        if (Count(page) is not { } shape) return false;
        var most = PathShape.IsDated(page.Address) ? MostDated : MostNumbered;
        if (shapes[shape] <= most) return false;
        Refuse(shape, page, $"More than {most} pages differ only in numbers ({shape}), as in a calendar without end; the rest was left out. Import what you need by its own address.");
        return true;
    }

    private string? Count(WebPageState page)
    {
        var shape = PathShape.NumberedOf(page.Address);
        if (shape is not null) shapes[shape] = shapes.GetValueOrDefault(shape) + 1;
        return shape;
    }

    private void Refuse(string why, WebPageState page, string reason) => refused.TryAdd(why, new FailedItem(page.Page, reason));
}
