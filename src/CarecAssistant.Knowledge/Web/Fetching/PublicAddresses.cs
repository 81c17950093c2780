using System.Net;
using System.Net.Sockets;
using Microsoft.Security.AntiSSRF;

namespace CarecAssistant.Knowledge.Web.Fetching;

/// <summary>Tells the addresses of the public internet from those inside a network, of one machine, or of no machine at all.</summary>
internal static class PublicAddresses
{
    private static readonly IPNetwork[] Closed = [.. IPAddressRanges.recommendedLatest.Select(range => IPNetwork.Parse(range))];

    // All that is handed out. Outside of it IPv4 addresses can be written in forms that no list of closed ranges names.
    private static readonly IPNetwork HandedOut = IPNetwork.Parse("2000::/3");

    public static bool Contain(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily == AddressFamily.InterNetworkV6 && !HandedOut.Contains(address)) return false;
        return !Array.Exists(Closed, range => range.Contains(address));
    }
}
