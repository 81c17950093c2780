using CarecAssistant.BotFramework.Hosting;
using Microsoft.AspNetCore.Http;

namespace CarecAssistant.BotFramework.DirectLine;

/// <summary>The calls that give tokens and what goes with them.</summary>
internal sealed class TokenEndpoints(DirectLineTokens tokens, BrowserOrigins origins)
{
    // It travels in addresses.
    private const int LongestToken = 2047;

    /// <summary><c>POST /tokens/generate</c>: for another server that knows a secret. Nothing is stored until the conversation is started.</summary>
    public async Task<IResult> GenerateAsync(HttpContext http, DirectLinePass bearer)
    {
        if (await ActivityReader.ReadBodyAsync(http.Request, http.RequestAborted) is not { } bytes) return DirectLineErrors.TooBig;
        if (bytes.Length > 0 && !ActivityReader.IsJson(http.Request)) return DirectLineErrors.NotJson;
        if (StartBody.Read(bytes) is not { } body) return DirectLineErrors.BadArgument("The body is not { \"user\": { \"id\": \"dl_…\" }, \"trustedOrigins\": [\"https://…\"] }.");
        if (body.UserId is { } id && (id.Length < 4 || !id.StartsWith("dl_", StringComparison.Ordinal))) return DirectLineErrors.BadArgument("A user's id begins with dl_ and goes on.");

        var pass = tokens.NewPass(body.UserId ?? "", body.Origins, bearer.Secret);
        var issued = tokens.Issue(pass);
        if (issued.Token.Length > LongestToken) return DirectLineErrors.BadArgument("User and origins are too long for a token.");
        origins.Remember(body.Origins);
        return DirectLineBodies.Conversation(StatusCodes.Status200OK, issued, streamUrl: null);
    }

    /// <summary><c>POST /tokens/refresh</c></summary>
    public Task<IResult> RefreshAsync(HttpContext http, DirectLinePass pass) => Task.FromResult(
        tokens.IsRefreshable(pass) ? DirectLineBodies.Conversation(StatusCodes.Status200OK, tokens.Issue(pass), streamUrl: null) : DirectLineErrors.TokenExpired);

    /// <summary><c>GET /session/getsessionid</c>: binds a sign-in to this conversation. No cookie is set: the id is the same however often it is asked for.</summary>
    public Task<IResult> SessionAsync(HttpContext http, DirectLinePass pass) =>
        Task.FromResult<IResult>(TypedResults.Json(new DirectLineSession(tokens.SessionOf(pass)), ActivityJson.Of<DirectLineSession>()));
}
