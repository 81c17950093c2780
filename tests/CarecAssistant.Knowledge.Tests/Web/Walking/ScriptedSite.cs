using System.Text;
using CarecAssistant.Knowledge.Web;

namespace CarecAssistant.Knowledge.Tests.Web.Walking;

/// <summary>A website that a test writes page by page; it answers conditional requests and remembers what it was asked.</summary>
internal sealed class ScriptedSite(string root = "https://www.example.org") : IWebClient, IRobots
{
    private readonly Dictionary<string, Func<FetchRequest, Fetched>> pages = new(StringComparer.Ordinal);

    /// <summary>Paths asked for, in order, with <c>304</c> behind those that had not changed.</summary>
    public List<string> Asked { get; } = [];

    public List<string> SitemapsInRobots { get; } = [];

    /// <summary>Called before each answer.</summary>
    public Action<string> OnRequest { get; set; } = _ => { };

    public Uri At(string path) => new(root + path);

    public void Page(string path, string title, string text, string links = "", string head = "") =>
        Html(path, $"<html lang=en><head><title>{title}</title>{head}</head><body><main><h1>{title}</h1><p>{text}</p></main>{links}</body></html>");

    /// <summary>A page with a text of its own, made from its number.</summary>
    public void Page(string path, int number = 1, string links = "") => Page(path, $"Item {path}", Some.TextOf(path, number), links);

    public void Html(string path, string html) => Body(path, html, "text/html; charset=utf-8");

    public void Xml(string path, string xml) => Body(path, xml, "application/xml");

    public void Sitemap(string path, params (string Page, string? Changed)[] entries) =>
        Xml(path, $"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>{string.Concat(entries.Select(entry => $"<url><loc>{root}{entry.Page}</loc>{(entry.Changed is null ? "" : $"<lastmod>{entry.Changed}</lastmod>")}</url>"))}</urlset>");

    public void Index(string path, params string[] sitemaps) =>
        Xml(path, $"<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>{string.Concat(sitemaps.Select(map => $"<sitemap><loc>{root}{map}</loc></sitemap>"))}</sitemapindex>");

    public void Remove(string path) => pages.Remove(path);

    public void Redirect(string path, string to) => pages[path] = _ => Answer(new FetchRequest(to.StartsWith('/') ? At(to) : new Uri(to)));

    public void Fail(string path, string reason, bool isWholeHost = false) =>
        pages[path] = request => new Fetched { Outcome = FetchOutcome.Failed, Address = request.Address, Reason = reason, IsWholeHost = isWholeHost };

    public void Tagged(string path, string robotsTag) => pages[path] = With(pages[path], fetched => fetched with { RobotsTags = [robotsTag] });

    /// <summary>The page is sent whole whatever the request shows, with this mark.</summary>
    public void Marks(string path, string? mark)
    {
        var page = pages[path];
        pages[path] = request => page(request with { ETag = null }) with { ETag = mark };
    }

    /// <summary>The page is said to be unchanged.</summary>
    public void Unchanged(string path) => pages[path] = request => new Fetched { Outcome = FetchOutcome.NotModified, Address = request.Address, ETag = request.ETag };

    public Task<Fetched> GetAsync(FetchRequest request, CancellationToken stop)
    {
        var path = request.Address.PathAndQuery;
        OnRequest(path);
        stop.ThrowIfCancellationRequested();
        var fetched = Answer(request);
        Asked.Add(fetched.Outcome == FetchOutcome.NotModified ? path + " 304" : path);
        return Task.FromResult(fetched);
    }

    public Task<IReadOnlyList<Uri>> SitemapsOfAsync(Uri site, CancellationToken stop) => Task.FromResult<IReadOnlyList<Uri>>([.. SitemapsInRobots.Select(At)]);

    /// <summary>What was asked since the last time; whole answers only, or all.</summary>
    public IReadOnlyList<string> TakeAsked()
    {
        string[] asked = [.. Asked];
        Asked.Clear();
        return asked;
    }

    private Fetched Answer(FetchRequest request) => pages.TryGetValue(request.Address.PathAndQuery, out var page)
        ? page(request)
        : new Fetched { Outcome = FetchOutcome.Gone, Address = request.Address, Reason = "The server has no such page (404); correct the address." };

    private void Body(string path, string body, string contentType)
    {
        var mark = $"\"{body.GetHashCode(StringComparison.Ordinal)}\"";
        pages[path] = request => request.ETag == mark
            ? new Fetched { Outcome = FetchOutcome.NotModified, Address = request.Address, ETag = mark }
            : new Fetched { Outcome = FetchOutcome.Ok, Address = request.Address, Body = Encoding.UTF8.GetBytes(body), ContentType = contentType, ETag = mark };
    }

    private static Func<FetchRequest, Fetched> With(Func<FetchRequest, Fetched> page, Func<Fetched, Fetched> change) => request => change(page(request));
}

/// <summary>Texts that are alike in nothing but their kind.</summary>
internal static class Some
{
    private static readonly string[] Words =
        ["railway", "harvest", "customs", "tunnel", "glacier", "tariff", "archive", "turbine", "meadow", "bridge", "cotton", "signal", "valley", "permit", "reservoir", "ledger", "orchard", "summit", "corridor", "caravan"];

    public static string TextOf(string path, int number)
    {
        var seed = path.Aggregate(number, (sum, letter) => unchecked((sum * 31) + letter));
        var random = new Random(seed);
        return string.Join(" ", Enumerable.Range(0, 5).Select(_ => $"The {Word()} of the {Word()} was joined to the {Word()} by way of {random.Next(10_000)} {Word()} notes and a {Word()}."));

        string Word() => Words[random.Next(Words.Length)];
    }
}
