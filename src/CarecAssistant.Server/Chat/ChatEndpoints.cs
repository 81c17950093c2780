using CarecAssistant.Server.Operations;
using CarecAssistant.Server.Pages;
using Microsoft.Extensions.Options;

namespace CarecAssistant.Server.Chat;

/// <summary>The demo page, the launcher that other sites embed, the chat itself and the tokens it begins with.</summary>
internal static class ChatEndpoints
{
    /// <summary>The bundle that the build brings.</summary>
    public const string Bundle = "webchat/webchat.js";

    public static IServiceCollection AddChat(this IServiceCollection services)
    {
        services.AddOptions<TrustedOriginsOptions>().BindConfiguration("DirectLine");
        return services.AddSingleton<ChatWording>();
    }

    public static void MapChat(this WebApplication app)
    {
        if (app.Services.GetRequiredService<Assets>().Find(Bundle) is null) Log.ChatBundleMissing(app.Logger);
        app.MapPage("/", (HttpContext http, PageFactory pages) => pages.Of(http).Show<DemoPage>());
        app.MapPage("/widget.js", Widget);
        app.MapPage("/chat", Show);
        app.MapPost("/chat/token", Token);
    }

    // Its name stays the same on the pages of others, so they ask again after an hour, with the tag of what they have.
    private static IResult Widget(HttpContext http, Assets assets)
    {
        http.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        http.Response.Headers.AccessControlAllowOrigin = "*";
        return assets.Find("widget.js")!.Send(http, "public, max-age=3600");
    }

    private static IResult Show(HttpContext http, PageFactory pages, Assets assets, ChatWording wording, IOptions<TrustedOriginsOptions> trusted)
    {
        var page = pages.Of(http);
        var socket = $"{(http.Request.IsHttps ? "wss" : "ws")}://{http.Request.Host}";
        SecurityHeaders.Allow(http, string.Join("; ",
            "default-src 'none'",
            $"script-src 'nonce-{page.Nonce}'",
            $"style-src 'self' 'nonce-{page.Nonce}'",
            "img-src 'self' data: blob:",
            $"connect-src 'self' {socket} blob:",
            "form-action 'none'",
            "base-uri 'none'",
            string.Join(' ', ["frame-ancestors 'self'", .. trusted.Value.TrustedOrigins])));
        return page.Show<ChatPage>(200, ("Bundle", assets.Find(Bundle)), ("Wording", wording.Json));
    }

    private static IResult Token(HttpContext http, IChatTokens tokens, Allowances allowances, IOptions<TrustedOriginsOptions> trusted)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.Vary = "Origin";
        if (!IsTrusted(http.Request, trusted.Value.TrustedOrigins))
        {
            return Refuse(StatusCodes.Status403Forbidden, "BadArgument", "This site may not start a chat. Its operator can add the origin to DirectLine:TrustedOrigins.");
        }

        if (http.Request.Headers.Origin is [{ } origin]) http.Response.Headers.AccessControlAllowOrigin = origin;
        if (allowances.TakeConversation(http) is { } wait)
        {
            Allowances.TellWhen(http, wait);
            return Refuse(StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too many conversations were started from this address. Try again later or write to a person at /contact.");
        }

        return TypedResults.Json(tokens.Issue(), ChatJson.Default.ChatToken);
    }

    // A browser that is told by another site to post here names that site; a program names none and is held by the limits alone.
    private static bool IsTrusted(HttpRequest request, IList<string> trusted) => request.Headers.Origin switch
    {
        [{ } origin] => string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase) || trusted.Contains(origin, StringComparer.OrdinalIgnoreCase),
        _ => request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none",
    };

    private static IResult Refuse(int status, string code, string message) =>
        TypedResults.Json(new ChatTokenRefusal(new(code, message)), ChatJson.Default.ChatTokenRefusal, statusCode: status);
}
