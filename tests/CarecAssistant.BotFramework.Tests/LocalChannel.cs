using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace CarecAssistant.BotFramework.Tests;

/// <summary>A channel on this machine that bots post their replies to; it writes down what came to which address.</summary>
internal sealed class LocalChannel : IAsyncDisposable
{
    private readonly WebApplication app;

    private LocalChannel(WebApplication app) => this.app = app;

    public string ServiceUrl => $"{app.Urls.Single()}/_connector";

    public ConcurrentQueue<(string Path, JsonElement Activity)> Received { get; } = new();

    public static async Task<LocalChannel> OpenAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        var channel = new LocalChannel(server);
        server.Run(channel.TakeAsync);
        await server.StartAsync();
        return channel;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        using var body = await JsonDocument.ParseAsync(http.Request.Body);
        Received.Enqueue((http.Features.Get<IHttpRequestFeature>()!.RawTarget, body.RootElement.Clone()));
        await http.Response.WriteAsync($$"""{"id":"r{{Received.Count}}"}""");
    }
}
