using System.Net;
using System.Security.Cryptography;
using System.Text;
using CarecAssistant.BotFramework.Authentication;
using CarecAssistant.BotFramework.DirectLine;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CarecAssistant.BotFramework.Connector;

/// <summary>
/// Which services may be called. A token that the bot shows elsewhere would be a stranger's to use, so a checked token must have
/// vouched for the address and its host must be among those allowed. That it was vouched for is sealed into conversation references.
/// </summary>
internal sealed class TrustedServices(IOptions<BotOptions> options, SigningKey key, IHostEnvironment environment)
{
    private static readonly string[] Suffixes = ["botframework.com", "smba.trafficmanager.net", "botframework.us", "botframework.azure.cn"];
    private readonly BotOptions bot = options.Value;
    private readonly BotCloud cloud = BotCloud.Of(options.Value);

    /// <summary>The service that answers to a caller's activity go to.</summary>
    /// <returns>Null with a fault when it may not be called; null without when none is needed.</returns>
    public (ConnectorService? Service, TokenFault? Fault) Find(Caller caller, Activity activity)
    {
        if (activity.ServiceUrl is not { } url) return (null, null);
        if (!MayCall(url)) return (null, TokenFault.ServiceHost);

        // An emulator's token vouches for no service, so nothing is shown there that would be worth stealing.
        var scope = caller.Kind switch { CallerKind.Channel => cloud.Scope, CallerKind.Bot => caller.Scope, _ => null };
        return (new ConnectorService(url, scope, IsVouched: caller.Kind == CallerKind.Channel), null);
    }

    /// <summary>The service of a reference that <see cref="Seal"/> marked; in Development one on this machine, unmarked and without a token.</summary>
    /// <exception cref="ServiceNotTrustedException">It bears no seal, or its host is not allowed (any more).</exception>
    public ConnectorService Of(ConversationReference reference)
    {
        if (reference.ServiceUrl is not { } url || !MayCall(url)) throw new ServiceNotTrustedException();
        if (IsSealed(reference)) return new ConnectorService(url, cloud.Scope, IsVouched: true);
        return IsThisMachine(new Uri(url)) ? new ConnectorService(url, Scope: null) : throw new ServiceNotTrustedException();
    }

    /// <summary>The service's host is one of Microsoft's by <c>https</c>, one of <c>Bot:ServiceHosts</c>, or this machine in Development.</summary>
    public bool MayCall(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri is { UserInfo.Length: 0, Query.Length: 0, Fragment.Length: 0 }
        && (IsNamed(uri) || IsMicrosoft(uri) || IsThisMachine(uri));

    /// <summary>The reference, marked: a checked token vouched for its address.</summary>
    public ConversationReference Seal(ConversationReference reference) => reference with { Seal = SealOf(reference) };

    /// <summary>An <c>http</c> or <c>https</c> address on this machine, without credentials in it.</summary>
    public static bool IsLocal(string serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0 && IsLoopback(uri);

    private bool IsThisMachine(Uri uri) => (bot.AppId.Length == 0 || environment.IsDevelopment()) && IsLoopback(uri);

    private bool IsMicrosoft(Uri uri) =>
        bot.AppId.Length > 0 && uri is { Scheme: "https", IsDefaultPort: true }
        && Suffixes.Any(suffix => uri.IdnHost.Equals(suffix, StringComparison.OrdinalIgnoreCase) || uri.IdnHost.EndsWith($".{suffix}", StringComparison.OrdinalIgnoreCase));

    // Only on this machine may a named host speak without TLS.
    private bool IsNamed(Uri uri) =>
        bot.AppId.Length > 0 && (uri.Scheme == "https" || IsLoopback(uri))
        && bot.ServiceHosts.Any(host => host.Equals(uri.Authority, StringComparison.OrdinalIgnoreCase));

    private bool IsSealed(ConversationReference reference) =>
        reference.Seal is { } seal && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(seal), Encoding.UTF8.GetBytes(SealOf(reference)));

    private string SealOf(ConversationReference reference) =>
        Convert.ToHexString(HMACSHA256.HashData(key.Value.Key, Encoding.UTF8.GetBytes($"service\n{reference.ChannelId}\n{reference.ServiceUrl}")));

    private static bool IsLoopback(Uri uri) =>
        uri.Host == "localhost" || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
