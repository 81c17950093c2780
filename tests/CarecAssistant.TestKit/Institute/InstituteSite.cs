using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace CarecAssistant.TestKit.Institute;

/// <summary>
/// A small institute's website on this machine, laid out as WordPress does: permanent and short addresses, sitemaps, a feed, listings, documents,
/// three languages, old charsets, and behind some addresses no article. It notes every request and can be changed while it runs.
/// </summary>
public sealed class InstituteSite : IAsyncDisposable
{
    private static readonly DateTimeOffset Started = new(2026, 3, 1, 6, 30, 0, TimeSpan.Zero);

    private readonly InstituteShape shape;
    private readonly RequestLog log = new();
    private readonly ConcurrentDictionary<string, InstitutePage> pages;
    private readonly ConcurrentDictionary<string, bool> walled = new();
    private readonly ConcurrentDictionary<string, TimeSpan> busy = new();
    private WebApplication? server;

    private InstituteSite(InstituteShape shape)
    {
        this.shape = shape;
        pages = new(InstitutePage.ReadAll().ToDictionary(page => page.Path));
    }

    /// <summary>Its home page.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1:0/");

    /// <summary>The pages it has now, in the order of their numbers.</summary>
    public IReadOnlyList<InstitutePage> Pages => [.. pages.Values.OrderBy(page => page.Id)];

    /// <summary>What was asked of it since it opened or <see cref="Forget"/>, in the order of arrival.</summary>
    public IReadOnlyList<SeenRequest> Requests => log.Seen;

    /// <summary>Opens on a free port of the loopback address.</summary>
    public static async Task<InstituteSite> OpenAsync(CancellationToken stop, InstituteShape? shape = null)
    {
        var site = new InstituteSite(shape ?? new());
        await site.ComeBackAsync(stop);
        return site;
    }

    /// <summary>The address of one of its pages.</summary>
    public Uri At(string path) => new(Address, path);

    /// <summary>Forgets the requests it has seen.</summary>
    public void Forget() => log.Forget();

    /// <summary>Changes a page, a day after its last change.</summary>
    public void Edit(string path, Func<InstitutePage, InstitutePage> change)
    {
        var page = pages[path];
        pages[path] = change(page) with { Modified = page.Modified.AddDays(1) };
    }

    /// <summary>Takes a page out of the sitemaps and listings; its address answers 404.</summary>
    public void Delete(string path)
    {
        if (!pages.TryRemove(path, out _)) throw new ArgumentException($"The site has no page {path}.", nameof(path));
    }

    /// <summary>From now on the address shows a form for signing in, as if nothing were wrong (200).</summary>
    public void AsksToSignIn(string path) => walled[path] = true;

    /// <summary>The next request for the address is answered 503 with a <c>Retry-After</c>.</summary>
    public void IsBusyOnce(string path, TimeSpan retryAfter) => busy[path] = retryAfter;

    /// <summary>Stops listening: connections are refused.</summary>
    public async Task GoDownAsync()
    {
        if (server is null) return;
        await server.DisposeAsync();
        server = null;
    }

