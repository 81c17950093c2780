using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace CarecAssistant.BotFramework.Authentication;

/// <summary>Reads OpenID metadata and the key set it names. The set must lie on the same host: a metadata answer alone moves no trust elsewhere.</summary>
internal sealed class KeyFetch(IHttpClientFactory clients)
{
    public const string ClientName = "CarecAssistant.BotFramework.Keys";
    public const int MaxBytes = 1024 * 1024;
    private const int LeastKeyBits = 2048;

    /// <returns>RSA keys of at least 2048 bits by their id.</returns>
    /// <exception cref="HttpRequestException">An address did not answer as it should.</exception>
    /// <exception cref="JsonException">What it answered is no metadata or key set.</exception>
    public async Task<IReadOnlyDictionary<string, IssuerKey>> FetchAsync(Uri metadata, CancellationToken stop)
    {
        using var client = clients.CreateClient(ClientName);
        using var description = await ReadAsync(client, metadata, stop);
        var isNamed = Uri.TryCreate(TextOf(description.RootElement, "jwks_uri"), UriKind.Absolute, out var address);
        if (!isNamed || address!.GetLeftPart(UriPartial.Authority) != metadata.GetLeftPart(UriPartial.Authority))
        {
            throw new JsonException("The metadata names no key set on its own host.");
        }

        using var set = await ReadAsync(client, address, stop);
        if (!set.RootElement.TryGetProperty("keys", out var listed) || listed.ValueKind != JsonValueKind.Array) throw new JsonException("The key set has no keys.");
        var keys = new Dictionary<string, IssuerKey>(StringComparer.Ordinal);
        foreach (var one in listed.EnumerateArray())
        {
            if (TextOf(one, "kid") is { Length: > 0 } id && KeyIn(one, id) is { } key) keys[id] = new IssuerKey(key, EndorsementsIn(one));
        }

        return keys.Count > 0 ? keys : throw new JsonException("The key set has no usable key.");
    }

    private static async Task<JsonDocument> ReadAsync(HttpClient client, Uri address, CancellationToken stop)
    {
        var document = JsonDocument.Parse(await client.GetByteArrayAsync(address, stop));
        return document.RootElement.ValueKind == JsonValueKind.Object ? document : throw new JsonException("The answer is no JSON object.");
    }

    private static RsaSecurityKey? KeyIn(JsonElement one, string id)
    {
        if (TextOf(one, "kty") != "RSA" || TextOf(one, "use") is not (null or "sig")) return null;
        if (TextOf(one, "n") is not { } modulus || TextOf(one, "e") is not { } exponent) return null;
        var numbers = new RSAParameters { Modulus = Base64UrlEncoder.DecodeBytes(modulus), Exponent = Base64UrlEncoder.DecodeBytes(exponent) };
        return numbers.Modulus.Length * 8 >= LeastKeyBits ? new RsaSecurityKey(numbers) { KeyId = id } : null;
    }

    private static HashSet<string> EndorsementsIn(JsonElement one) =>
        one.TryGetProperty("endorsements", out var listed) && listed.ValueKind == JsonValueKind.Array
            ? [.. listed.EnumerateArray().Where(channel => channel.ValueKind == JsonValueKind.String).Select(channel => channel.GetString()!)]
            : [];

    private static string? TextOf(JsonElement holder, string name) => ((JsonElement?)holder).TextOf(name);
}
