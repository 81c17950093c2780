using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CarecAssistant.BotFramework.Authentication;

/// <summary>What a token says, as it stands in its JSON: nothing renamed, a list of audiences is no audience.</summary>
internal sealed class TokenClaims
{
    private readonly JsonElement claims;

    private TokenClaims(JsonElement claims) => this.claims = claims;

    public string? Issuer => Text("iss");

    public string? Audience => Text("aud");

    public string? ServiceUrl => Text("serviceurl");

    public string? Tenant => Text("tid");

    /// <summary>The bot that calls: version 1.0 tokens name it in <c>appid</c>, 2.0 in <c>azp</c>; null for others.</summary>
    public string? CallingApp => Text("ver") switch { "1.0" => Text("appid"), "2.0" => Text("azp"), _ => null };

    /// <exception cref="JsonException">The payload is no JSON object, or names a claim twice.</exception>
    /// <exception cref="FormatException">The payload is no Base64.</exception>
    public static TokenClaims Of(JsonWebToken token)
    {
        using var payload = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(token.EncodedPayload), new JsonDocumentOptions { AllowDuplicateProperties = false });
        return payload.RootElement.ValueKind == JsonValueKind.Object ? new TokenClaims(payload.RootElement.Clone()) : throw new JsonException("A payload is an object.");
    }

    private string? Text(string name) => ((JsonElement?)claims).TextOf(name) is { Length: > 0 } text ? text : null;
}
