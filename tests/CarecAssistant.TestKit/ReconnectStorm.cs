using System.Net.Sockets;
using System.Text;

namespace CarecAssistant.TestKit;

/// <summary>A stream that is opened and broken off again and again, as by a phone in a tunnel, with a server in this process.</summary>
public static class ReconnectStorm
{
    private const int AtOnce = 4;
    private const int OpeningsOfOneTicket = 50;

    /// <summary>Opens a stream so many times, reads the beginning of what comes, and resets the connection.</summary>
    /// <param name="reconnect">Asks the server for the address of a fresh stream; asked once for fifty openings.</param>
    /// <param name="count">How many times.</param>
    /// <param name="stop">Gives up.</param>
    /// <returns>Bytes of the heap after a full collection, when a tenth was done and at the end.</returns>
    public static async Task<(long AtATenth, long AtTheEnd)> RunAsync(Func<Task<Uri>> reconnect, int count, CancellationToken stop)
    {
        await OpenAllAsync(reconnect, count / 10, stop);
        var tenth = GC.GetTotalMemory(forceFullCollection: true);
        await OpenAllAsync(reconnect, count - (count / 10), stop);
        return (tenth, GC.GetTotalMemory(forceFullCollection: true));
    }

    private static Task OpenAllAsync(Func<Task<Uri>> reconnect, int count, CancellationToken stop) =>
        Parallel.ForAsync(0, (count + OpeningsOfOneTicket - 1) / OpeningsOfOneTicket, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop }, async (_, each) =>
        {
            var address = await reconnect();
            var opening = Encoding.ASCII.GetBytes(
                $"GET {address.PathAndQuery} HTTP/1.1\r\nHost: {address.Authority}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n");
            for (var number = 0; number < OpeningsOfOneTicket; number++) await OpenAsync(address, opening, each);
        });

    private static async Task OpenAsync(Uri address, byte[] opening, CancellationToken stop)
    {
        // Reset, not closed: the port is free again at once.
        using var client = new TcpClient { NoDelay = true, LingerState = new LingerOption(enable: true, seconds: 0) };
        await client.ConnectAsync(address.Host, address.Port, stop);
        await client.GetStream().WriteAsync(opening, stop);
        var begun = new byte[256];
        var read = await client.GetStream().ReadAsync(begun, stop);
        if (!Encoding.ASCII.GetString(begun, 0, read).StartsWith("HTTP/1.1 101", StringComparison.Ordinal)) throw new InvalidOperationException($"A stream was refused: {Encoding.ASCII.GetString(begun, 0, read)}");
    }
}
