using System.Collections.Concurrent;
using System.Text.Json;
using CarecAssistant.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CarecAssistant.Server.Tests.Teams;

/// <summary>The Connector of Teams on this machine: it answers as it was told, and writes down what it took.</summary>
internal sealed class TeamsService : IAsyncDisposable
{
    private readonly WebApplication app;
    private int threads;

    private TeamsService(WebApplication app) => this.app = app;

    public string Url => $"{app.Urls.Single()}/teams";

    /// <summary>What it took, oldest first.</summary>
    public ConcurrentQueue<(string Call, JsonElement Body)> Taken { get; } = new();

    /// <summary>Statuses of the next answers; empty: all is taken.</summary>
    public ConcurrentQueue<int> Refusals { get; } = new();

    /// <summary>The newest card that a call carried.</summary>
    public JsonElement Card => CardIn(Taken.Last().Body);

    public static async Task<TeamsService> OpenAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        var service = new TeamsService(server);
        server.Run(service.AnswerAsync);
        await server.StartAsync(TestContext.Current.CancellationToken);
        return service;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static JsonElement CardIn(JsonElement body) => ActivityIn(body).GetProperty("attachments")[0].GetProperty("content");

    // A thread is begun with its first.
    private static JsonElement ActivityIn(JsonElement body) => body.TryGetProperty("activity", out var first) ? first : body;

    private async Task AnswerAsync(HttpContext http)
    {
        using var body = await JsonDocument.ParseAsync(http.Request.Body);
        EmittedActivities.Note(ActivityIn(body.RootElement));
        if (Refusals.TryDequeue(out var status))
        {
            http.Response.StatusCode = status;
            http.Response.Headers.RetryAfter = "0";
            return;
        }

        var path = http.Features.Get<IHttpRequestFeature>()!.RawTarget["/teams/v3/".Length..];
        Taken.Enqueue(($"{http.Request.Method} {Uri.UnescapeDataString(path)}", body.RootElement.Clone()));
        http.Response.StatusCode = StatusCodes.Status201Created;
        await http.Response.WriteAsync(path == "conversations"
            ? $$"""{"id":"19:staff@thread.tacv2;messageid=17{{++threads}}","activityId":"17{{threads}}"}"""
            : $$"""{"id":"m{{Taken.Count}}"}""");
    }
}