    /// <summary>Listens again, on the same port as before.</summary>
    public async Task ComeBackAsync(CancellationToken stop)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(Address.AbsoluteUri).UseShutdownTimeout(TimeSpan.Zero);
        server = builder.Build();
        server.Run(visit => log.NoteAsync(visit, () => AnswerAsync(visit)));
        await server.StartAsync(stop);
        Address = new Uri(server.Urls.Single());
    }

    public async ValueTask DisposeAsync() => await GoDownAsync();

    private async Task AnswerAsync(HttpContext visit)
    {
        var path = visit.Request.Path.Value!;
        if (busy.TryRemove(path, out var wait))
        {
            visit.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            visit.Response.Headers.RetryAfter = wait.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        }
        else if (walled.ContainsKey(path))
        {
            await Send(visit, Encoding.UTF8.GetBytes(InstituteTheme.SignIn()), "text/html; charset=utf-8", Started);
        }
        else if (!await InstituteTraps.AnswerAsync(visit, shape))
        {
            await AnswerWithContentAsync(visit, path);
        }
    }

    private async Task AnswerWithContentAsync(HttpContext visit, string path)
    {
        if (PageOf(visit.Request) is { } page)
        {
            if (Canonical(visit.Request) == page.Path) await SendPage(visit, page);
            else visit.Response.Redirect(page.Path, permanent: true);
        }
        else if (InstituteDocuments.Find(path) is { } document)
        {
            await Send(visit, document.Bytes, document.ContentType, Started);
        }
        else if (Generated(path) is { } generated)
        {
            var kind = path.EndsWith(".txt", StringComparison.Ordinal) ? "text/plain" : generated.StartsWith("<?xml", StringComparison.Ordinal) ? "text/xml" : "text/html";
            await Send(visit, Encoding.UTF8.GetBytes(generated), $"{kind}; charset=utf-8", null);
        }
        else
        {
            visit.Response.StatusCode = StatusCodes.Status404NotFound;
            await visit.Response.WriteAsync(InstituteTheme.List("Page not found", [], "<p>It looks like nothing was found here.</p>"), visit.RequestAborted);
        }
    }

    // By its number, with and without the final slash, and with whatever a newsletter hangs on.
    private InstitutePage? PageOf(HttpRequest request)
    {
        if (request.Path == "/" && request.Query["p"].ToString() is { Length: > 0 } number) return pages.Values.FirstOrDefault(page => page.Id.ToString(CultureInfo.InvariantCulture) == number);
        return pages.GetValueOrDefault(request.Path.Value!) ?? pages.GetValueOrDefault(request.Path.Value! + "/");
    }

    // Marks of a newsletter stay: WordPress serves the page with them.
    private static string Canonical(HttpRequest request) => request.Path == "/" && request.Query.ContainsKey("p") ? $"/?p={request.Query["p"]}" : request.Path.Value!;

    private string? Generated(string path)
    {
        // The call for papers stands in the feed only.
        var listed = Pages.Where(page => !page.Path.StartsWith("/?", StringComparison.Ordinal)).ToList();
        return path switch
        {
            "/robots.txt" => InstituteListings.Robots(Address, shape),
            "/sitemap_index.xml" when shape.HasSitemap => InstituteListings.SitemapIndex(Address),
            "/post-sitemap.xml" when shape.HasSitemap => InstituteListings.Sitemap(Address, listed.Where(page => page.IsNews), []),
            "/page-sitemap.xml" when shape.HasSitemap => InstituteListings.Sitemap(Address, listed.Where(page => !page.IsNews), shape.Traps),
            "/feed/" => InstituteListings.Feed(Address, Pages.Where(page => page.Language == "en" && page.Date is not null).OrderByDescending(page => page.Date).Take(6)),
            "/news/" => InstituteListings.News(Pages, 1),
            _ => path.StartsWith("/news/page/", StringComparison.Ordinal) && int.TryParse(path["/news/page/".Length..].TrimEnd('/'), CultureInfo.InvariantCulture, out var number) ? InstituteListings.News(Pages, number) : null,
        };
    }

    private Task SendPage(HttpContext visit, InstitutePage page)
    {
        var all = Pages;
        var at = all.ToList().FindIndex(other => other.Path == page.Path);
        var related = Enumerable.Range(1, 3).Select(step => all[(at + step) % all.Count]);
        var bytes = CharsetWriter.Write(InstituteTheme.Html(page, related, Address), page.Charset);
        return Send(visit, bytes, page.CharsetIn == "header" ? $"text/html; charset={page.Charset}" : "text/html", page.Modified);
    }

    // Marks, and 304 where they fit, are the framework's.
    private static Task Send(HttpContext visit, byte[] bytes, string contentType, DateTimeOffset? modified)
    {
        var mark = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}\"");
        return TypedResults.Bytes(bytes, contentType, entityTag: mark, lastModified: modified).ExecuteAsync(visit);
    }
}
