using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CarecAssistant.BotFramework.DirectLine;

/// <summary>Who may make a call: 1 under a name of ours, 2 with a token or secret, 3 that is good and 4 for this conversation, 5 from a page that may.</summary>
internal sealed class DirectLineAdmission(
    DirectLineTokens tokens, DirectLineSecrets secrets, IConversationStore store, BrowserOrigins origins, PublicAddress address, ILogger<DirectLineAdmission> logger)
{
    private static readonly IResult NeedsSecret = DirectLineErrors.Forbidden("This call takes a secret, no token.");
    private static readonly IResult NeedsToken = DirectLineErrors.Forbidden("This call takes a token, no secret.");
    private static readonly IResult Foreign = DirectLineErrors.Forbidden("The token may not be used from this origin.");

    public async Task<(DirectLinePass? Pass, IResult? Refusal)> AdmitAsync(HttpRequest request, Credential wanted)
    {
        if (!address.Knows(request)) return (null, DirectLineErrors.Misdirected); // 1
        if (BearerToken.Of(request) is not { } presented) // 2
        {
            if (request.Query.Any(parameter => parameter.Value.Any(value => value is not null && secrets.Recognize(value) is not null))) Log.SecretInAddress(logger);
            return (null, DirectLineErrors.Unauthorized);
        }

        var id = request.RouteValues["id"] as string;
        if (secrets.Recognize(presented) is { } secret) // 3
        {
            if (wanted == Credential.Token) return (null, NeedsToken);
            var bearer = await PassOfAsync(id, secret, request.HttpContext.RequestAborted);
            return (bearer, origins.Trusts(request, bearer) ? null : Foreign);
        }

        var reading = await tokens.ReadTokenAsync(presented);
        if (reading.IsExpired) return (null, DirectLineErrors.TokenExpired);
        if (reading.Pass is not { } pass) return (null, DirectLineErrors.Forbidden("The token is none of ours."));
        if (wanted == Credential.Secret) return (pass, NeedsSecret);
        if (id is not null && id != pass.ConversationId) return (pass, DirectLineErrors.Forbidden("The token is for another conversation.")); // 4
        return (pass, origins.Trusts(request, pass) ? null : Foreign); // 5
    }

    private async Task<DirectLinePass> PassOfAsync(string? conversationId, string secret, CancellationToken stop) => conversationId is null
        ? tokens.NewPass("", [], secret)
        : tokens.PassFor(conversationId, await store.FindUserAsync(conversationId, stop) ?? "", secret);
}

/// <summary>What a call takes.</summary>
internal enum Credential
{
    /// <summary>A token of one conversation, or a secret.</summary>
    Either,

    /// <summary>A token alone.</summary>
    Token,

    /// <summary>A secret alone.</summary>
    Secret,
}
