using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CarecAssistant.Answers.Writing.Remote;

/// <summary>Whether a model's address may be given what people ask.</summary>
internal static class ModelAddress
{
    /// <summary>By https to a host outside, or on this machine, or to a host that was named; an address that is none is for another check to tell.</summary>
    public static bool IsSafe(Uri? address, IEnumerable<string> allowed)
    {
        if (address is not { IsAbsoluteUri: true, Scheme: "http" or "https" } || address.IsLoopback) return true;
        var host = string.Create(CultureInfo.InvariantCulture, $"{address.IdnHost}:{address.Port}");
        return allowed.Contains(host, StringComparer.OrdinalIgnoreCase) || (address.Scheme == "https" && !IsInside(address.IdnHost));
    }

    /// <summary>Adds the hosts of one text with commas: the binder passes over it where it expects a list.</summary>
    public static void AddHosts(IList<string> allowed, string? text)
    {
        foreach (var host in text?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [])
        {
            if (!allowed.Contains(host)) allowed.Add(host);
        }
    }

    // Names are left to their certificate: whoever has one for the name is who was meant.
    private static bool IsInside(string host)
    {
        if (!IPAddress.TryParse(host.Trim('[', ']'), out var address)) return false;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily == AddressFamily.InterNetworkV6) return address.IsIPv6LinkLocal || address.IsIPv6UniqueLocal || address.IsIPv6SiteLocal || address.IsIPv6Multicast || address.Equals(IPAddress.IPv6Any);
        var bytes = address.GetAddressBytes();
        return bytes[0] is 0 or 10 or 127 or >= 224 || bytes is [172, >= 16 and <= 31, ..] or [192, 168, ..] or [169, 254, ..] or [100, >= 64 and <= 127, ..];
    }
}
