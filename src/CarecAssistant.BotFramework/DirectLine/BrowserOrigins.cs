using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CarecAssistant.BotFramework.DirectLine;

/// <summary>Which pages may talk to Direct Line: our own, those of <c>DirectLine:TrustedOrigins</c>, and those a token names.</summary>
internal sealed class BrowserOrigins(IOptions<DirectLineOptions> options)
{
    /// <summary>No page at all (then it is no browser), our own, or a trusted one.</summary>
    public bool Trusts(HttpRequest request, DirectLinePass? pass = null) => request.Headers.Origin.Count == 0 || (
        request.Headers.Origin is [{ } origin]
        && (IsOurs(origin, request) || Holds(options.Value.TrustedOrigins, origin) || (pass is not null && Holds(pass.Origins, origin))));

    /// <summary>Lets the browser show our answer to the page that asked.</summary>
    /// <remarks>A preflight carries no token, so a page that only a token names cannot be known yet; the request itself is checked.</remarks>
    public void Allow(HttpRequest request, HttpResponse response, DirectLinePass? pass)
    {
        response.Headers.Append("Vary", "Origin");
        if (request.Headers.Origin is not [{ } origin] || !Trusts(request, pass)) return;
        response.Headers.AccessControlAllowOrigin = origin;
        response.Headers.AccessControlAllowCredentials = "true";
        response.Headers.AccessControlExposeHeaders = "Retry-After, X-Request-Id";
        if (!HttpMethods.IsOptions(request.Method)) return;
        response.Headers.AccessControlAllowMethods = "GET, POST, OPTIONS";
        response.Headers.AccessControlAllowHeaders = "authorization, content-type, x-ms-bot-agent, x-requested-with";
        response.Headers.AccessControlMaxAge = "600";
    }

    private static bool IsOurs(string origin, HttpRequest request) => string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);

    private static bool Holds(IEnumerable<string> origins, string origin) => origins.Contains(origin, StringComparer.OrdinalIgnoreCase);
}
