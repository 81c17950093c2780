using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace CarecAssistant.TestKit;

/// <summary>A visitor's chat over Direct Line 3.0, as any client opens it: a token, a conversation and its socket.</summary>
public sealed class OpenChat : IAsyncDisposable
{
    private readonly HttpClient http;
    private readonly ClientWebSocket socket = new();
    private readonly string conversation;

    private OpenChat(HttpClient http, string conversation) => (this.http, this.conversation) = (http, conversation);

    /// <summary>Opens a chat at a running program.</summary>
    public static async Task<OpenChat> AtAsync(Uri address, CancellationToken stop)
    {
        var line = new HttpClient { BaseAddress = address };
        var token = await PostedAsync(line, "/chat/token", new { }, stop);
        line.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.GetProperty("token").GetString());
        var started = await PostedAsync(line, "/v3/directline/conversations", new { }, stop);
        var chat = new OpenChat(line, started.GetProperty("conversationId").GetString()!);
        await chat.socket.ConnectAsync(new Uri(started.GetProperty("streamUrl").GetString()!), stop);
        return chat;
    }

    /// <summary>Asks and waits for the reply on the socket.</summary>
    /// <returns>The reply's text.</returns>
    public async Task<string> AsksAsync(string question, CancellationToken stop)
    {
        var message = new { type = "message", text = question, from = new { id = "visitor" }, locale = "en" };
        var posted = await PostedAsync(http, $"/v3/directline/conversations/{conversation}/activities", message, stop);
        var id = posted.GetProperty("id").GetString();
        while (true)
        {
            var replies = (await HeardAsync(stop)).Where(one => one.GetProperty("type").GetString() == "message" && one.TryGetProperty("replyToId", out var to) && to.GetString() == id);
            if (replies.FirstOrDefault() is { ValueKind: JsonValueKind.Object } reply) return reply.GetProperty("text").GetString()!;
        }
    }

    public ValueTask DisposeAsync()
    {
        socket.Dispose();
        http.Dispose();
        return ValueTask.CompletedTask;
    }

    // Frames without activities keep the line alive.
    private async Task<IReadOnlyList<JsonElement>> HeardAsync(CancellationToken stop)
    {
        using var frame = new MemoryStream();
        var buffer = new byte[16 * 1024];
        ValueWebSocketReceiveResult piece;
        do
        {
            piece = await socket.ReceiveAsync(buffer.AsMemory(), stop);
            if (piece.MessageType == WebSocketMessageType.Close) throw new InvalidOperationException($"The chat was closed: {socket.CloseStatusDescription}");
            frame.Write(buffer, 0, piece.Count);
        }
        while (!piece.EndOfMessage);
        if (frame.Length == 0) return [];
        var set = JsonElement.Parse(Encoding.UTF8.GetString(frame.ToArray()));
        EmittedActivities.NoteSet(set);
        return [.. set.GetProperty("activities").EnumerateArray()];
    }

    private static async Task<JsonElement> PostedAsync<T>(HttpClient line, string path, T body, CancellationToken stop)
    {
        using var response = await line.PostAsJsonAsync(path, body, stop);
        var text = await response.Content.ReadAsStringAsync(stop);
        return response.IsSuccessStatusCode ? JsonElement.Parse(text) : throw new InvalidOperationException($"{path} answered {(int)response.StatusCode}: {text}");
    }
}
