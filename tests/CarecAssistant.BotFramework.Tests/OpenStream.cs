using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using CarecAssistant.TestKit;

namespace CarecAssistant.BotFramework.Tests;

/// <summary>The visitor's end of a Direct Line socket.</summary>
internal sealed class OpenStream : IDisposable
{
    // What does not come within this time never comes: the test then fails instead of standing still.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ClientWebSocket socket = new();

    public string? Watermark { get; private set; }

    public WebSocketCloseStatus? CloseStatus => socket.CloseStatus;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<OpenStream> ToAsync(Uri address, string? origin = null)
    {
        var stream = new OpenStream();
        if (origin is not null) stream.socket.Options.SetRequestHeader("Origin", origin);
        stream.socket.Options.CollectHttpResponseDetails = true;
        await stream.socket.ConnectAsync(address, Stop);
        return stream;
    }

    /// <summary>The next frame's text; null when the server closed.</summary>
    public async Task<string?> FrameAsync()
    {
        using var message = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var piece = await socket.ReceiveAsync(buffer.AsMemory(), Stop).AsTask().WaitAsync(Patience, Stop);
            if (piece.MessageType == WebSocketMessageType.Close) return null;
            message.Write(buffer, 0, piece.Count);
            if (piece.EndOfMessage) return Encoding.UTF8.GetString(message.ToArray());
        }
    }

    /// <summary>The next activity; empty frames are passed over.</summary>
    public async Task<JsonElement> ActivityAsync()
    {
        while (await FrameAsync() is { } frame)
        {
            if (frame.Length == 0) continue;
            var set = JsonElement.Parse(frame);
            EmittedActivities.NoteSet(set);
            if (set.TryGetProperty("watermark", out var watermark)) Watermark = watermark.GetString();
            return set.GetProperty("activities").EnumerateArray().Single();
        }

        throw new InvalidOperationException("The server closed the stream.");
    }

    public async Task<IReadOnlyList<JsonElement>> ActivitiesAsync(int count)
    {
        var activities = new List<JsonElement>();
        while (activities.Count < count) activities.Add(await ActivityAsync());
        return activities;
    }

    public Task SendsAsync(string text) => socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, Stop);

    public Task ClosesAsync() => socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, Stop);

    /// <summary>The connection breaks without a word.</summary>
    public void Breaks() => socket.Abort();

    public void Dispose() => socket.Dispose();
}
