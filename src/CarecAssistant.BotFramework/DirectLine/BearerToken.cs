using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace CarecAssistant.BotFramework.DirectLine;

/// <summary>The token of a request.</summary>
internal static class BearerToken
{
    private static readonly SearchValues<char> Spaces = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue).Select(code => (char)code).Where(char.IsWhiteSpace)]);

    /// <summary>From exactly one header <c>Authorization: Bearer x</c>; anything else is no token.</summary>
    public static string? Of(HttpRequest request)
    {
        const string Scheme = "Bearer ";
        if (request.Headers.Authorization is not [{ } header] || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) return null;
        var token = header[Scheme.Length..];
        return token.Length == 0 || token.AsSpan().ContainsAny(Spaces) ? null : token;
    }
}
