using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace CarecAssistant.TestKit.ModelService;

/// <summary>
/// A model service on loopback. It speaks what the real ones speak: OpenAI's chat completions as server-sent events, the same under Azure's
/// paths, and Ollama's lines of JSON. What it says, and how it fails, is the test's.
/// </summary>
public sealed class ModelServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly IReadOnlyList<Func<ModelReply, Task>> plays;
    private readonly ConcurrentQueue<SeenCall> calls = new();
    private int played = -1;

    private ModelServer(WebApplication app, IReadOnlyList<Func<ModelReply, Task>> plays)
    {
        this.app = app;
        this.plays = plays;
    }

    /// <summary>What was asked of it, oldest first.</summary>
    public IReadOnlyList<SeenCall> Calls => [.. calls];

    /// <summary>Scheme, host and port.</summary>
    public string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    /// <summary>Settings with which the assistant writes with this service.</summary>
    public (string Key, string Value)[] SettingsOf(string writer = "openai") =>
    [
        ("Answers:Writer", writer), ("Answers:Endpoint", Address + (writer == "openai" ? "/v1" : "")), ("Answers:Model", "small"), ("Answers:ApiKey", "test-key"),
    ];

    /// <summary>Starts a service.</summary>
    /// <param name="plays">What it does at the first call, the second, and so on; the last one from then on.</param>
    public static async Task<ModelServer> StartAsync(params Func<ModelReply, Task>[] plays)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.Configure<KestrelServerOptions>(server => server.Limits.MinResponseDataRate = null);
        var server = new ModelServer(builder.Build(), plays);
        server.app.MapPost("/v1/chat/completions", context => server.PlayAsync(context, ModelWire.OpenAi));
        server.app.MapPost("/openai/deployments/{name}/chat/completions", context => server.PlayAsync(context, ModelWire.OpenAi));
        server.app.MapPost("/api/chat", context => server.PlayAsync(context, ModelWire.Ollama));
        await server.app.StartAsync();
        return server;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // A play that never ends holds up nobody.
        using var atOnce = new CancellationTokenSource();
        await atOnce.CancelAsync();
        await app.StopAsync(atOnce.Token);
        await app.DisposeAsync();
    }

    private async Task PlayAsync(HttpContext context, ModelWire wire)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        calls.Enqueue(new(context.Request.Path + context.Request.QueryString, body, context.Request.Headers.Authorization.ToString(), context.Request.Headers["api-key"].ToString()));
        var play = plays[Math.Min(Interlocked.Increment(ref played), plays.Count - 1)];
        try
        {
            await play(new(context, wire));
        }
        catch (Exception failure) when (failure is OperationCanceledException or IOException)
        {
            // Who asked has gone: that is what many plays are for.
        }
    }
}
