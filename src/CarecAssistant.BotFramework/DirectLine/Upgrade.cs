using Microsoft.AspNetCore.Http;

namespace CarecAssistant.BotFramework.DirectLine;

/// <summary>A request that was to become a WebSocket (RFC 6455, 4.2).</summary>
internal static class Upgrade
{
    private const string Version = "13";

    /// <summary>Why it cannot become one: 426 without an upgrade or for another version, which the answer's headers then name, else 400. Null when it can.</summary>
    public static IResult? Refusal(HttpContext http)
    {
        if (http.WebSockets.IsWebSocketRequest) return null;
        var isAsked = http.Request.Headers.Upgrade.ToString().Equals("websocket", StringComparison.OrdinalIgnoreCase);
        if (isAsked && http.Request.Headers.SecWebSocketVersion == Version) return DirectLineErrors.BadArgument("The opening of the WebSocket is malformed.");
        http.Response.Headers.Upgrade = "websocket";
        http.Response.Headers.SecWebSocketVersion = Version;
        return DirectLineErrors.NeedsUpgrade;
    }
}
