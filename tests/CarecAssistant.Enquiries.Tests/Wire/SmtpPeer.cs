using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CarecAssistant.Enquiries.Tests.Wire;

/// <summary>A mail server on this machine that answers as its script says: a line <c>COMMAND: reply</c> each; what the script does not name is taken.</summary>
public sealed class SmtpPeer : IAsyncDisposable
{
    private readonly TcpListener listener;
    private readonly CancellationTokenSource closing = new();
    private readonly ConcurrentQueue<(string Command, string Reply)> script = new();
    private readonly bool utf8;
    private Task? serving;

    public SmtpPeer(int port = 0, bool utf8 = true)
    {
        this.utf8 = utf8;
        listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        serving = ServeAsync();
    }

    public int Port { get; }

    /// <summary>Mails it took, in order, with their receivers.</summary>
    public ConcurrentQueue<(string Recipients, string Text)> Mails { get; } = new();

    /// <summary>Every line clients said outside of mails.</summary>
    public ConcurrentQueue<string> Heard { get; } = new();

    /// <summary>Reads a script: <c>RCPT: 451 …</c> answers the next RCPT so; <c>drop</c> instead of a reply breaks the connection off; <c>take-drop</c> takes the mail first.</summary>
    public void Play(string name)
    {
        foreach (var line in File.ReadLines(TestKit.RepositoryRoot.At("tests", "CarecAssistant.Enquiries.Tests", "Wire", name)))
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var parts = line.Split(": ", 2);
                script.Enqueue((parts[0], parts[1]));
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        listener.Stop();
        if (serving is not null)
        {
            await serving;
            serving = null;
        }

        closing.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(closing.Token);
                try
                {
                    await TalkAsync(client.GetStream());
                }
                catch (IOException)
                {
                    // The client went away; the next one may come.
                }
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Closed.
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        var recipients = new List<string>();
        if (!await SayAsync(stream, "CONNECT", "220 peer ESMTP"))
        {
            return;
        }

        while (await reader.ReadLineAsync(closing.Token) is { } line)
        {
            Heard.Enqueue(line);
            var command = line.Split(' ', ':')[0].ToUpperInvariant();
            var reply = command switch
            {
                "EHLO" => $"250-peer\r\n250-8BITMIME\r\n{(utf8 ? "250-SMTPUTF8\r\n" : "")}250 SIZE 10000000",
                "DATA" => "354 go on",
                "QUIT" => "221 bye",
                _ => "250 fine",
            };
            if (command == "MAIL")
            {
                recipients.Clear();
            }

            if (command == "RCPT")
            {
                recipients.Add(line[(line.IndexOf('<') + 1)..line.IndexOf('>')]);
            }

            if (!await SayAsync(stream, command, reply) || command == "QUIT")
            {
                return;
            }

            if (command == "DATA" && !await TakeAsync(reader, stream, recipients))
            {
                return;
            }
        }
    }

    private async Task<bool> TakeAsync(StreamReader reader, NetworkStream stream, List<string> recipients)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(closing.Token) is { } line && line != ".")
        {
            text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        var refused = script.TryPeek(out var next) && next.Command == "END" && next.Reply != "take-drop";
        if (!refused)
        {
            Mails.Enqueue((string.Join(' ', recipients), text.ToString()));
        }

        return await SayAsync(stream, "END", "250 taken");
    }

    private async Task<bool> SayAsync(NetworkStream stream, string command, string reply)
    {
        if (script.TryPeek(out var next) && next.Command == command)
        {
            script.TryDequeue(out _);
            reply = next.Reply;
        }

        if (reply is "drop" or "take-drop")
        {
            return false;
        }

        await stream.WriteAsync(Encoding.UTF8.GetBytes(reply + "\r\n"), closing.Token);
        return true;
    }
}
