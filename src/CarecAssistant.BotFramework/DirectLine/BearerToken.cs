using Microsoft.AspNetCore.Http;

namespace CarecAssistant.BotFramework.DirectLine;

/// <summary>The token of a request.</summary>
internal static class BearerToken
{
    /// <summary>From exactly one header <c>Authorization: Bearer x</c>; anything else is no token.</summary>
    public static string? Of(HttpRequest request)
    {
        const string Scheme = "Bearer ";
        if (request.Headers.Authorization is not [{ } header] || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) return null;
        var token = header[Scheme.Length..];
        return token.Length == 0 || token.Any(char.IsWhiteSpace) ? null : token;
    }
}
