using System.Collections.Concurrent;
using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CarecAssistant.Benchmarks.DirectLine;

/// <summary>
/// The floor: Kestrel, the four calls that the client makes, and JSON. No token, no bot, no routing, no store: a conversation is the last thing that was said in it.
/// </summary>
internal sealed class BareHost : IAsyncDisposable
{
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(20);
    private readonly ConcurrentDictionary<string, Said> conversations = [];
    private readonly WebApplication app;
    private int begun;

    private BareHost(WebApplication app) => this.app = app;

    /// <summary>Where it answers.</summary>
    public Uri Address => new(app.Urls.Single());

    public static async Task<BareHost> StartAsync(CancellationToken stop)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var host = new BareHost(builder.Build());
        host.app.UseWebSockets(new() { KeepAliveInterval = KeepAlive, KeepAliveTimeout = KeepAlive });
        host.app.Run(host.AnswerAsync);
        await host.app.StartAsync(stop);
        return host;
    }

    /// <summary>Until somebody interrupts the process.</summary>
    public Task UntilEndAsync(CancellationToken stop) => app.WaitForShutdownAsync(stop);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task AnswerAsync(HttpContext http)
    {
        // "", conversations, ID, activities or stream
        var parts = http.Request.Path.Value!.Split('/');
        return parts switch
        {
            [_, _] => StartAsync(http),
            [_, _, var id, "stream"] => StreamAsync(http, conversations[id]),
            [_, _, var id, _] when HttpMethods.IsPost(http.Request.Method) => HearAsync(http, conversations[id]),
            [_, _, var id, _] => SayAsync(http, conversations[id]),
            _ => Task.CompletedTask,
        };
    }

    private Task StartAsync(HttpContext http)
    {
        var id = Interlocked.Increment(ref begun).ToString(CultureInfo.InvariantCulture);
        conversations[id] = new();
        return WriteAsync(http, new { conversationId = id, streamUrl = $"ws://{http.Request.Host}/conversations/{id}/stream" });
    }

    private static async Task HearAsync(HttpContext http, Said said)
    {
        using var heard = await JsonDocument.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
        var number = ++said.Count;
        var id = number.ToString(CultureInfo.InvariantCulture);
        said.Frame = JsonSerializer.SerializeToUtf8Bytes(new { activities = new[] { new { type = "message", text = heard.RootElement.GetProperty("text").GetString(), replyToId = id } }, watermark = id });
        if (said.Stream is { } stream) await (await stream.Task).SendAsync(said.Frame, WebSocketMessageType.Text, endOfMessage: true, http.RequestAborted);
        await WriteAsync(http, new { id });
    }

    private static Task SayAsync(HttpContext http, Said said)
    {
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = said.Frame.Length;
        return http.Response.Body.WriteAsync(said.Frame, 0, said.Frame.Length, http.RequestAborted);
    }

    private static async Task StreamAsync(HttpContext http, Said said)
    {
        // The client may post before accepting has returned.
        said.Stream = new();
        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        said.Stream.SetResult(socket);
        try
        {
            while (await socket.ReceiveAsync(Memory<byte>.Empty, http.RequestAborted) is { MessageType: not WebSocketMessageType.Close })
            {
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            // The benchmark breaks off.
        }
    }

    private static Task WriteAsync<T>(HttpContext http, T answer)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(answer);
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = json.Length;
        return http.Response.Body.WriteAsync(json, 0, json.Length, http.RequestAborted);
    }

    private sealed class Said
    {
        public int Count { get; set; }

        public byte[] Frame { get; set; } = [];

        public TaskCompletionSource<WebSocket>? Stream { get; set; }
    }
}
