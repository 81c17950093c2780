using System.Net;
using System.Net.Sockets;

namespace CarecAssistant.BotFramework;

/// <summary>At most so many in any stretch of time, counted for each key, in this process and in memory only.</summary>
/// <param name="limit">How many of one key.</param>
/// <param name="window">In which stretch of time.</param>
/// <param name="time">The clock.</param>
public sealed class Quota(int limit, TimeSpan window, TimeProvider time)
{
    private readonly Dictionary<string, Queue<DateTimeOffset>> taken = [];
    private DateTimeOffset nextSweep = time.GetUtcNow() + window;

    /// <summary>Takes one.</summary>
    /// <returns>Null when there was one to take; otherwise how long until there is.</returns>
    public TimeSpan? Take(string key)
    {
        var now = time.GetUtcNow();
        lock (taken)
        {
            Sweep(now);
            if (!taken.TryGetValue(key, out var moments)) taken.Add(key, moments = new Queue<DateTimeOffset>());
            while (moments.TryPeek(out var oldest) && oldest <= now - window) moments.Dequeue();
            if (moments.Count >= limit) return moments.Peek() + window - now;
            moments.Enqueue(now);
            return null;
        }
    }

    /// <summary>The key of a caller's address. An IPv6 subscriber has a whole /64, so that counts as one.</summary>
    public static string KeyOf(IPAddress? address)
    {
        if (address is null) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }

    private void Sweep(DateTimeOffset now)
    {
        if (now < nextSweep) return;
        nextSweep = now + window;
        foreach (var key in taken.Where(one => one.Value.All(moment => moment <= now - window)).Select(one => one.Key).ToList()) taken.Remove(key);
    }
}
