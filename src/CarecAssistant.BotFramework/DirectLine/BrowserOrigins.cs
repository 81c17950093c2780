using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CarecAssistant.BotFramework.DirectLine;

/// <summary>Which pages may talk to Direct Line: our own, and those a token names; those of <c>DirectLine:TrustedOrigins</c> where it names none.</summary>
internal sealed class BrowserOrigins(PublicAddress address, IOptions<DirectLineOptions> options)
{
    private const int MostRemembered = 1000;
    private readonly ConcurrentDictionary<string, bool> named = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>No page at all (then it is no browser), our own, or a trusted one.</summary>
    public bool Trusts(HttpRequest request, DirectLinePass? pass = null) => request.Headers.Origin.Count == 0 || (
        request.Headers.Origin is [{ } origin] && (IsOurs(origin, request) || Holds(pass is { Origins.Count: > 0 } ? pass.Origins : options.Value.TrustedOrigins, origin)));

    /// <summary>Tokens name these pages, so that their preflights are answered: those carry no token. After a restart only <c>DirectLine:TrustedOrigins</c> are known.</summary>
    public void Remember(IReadOnlyList<string> origins)
    {
        foreach (var origin in origins)
        {
            if (named.Count < MostRemembered) named.TryAdd(origin, true);
        }
    }

    /// <summary>Lets the browser show our answer to the page that asked.</summary>
    public void Allow(HttpRequest request, HttpResponse response, DirectLinePass? pass)
    {
        response.Headers.Append("Vary", "Origin");
        var isPreflight = HttpMethods.IsOptions(request.Method);
        if (request.Headers.Origin is not [{ } origin] || !(Trusts(request, pass) || (isPreflight && named.ContainsKey(origin)))) return;
        response.Headers.AccessControlAllowOrigin = origin;
        response.Headers.AccessControlAllowCredentials = "true";
        response.Headers.AccessControlExposeHeaders = "Retry-After, X-Request-Id";
        if (!isPreflight) return;
        response.Headers.AccessControlAllowMethods = "GET, POST, OPTIONS";
        response.Headers.AccessControlAllowHeaders = "authorization, content-type, x-ms-bot-agent, x-requested-with";
        response.Headers.AccessControlMaxAge = "600";
    }

    private bool IsOurs(string origin, HttpRequest request) => string.Equals(origin, address.Of(request), StringComparison.OrdinalIgnoreCase);

    private static bool Holds(IEnumerable<string> origins, string origin) => origins.Contains(origin, StringComparer.OrdinalIgnoreCase);
}
