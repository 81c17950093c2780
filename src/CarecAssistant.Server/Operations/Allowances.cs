using System.Globalization;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace CarecAssistant.Server.Operations;

/// <summary>Counts what each address asks of each kind of page, in this process and in memory only.</summary>
internal sealed class Allowances(IOptions<PageLimits> limits, TimeProvider time)
{
    private readonly Dictionary<string, Queue<DateTimeOffset>> taken = [];
    private DateTimeOffset nextSweep;

    public TimeSpan? TakeConversation(HttpContext http) => Take(http, "conversation", limits.Value.ConversationsPerAddress, TimeSpan.FromMinutes(10));

    public TimeSpan? TakeContactForm(HttpContext http) => Take(http, "form", limits.Value.ContactFormsPerHour, TimeSpan.FromHours(1));

    public TimeSpan? TakeSignIn(HttpContext http) => Take(http, "sign-in", limits.Value.SignInsPer10Minutes, TimeSpan.FromMinutes(10));

    public TimeSpan? TakeStatusPage(HttpContext http) => Take(http, "status", limits.Value.StatusPagesPer10Minutes, TimeSpan.FromMinutes(10));

    /// <summary>Says with the answer when it is worth asking again.</summary>
    public static void TellWhen(HttpContext http, TimeSpan wait) =>
        http.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);

    /// <returns>Null when there was one left; otherwise how long until there is.</returns>
    private TimeSpan? Take(HttpContext http, string what, int limit, TimeSpan window)
    {
        var now = time.GetUtcNow();
        var key = $"{what} {AddressOf(http)}";
        lock (taken)
        {
            Sweep(now);
            if (!taken.TryGetValue(key, out var moments)) taken.Add(key, moments = new());
            while (moments.TryPeek(out var oldest) && oldest + window <= now) moments.Dequeue();
            if (moments.Count >= limit) return moments.Peek() + window - now;
            moments.Enqueue(now);
            return null;
        }
    }

    // A subscriber has a whole /64 of IPv6, so that counts as one address.
    private static string AddressOf(HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress;
        if (address is null) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }

    // No window is longer than an hour, so nothing older counts.
    private void Sweep(DateTimeOffset now)
    {
        if (now < nextSweep) return;
        nextSweep = now + TimeSpan.FromMinutes(10);
        foreach (var key in taken.Where(one => one.Value.All(moment => moment + TimeSpan.FromHours(1) <= now)).Select(one => one.Key).ToList()) taken.Remove(key);
    }
}
