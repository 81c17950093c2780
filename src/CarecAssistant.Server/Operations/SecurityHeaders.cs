using System.Security.Cryptography;

namespace CarecAssistant.Server.Operations;

/// <summary>
/// Puts the same strict rules on every answer: nothing from another origin, no script or style that the page did not name, no frame
/// around it, no referrer. A page that needs more says so with <see cref="Allow"/>.
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private const string NonceKey = "carec.nonce";
    private const string PolicyKey = "carec.policy";

    public Task InvokeAsync(HttpContext http)
    {
        http.Response.OnStarting(() =>
        {
            var headers = http.Response.Headers;
            headers.ContentSecurityPolicy = (string?)http.Items[PolicyKey] ??
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            if (http.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000";
            // Razor invites a script that we do not have.
            headers.Remove("blazor-enhanced-nav");
            // What a page shows belongs to one person unless the page said otherwise.
            if (headers.CacheControl.Count == 0) headers.CacheControl = "private, no-store";
            return Task.CompletedTask;
        });
        return next(http);
    }

    /// <summary>The nonce of this answer, made at the first call.</summary>
    public static string NonceOf(HttpContext http) =>
        (string)(http.Items[NonceKey] ??= Convert.ToBase64String(RandomNumberGenerator.GetBytes(18)));

    /// <summary>Sets the whole policy of this answer in place of the strict one.</summary>
    public static void Allow(HttpContext http, string policy) => http.Items[PolicyKey] = policy;
}
