using System.Net.WebSockets;

namespace CarecAssistant.BotFramework.DirectLine;

/// <summary>What comes from a client on its stream. It has nothing to say there but empty frames; they are read so that pings, pongs and the close are seen.</summary>
internal sealed class IncomingFrames(WebSocket socket, TimeProvider time)
{
    private const int MostBytes = 4 * 1024;
    private const int MostInASecond = 100;
    private static readonly TimeSpan Linger = TimeSpan.FromMilliseconds(200);
    private long second = time.GetTimestamp();
    private int inSecond;

    /// <summary>Reads until the client leaves.</summary>
    /// <returns>The close code for a client that says too much; null when it left by itself or broke off.</returns>
    public async Task<WebSocketCloseStatus?> ReadToEndAsync()
    {
        var buffer = new byte[256];
        var length = 0;
        try
        {
            while (await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None) is var piece && piece.MessageType != WebSocketMessageType.Close)
            {
                length += piece.Count;
                if (Objection(piece, length) is { } objection) return objection;
                if (piece.EndOfMessage) length = 0;
            }
        }
        catch (WebSocketException broken) when (broken.WebSocketErrorCode == WebSocketError.ConnectionClosedPrematurely)
        {
            // The connection broke: the same as leaving.
        }
        catch (WebSocketException)
        {
            // What came is no WebSocket frame, and the close code that says so is on its way: ending now would reset the connection before it arrives.
            await Task.Delay(Linger, TimeProvider.System);
        }

        return null;
    }

    private WebSocketCloseStatus? Objection(ValueWebSocketReceiveResult piece, int length)
    {
        if (piece.MessageType == WebSocketMessageType.Binary) return WebSocketCloseStatus.InvalidMessageType;
        if (length > MostBytes) return WebSocketCloseStatus.MessageTooBig;
        if (time.GetElapsedTime(second) >= TimeSpan.FromSeconds(1)) (second, inSecond) = (time.GetTimestamp(), 0);
        return ++inSecond > MostInASecond ? WebSocketCloseStatus.PolicyViolation : null;
    }
}
