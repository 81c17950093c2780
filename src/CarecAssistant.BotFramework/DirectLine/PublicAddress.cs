using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CarecAssistant.BotFramework.DirectLine;

/// <summary>Where clients reach us: <c>DirectLine:PublicOrigin</c>, else what the request names. A name that cannot be ours is refused.</summary>
internal sealed class PublicAddress(IOptions<DirectLineOptions> options, IHostEnvironment environment)
{
    /// <summary>Scheme, host and port; on this machine what was asked for, so that an operator can try the chat there.</summary>
    public string Of(HttpRequest request) => Set.Length > 0 && !IsLoopback(request.Host.Host) ? Set : $"{request.Scheme}://{request.Host}";

    /// <summary>The same for sockets.</summary>
    public string ForSockets(HttpRequest request) => $"ws{Of(request)["http".Length..]}";

    /// <summary>The request's <c>Host</c> may be ours. While developing only this machine's names are: another one leads here by DNS rebinding.</summary>
    public bool Knows(HttpRequest request) =>
        IsLoopback(request.Host.Host) || (Set.Length > 0 ? new Uri(Set).Host.Equals(request.Host.Host, StringComparison.OrdinalIgnoreCase) : !environment.IsDevelopment());

    private string Set => options.Value.PublicOrigin;

    private static bool IsLoopback(string host) => host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
