using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CarecAssistant.Knowledge.Tests.Web.Fetching;

/// <summary>A server that writes what a test says, byte by byte, and closes: for answers that no honest server gives.</summary>
internal sealed class RawSite : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();
    private readonly Func<Stream, CancellationToken, Task> answer;
    private readonly Task serving;
    private int asked;

    public RawSite(Func<Stream, CancellationToken, Task> answer)
    {
        this.answer = answer;
        listener.Start();
        serving = ServeAsync();
    }

    public RawSite(string answer)
        : this(Encoding.Latin1.GetBytes(answer.ReplaceLineEndings("\r\n")))
    {
    }

    public RawSite(byte[] answer)
        : this((stream, stop) => stream.WriteAsync(answer, stop).AsTask())
    {
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Requests, those for robots.txt left out.</summary>
    public int Asked => asked;

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await serving;
        listener.Stop();
        closing.Dispose();
    }

    private async Task ServeAsync()
    {
        var open = new List<Task>();
        try
        {
            while (true) open.Add(ServeAsync(await listener.AcceptTcpClientAsync(closing.Token)));
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                var stream = client.GetStream();
                if (await PathAsync(stream) == "/robots.txt")
                {
                    await stream.WriteAsync("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray(), closing.Token);
                    return;
                }

                Interlocked.Increment(ref asked);
                await answer(stream, closing.Token);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or IOException)
        {
            // The reader has had enough.
        }
    }

    private async Task<string> PathAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(one, closing.Token) == 0) return "";
            head.Append((char)one[0]);
        }

        return head.ToString().Split(' ')[1];
    }
}
