using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CarecAssistant.Server.Tests.Commands;

/// <summary>A small website on loopback, whose pages a test can change while it runs.</summary>
internal sealed class WebSite : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, string> pages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TaskCompletionSource> held = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource isHeld = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly WebApplication app;

    private WebSite(WebApplication app) => this.app = app;

    /// <summary>Host and port.</summary>
    public string Host => new Uri(Root).Authority;

    public string Root => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <summary>Paths that were answered with a body.</summary>
    public ConcurrentQueue<string> Sent { get; } = new();

    public static async Task<WebSite> OpenAsync(CancellationToken stop)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var site = new WebSite(builder.Build());
        site.app.Run(site.AnswerAsync);
        await site.app.StartAsync(stop);
        return site;
    }

    public void Page(string path, string title, string text) =>
        pages[path] = $"<html lang=\"en\"><head><title>{title}</title></head><body><main><h1>{title}</h1><p>{text}</p></main></body></html>";

    /// <summary>Lets whoever asks for this page wait.</summary>
    public void Hold(string path) => held[path] = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Answers again.</summary>
    public void Release(string path) => held[path].TrySetResult();

    /// <summary>Set as soon as somebody waits.</summary>
    public Task Held => isHeld.Task;

    public void Remove(string path) => pages.TryRemove(path, out _);

    /// <summary>A sitemap of all pages there are.</summary>
    public void WriteSitemap() => pages["/sitemap.xml"] =
        $"<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">{string.Concat(pages.Keys.Where(path => !path.EndsWith(".xml", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(path => $"<url><loc>{Root}{path}</loc></url>"))}</urlset>";

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (held.TryGetValue(path, out var wait) && !wait.Task.IsCompleted)
        {
            isHeld.TrySetResult();
            await wait.Task.WaitAsync(context.RequestAborted);
        }

        if (!pages.TryGetValue(path, out var page))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var mark = $"\"{page.GetHashCode(StringComparison.Ordinal)}\"";
        context.Response.Headers.ETag = mark;
        if (context.Request.Headers.IfNoneMatch == mark)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        Sent.Enqueue(path);
        context.Response.ContentType = path.EndsWith(".xml", StringComparison.Ordinal) ? "application/xml" : "text/html; charset=utf-8";
        await context.Response.WriteAsync(page);
    }
}
