using System.Net;
using CarecAssistant.BotFramework.DirectLine;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CarecAssistant.BotFramework.Authentication;

/// <summary>Finds out who calls <c>/api/messages</c>: by token, or without a registration only a program on this machine and only while developing.</summary>
internal sealed class Callers(IOptions<BotOptions> bot, TokenCheck tokens, IHostEnvironment environment)
{
    public async Task<CallerVerdict> OfAsync(HttpRequest request, CancellationToken stop)
    {
        if (bot.Value.AppId.Length == 0) return IsLocalDevelopment(request) ? new CallerVerdict(new Caller(CallerKind.Local)) : new CallerVerdict(TokenFault.Form);
        return BearerToken.Of(request) is { } token ? await tokens.CheckAsync(token, stop) : new CallerVerdict(TokenFault.Form);
    }

    // A page in a browser is no program: its Origin and, after DNS rebinding, its Host give it away. Forwarding headers mean that a
    // proxy stands between.
    private bool IsLocalDevelopment(HttpRequest request) =>
        environment.IsDevelopment()
        && request.HttpContext.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && IsLoopbackName(request.Host.Host)
        && request.Headers.Authorization.Count == 0
        && !request.Headers.ContainsKey("Forwarded") && !request.Headers.ContainsKey("X-Forwarded-For")
        && request.Headers.Origin.All(origin => Uri.TryCreate(origin, UriKind.Absolute, out var uri) && IsLoopbackName(uri.Host));

    private static bool IsLoopbackName(string host) =>
        host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
