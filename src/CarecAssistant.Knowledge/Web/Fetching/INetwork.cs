using System.Net;

namespace CarecAssistant.Knowledge.Web.Fetching;

/// <summary>Names and connections, as the system gives them.</summary>
internal interface INetwork
{
    /// <summary>The addresses of a host; an address given as such is its own.</summary>
    /// <exception cref="System.Net.Sockets.SocketException">There is no such name, or nobody could be asked.</exception>
    Task<IPAddress[]> ResolveAsync(string host, CancellationToken stop);

    /// <summary>A connection to that address and to no other.</summary>
    /// <exception cref="System.Net.Sockets.SocketException">Nobody answers there.</exception>
    Task<Stream> ConnectAsync(IPEndPoint place, CancellationToken stop);
}
