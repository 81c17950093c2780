using System.Collections.Concurrent;
using System.Text.Json;
using CarecAssistant.TestKit;
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

    /// <summary>Every call, as it came.</summary>
    public ConcurrentQueue<ReceivedCall> Calls { get; } = new();

    /// <summary>Answers a call instead; false: as usual.</summary>
    public Func<HttpContext, ReceivedCall, Task<bool>> Answers { get; set; } = (_, _) => Task.FromResult(false);

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
        using var read = new StreamReader(http.Request.Body);
        var text = await read.ReadToEndAsync();
        var path = http.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var call = new ReceivedCall(http.Request.Method, path, http.Request.Headers.ToDictionary(one => one.Key.ToLowerInvariant(), one => one.Value.ToString()), text);
        Calls.Enqueue(call);
        if (text.Length > 0) Received.Enqueue((path, JsonElement.Parse(text)));
        if (text.StartsWith("{\"type\":", StringComparison.Ordinal) && path.Contains("/activities", StringComparison.Ordinal)) EmittedActivities.Note(JsonElement.Parse(text));
        if (await Answers(http, call)) return;
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync($$"""{"id":"r{{Received.Count}}"}""");
    }
}

/// <summary>A call of the Connector.</summary>
internal sealed record ReceivedCall(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
