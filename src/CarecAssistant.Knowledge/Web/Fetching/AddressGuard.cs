using System.Net;
using System.Net.Sockets;
using CarecAssistant.Knowledge.Articles;
using Microsoft.Extensions.Options;

namespace CarecAssistant.Knowledge.Web.Fetching;

/// <summary>
/// Lets the importer reach the public web and nothing inside the network it runs in, but for the hosts of <c>Knowledge:AllowedPrivateHosts</c>.
/// The address that is checked is the one connected to: a name that leads elsewhere a moment later changes nothing.
/// </summary>
internal sealed class AddressGuard(INetwork network, FetchLimits limits, IOptions<KnowledgeOptions> options)
{
    private const int LongestAddress = 2000;

    private readonly HashSet<HostAndPort> allowed = [.. options.Value.AllowedPrivateHosts.Select(HostAndPort.Parse)];

    /// <summary>Why the address is not asked for, before anything is sent; null when nothing in its writing forbids it.</summary>
    public string? RefusalOf(Uri address)
    {
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https")) return "Only addresses with http or https are imported; correct the address.";
        if (address.UserInfo.Length > 0) return "The address holds a user's name or password, which is never sent; leave it out.";
        if (address.AbsoluteUri.Length > LongestAddress) return $"The address is longer than {LongestAddress} letters; give a shorter one.";
        if (address.Host.Length == 0) return "The address names no host; correct it.";
        if (HtmlLinks.HasMixedScript(address.IdnHost)) return $"The host {address.IdnHost} mixes letters of several scripts to look like another; correct the address.";
        var host = HostAndPort.Of(address);
        if (allowed.Contains(host)) return null;
        if (!address.IsDefaultPort) return $"Only the ports 80 (http) and 443 (https) are asked, and the address has port {address.Port}; {Allowing(host)}";
        return IPAddress.TryParse(host.Host, out var number) && !PublicAddresses.Contain(number) ? Inside(host) : null;
    }

    /// <summary>Resolves the name once, checks every address it has, and connects to one of these.</summary>
    /// <exception cref="WebTroubleException">One of the addresses is not public.</exception>
    /// <exception cref="SocketException">The name is unknown, or nobody answers.</exception>
    public async ValueTask<Stream> ConnectAsync(DnsEndPoint place, CancellationToken stop)
    {
        var addresses = await network.ResolveAsync(place.Host, stop);
        if (addresses.Length == 0) throw new SocketException((int)SocketError.HostNotFound);
        var host = new HostAndPort(place.Host.ToLowerInvariant(), place.Port);
        if (!allowed.Contains(host) && !Array.TrueForAll(addresses, PublicAddresses.Contain)) throw new WebTroubleException(Inside(host)) { IsWholeHost = true };

        foreach (var address in addresses.SkipLast(1))
        {
            if (await TryConnectAsync(new IPEndPoint(address, place.Port), stop) is { } connection) return connection;
        }

        return await network.ConnectAsync(new IPEndPoint(addresses[^1], place.Port), stop);
    }

    // The host has another address: one of a network that we have no way into must not cost the whole time.
    private async Task<Stream?> TryConnectAsync(IPEndPoint place, CancellationToken stop)
    {
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(stop);
        soon.CancelAfter(limits.AddressTime);
        try
        {
            return await network.ConnectAsync(place, soon.Token);
        }
        catch (Exception failure) when (failure is SocketException || (failure is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return null;
        }
    }

    private static string Inside(HostAndPort host) => $"The host {host.Host} is inside a network and not on the public web; {Allowing(host)}";

    private static string Allowing(HostAndPort host) => $"to import it all the same, add {host} to Knowledge:AllowedPrivateHosts.";
}
