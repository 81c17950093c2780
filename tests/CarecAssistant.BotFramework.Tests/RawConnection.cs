using System.Net.Sockets;
using System.Text;

namespace CarecAssistant.BotFramework.Tests;

/// <summary>A TCP connection that says what no proper client would.</summary>
internal sealed class RawConnection : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly TcpClient client = new() { NoDelay = true };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public NetworkStream Stream => client.GetStream();

    public static async Task<RawConnection> ToAsync(Uri address, int receiveBuffer = 0)
    {
        var connection = new RawConnection();
        if (receiveBuffer > 0) connection.client.ReceiveBufferSize = receiveBuffer;
        await connection.client.ConnectAsync(address.Host, address.Port, Stop);
        return connection;
    }

    /// <summary>Opens a WebSocket by hand; what comes after it is the test's.</summary>
    public static async Task<RawConnection> ToStreamAsync(Uri address, int receiveBuffer = 0)
    {
        var connection = await ToAsync(address, receiveBuffer);
        await connection.SaysAsync($"GET {address.PathAndQuery} HTTP/1.1\r\nHost: {address.Authority}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 101", await connection.HeadAsync());
        return connection;
    }

    public Task SaysAsync(string text) => SaysAsync(Encoding.UTF8.GetBytes(text));

    public Task SaysAsync(byte[] bytes) => Stream.WriteAsync(bytes, Stop).AsTask();

    /// <summary>Reads up to the empty line after the headers.</summary>
    public async Task<string> HeadAsync()
    {
        var head = new List<byte>();
        var one = new byte[1];
        while (!head.TakeLast(4).SequenceEqual("\r\n\r\n"u8.ToArray()) && await Stream.ReadAsync(one, Stop).AsTask().WaitAsync(Patience, Stop) > 0) head.Add(one[0]);
        return Encoding.ASCII.GetString([.. head]);
    }

    /// <summary>Everything until the server closes; a reset counts as closing.</summary>
    public async Task<byte[]> ToEndAsync()
    {
        using var all = new MemoryStream();
        try
        {
            await Stream.CopyToAsync(all, Stop).WaitAsync(Patience, Stop);
        }
        catch (IOException)
        {
            // Reset.
        }

        return all.ToArray();
    }

    /// <summary>Says the same bit again and again, ten times a second, until the server has had enough.</summary>
    /// <returns>What the server said before it closed.</returns>
    public async Task<string> DripsAsync(string bit)
    {
        var answer = ToEndAsync();
        try
        {
            while (!answer.IsCompleted)
            {
                await SaysAsync(bit);
                await Task.WhenAny(answer, Task.Delay(100, Stop));
            }
        }
        catch (IOException)
        {
            // Closed while we were speaking.
        }

        return Encoding.ASCII.GetString(await answer);
    }

    /// <summary>The code of the close frame with which the server ends the stream; 0 when it ends without one.</summary>
    public async Task<int> CloseCodeAsync()
    {
        var bytes = await ToEndAsync();
        for (var at = 0; at + 1 < bytes.Length;)
        {
            var length = bytes[at + 1] & 127;
            var start = at + 2;
            if (length == 126) (length, start) = ((bytes[at + 2] << 8) | bytes[at + 3], at + 4);
            if ((bytes[at] & 15) == 8) return length >= 2 ? (bytes[start] << 8) | bytes[start + 1] : 1005;
            at = start + length;
        }

        return 0;
    }

    public void Dispose() => client.Dispose();
}
