using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using CarecAssistant.Knowledge.Web.Fetching;

namespace CarecAssistant.Knowledge.Tests.Web.Fetching;

/// <summary>A small internet on this machine: names with public addresses whose ports lead to servers on loopback. Nothing else is reached.</summary>
internal sealed class LoopbackNetwork : INetwork
{
    private readonly ConcurrentDictionary<string, Queue<IPAddress[]>> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<IPEndPoint, int> servers = new();
    private int hosts;

    /// <summary>Every connection that was tried.</summary>
    public ConcurrentQueue<IPEndPoint> Dialled { get; } = new();

    /// <summary>How often a name was asked for.</summary>
    public ConcurrentQueue<string> Resolved { get; } = new();

    /// <summary>Addresses that take no connection and refuse none.</summary>
    public HashSet<IPAddress> Silent { get; } = [];

    /// <summary>A public address of its own for a name; its port leads to the server.</summary>
    public IPAddress Place(string name, int publicPort, int server)
    {
        var address = new IPAddress([93, 184, 216, (byte)Interlocked.Increment(ref hosts)]);
        Name(name, [address]);
        servers[new IPEndPoint(address, publicPort)] = server;
        return address;
    }

    /// <summary>What the name leads to, one answer after the other; the last stays.</summary>
    public void Name(string name, params IPAddress[][] answers) => names[name] = new Queue<IPAddress[]>(answers);

    public Task<IPAddress[]> ResolveAsync(string host, CancellationToken stop)
    {
        Resolved.Enqueue(host);
        if (IPAddress.TryParse(host, out var literal)) return Task.FromResult<IPAddress[]>([literal]);
        if (!names.TryGetValue(host, out var answers)) throw new SocketException((int)SocketError.HostNotFound);
        lock (answers) return Task.FromResult(answers.Count > 1 ? answers.Dequeue() : answers.Peek());
    }

    public async Task<Stream> ConnectAsync(IPEndPoint place, CancellationToken stop)
    {
        Dialled.Enqueue(place);
        if (Silent.Contains(place.Address)) await Task.Delay(Timeout.Infinite, stop);
        if (!servers.TryGetValue(place, out var port)) throw new SocketException((int)SocketError.ConnectionRefused);
        return await new SystemNetwork().ConnectAsync(new IPEndPoint(IPAddress.Loopback, port), stop);
    }
}
