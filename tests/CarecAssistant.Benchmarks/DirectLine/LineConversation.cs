using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text.Json;

namespace CarecAssistant.Benchmarks.DirectLine;

/// <summary>One conversation of the client that drives every server alike: it posts, and has its reply by polling or from the conversation's socket.</summary>
internal sealed class LineConversation : IDisposable
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(16);
    private readonly HttpClient http;
    private readonly Uri activities;
    private readonly AuthenticationHeaderValue? authorization;
    private readonly ClientWebSocket? socket;
    private byte[] frame = new byte[4 * 1024];
    private string watermark = "";

    private LineConversation(HttpClient http, Uri activities, AuthenticationHeaderValue? authorization, ClientWebSocket? socket) =>
        (this.http, this.activities, this.authorization, this.socket) = (http, activities, authorization, socket);

    /// <summary>How often it has asked for what is new.</summary>
    public int Polls { get; private set; }

    public static async Task<LineConversation> StartAsync(HttpClient http, EchoServer server, bool isStreamed, CancellationToken stop)
    {
        using var start = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Line, "conversations")) { Content = Json(new { user = new { id = "visitor" } }), Headers = { Authorization = Bearer(server.Secret) } };
        using var started = await SentAsync(http, start, stop);
        var conversation = started.RootElement;
        var token = conversation.TryGetProperty("token", out var own) ? own.GetString() : null;
        var stream = isStreamed ? new ClientWebSocket() : null;
        if (stream is not null) await stream.ConnectAsync(new Uri(conversation.GetProperty("streamUrl").GetString()!), stop);
        return new(http, new Uri(server.Line, $"conversations/{conversation.GetProperty("conversationId").GetString()}/activities"), Bearer(token), stream);
    }

    /// <summary>Says something and waits for the reply to it.</summary>
    public async Task TurnAsync(object message, CancellationToken stop)
    {
        using var post = new HttpRequestMessage(HttpMethod.Post, activities) { Content = Json(message), Headers = { Authorization = authorization } };
        using var taken = await SentAsync(http, post, stop);
        var id = taken.RootElement.GetProperty("id").GetString()!;
        if (socket is null) await PollAsync(id, stop);
        else while (!await HasHeardAsync(id, stop)) { }
    }

    /// <summary>Answers pings and takes what comes, until the socket ends.</summary>
    public async Task IdleAsync(CancellationToken stop)
    {
        while ((await socket!.ReceiveAsync(frame.AsMemory(), stop)).MessageType != WebSocketMessageType.Close) { }
    }

    public void Dispose() => socket?.Dispose();

    // Who waits longer asks less often, so that asking does not keep the server from the answer.
    private async Task PollAsync(string id, CancellationToken stop)
    {
        for (var pause = ShortestPause; ; pause = pause < LongestPause ? 2 * pause : pause)
        {
            Polls++;
            using var get = new HttpRequestMessage(HttpMethod.Get, new Uri($"{activities}?watermark={watermark}")) { Headers = { Authorization = authorization } };
            using var set = await SentAsync(http, get, stop);
            if (set.RootElement.TryGetProperty("watermark", out var mark)) watermark = mark.ToString();
            if (Holds(set.RootElement, id)) return;
            await Task.Delay(pause, stop);
        }
    }

    private async Task<bool> HasHeardAsync(string id, CancellationToken stop)
    {
        var length = 0;
        while (true)
        {
            if (length == frame.Length) Array.Resize(ref frame, 2 * length);
            var piece = await socket!.ReceiveAsync(frame.AsMemory(length), stop);
            if (piece.MessageType == WebSocketMessageType.Close) throw new InvalidOperationException($"The stream was closed: {socket.CloseStatus}");
            length += piece.Count;
            if (piece.EndOfMessage) break;
        }

        // Frames without activities keep the line alive.
        if (length == 0) return false;
        using var set = JsonDocument.Parse(frame.AsMemory(0, length));
        return Holds(set.RootElement, id);
    }

    private static bool Holds(JsonElement set, string id)
    {
        foreach (var activity in set.GetProperty("activities").EnumerateArray())
        {
            if (activity.TryGetProperty("replyToId", out var to) && to.ValueEquals(id) && activity.GetProperty("type").ValueEquals("message")) return true;
        }

        return false;
    }

    private static async Task<JsonDocument> SentAsync(HttpClient http, HttpRequestMessage request, CancellationToken stop)
    {
        using var response = await http.SendAsync(request, stop);
        var body = await response.Content.ReadAsByteArrayAsync(stop);
        return response.IsSuccessStatusCode
            ? JsonDocument.Parse(body)
            : throw new InvalidOperationException($"{request.Method} {request.RequestUri!.AbsolutePath} was answered with {(int)response.StatusCode}: {System.Text.Encoding.UTF8.GetString(body)}");
    }

    private static ByteArrayContent Json(object body) => new(JsonSerializer.SerializeToUtf8Bytes(body)) { Headers = { ContentType = new("application/json") } };

    private static AuthenticationHeaderValue? Bearer(string? token) => token is null ? null : new("Bearer", token);
}
