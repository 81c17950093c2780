using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Options;

namespace CarecAssistant.Knowledge.Web.Fetching;

/// <summary>Who may send a request now: one at a time a host, with a pause between two, and a few hosts at once.</summary>
internal sealed class HostTurns(TimeProvider time, FetchLimits limits, IOptions<KnowledgeOptions> options) : IDisposable
{
    private static readonly TimeSpan LongestKept = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<string, Host> hosts = new(StringComparer.OrdinalIgnoreCase);
    private readonly SemaphoreSlim places = new(limits.HostsAtOnce);

    /// <summary>Waits until the host may be asked; the turn lasts until what is returned is disposed of.</summary>
    /// <exception cref="WebTroubleException">The host asked for a longer wait than is made here.</exception>
    public async Task<IDisposable> TakeAsync(Uri address, CancellationToken stop)
    {
        var host = HostOf(address);
        await host.Door.WaitAsync(stop);
        try
        {
            await WaitForAsync(host, address, stop);
            await places.WaitAsync(stop);
            return new Turn(this, host);
        }
        catch
        {
            host.Door.Release();
            throw;
        }
    }

    /// <summary>Leaves the host alone for as long as it asks, a day at most; to be said within its turn.</summary>
    /// <exception cref="WebTroubleException">That is longer than is waited for here.</exception>
    public void Postpone(Uri address, TimeSpan wait)
    {
        var host = HostOf(address);
        var until = time.GetUtcNow() + (wait < LongestKept ? wait : LongestKept);
        if (until > host.Closed) host.Closed = until;
        Check(host, address);
    }

    /// <summary>Takes over the pause that the host's robots.txt asks for, as far as that is bearable.</summary>
    public void SlowDown(Uri address, TimeSpan pause) => HostOf(address).Pause = pause < limits.LongestCrawlDelay ? pause : limits.LongestCrawlDelay;

    public void Dispose() => places.Dispose();

    private Host HostOf(Uri address) => hosts.GetOrAdd(address.IdnHost, _ => new Host());

    private async Task WaitForAsync(Host host, Uri address, CancellationToken stop)
    {
        Check(host, address);
        var now = time.GetUtcNow();
        var pause = options.Value.WaitBetweenRequests;
        if (host.Pause > pause) pause = host.Pause;
        var free = host.LastAsked + pause;
        if (host.Closed > free) free = host.Closed;
        if (free > now) await Task.Delay(free - now, time, stop);
    }

    private void Check(Host host, Uri address)
    {
        if (host.Closed - time.GetUtcNow() <= limits.LongestWait) return;
        var until = host.Closed.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        throw new WebTroubleException($"The host {address.IdnHost} asks to be left alone; import it again after {until} UTC.") { IsWholeHost = true };
    }

    private void End(Host host)
    {
        // The pause runs from the end of an answer: a slow server is not hurried.
        host.LastAsked = time.GetUtcNow();
        places.Release();
        host.Door.Release();
    }

    private sealed class Host
    {
        public SemaphoreSlim Door { get; } = new(1);

        public DateTimeOffset LastAsked { get; set; }

        public DateTimeOffset Closed { get; set; }

        public TimeSpan Pause { get; set; }
    }

    private sealed class Turn(HostTurns turns, Host host) : IDisposable
    {
        public void Dispose() => turns.End(host);
    }
}
