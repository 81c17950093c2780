using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CarecAssistant.BotFramework.Tests.Authentication;

/// <summary>An OpenID server on this machine that speaks for the channels and for Microsoft Entra, and mints any token a test wants.</summary>
internal sealed class Issuer : IAsyncDisposable
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";
    public const string Channels = "https://api.botframework.com";
    public const string Tenant = "d6d49420-f39b-4df7-a1dc-d59a935871db";
    private static readonly RSA OneKey = RSA.Create(2048);
    private readonly WebApplication app;
    private int fetches;

    private Issuer(WebApplication app) => this.app = app;

    /// <summary>What the key sets hold: key id, key, endorsements (null: none are named).</summary>
    public List<(string Id, RSA Key, string[]? Endorsements)> Keys { get; } =
    [
        ("k1", OneKey, ["webchat", "msteams", "test"]), ("unendorsed", OneKey, null), ("empty", OneKey, []),
    ];

    public string Address => app.Urls.Single();

    /// <summary>Key sets that were fetched.</summary>
    public int Fetches => fetches;

    /// <summary>Answers nothing but 500.</summary>
    public bool IsDown { get; set; }

    /// <summary>Where the metadata says that the keys are, instead of here.</summary>
    public string? KeysElsewhere { get; set; }

    public Dictionary<string, string?> Settings => new()
    {
        ["Bot:AppId"] = AppId,
        ["Bot:AppPassword"] = "a secret of tests",
        ["Bot:ChannelMetadata"] = $"{Address}/channels",
        ["Bot:EntraMetadata"] = $"{Address}/entra",
    };

    public static async Task<Issuer> OpenAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        var issuer = new Issuer(server);
        server.Run(issuer.AnswerAsync);
        await server.StartAsync();
        return issuer;
    }

    /// <summary>A token; without changes one that a channel would send.</summary>
    /// <param name="serviceUrl">What it vouches for.</param>
    /// <param name="now">When it is minted.</param>
    /// <param name="claims">Changes what it says.</param>
    /// <param name="header">Changes its header.</param>
    /// <param name="sign">Signs it in another way.</param>
    public static string Mint(string serviceUrl, DateTimeOffset now, Action<JsonObject>? claims = null, Action<JsonObject>? header = null, Func<byte[], byte[]>? sign = null)
    {
        var head = new JsonObject { ["alg"] = "RS256", ["kid"] = "k1", ["typ"] = "JWT" };
        var payload = new JsonObject
        {
            ["iss"] = Channels, ["aud"] = AppId, ["serviceurl"] = serviceUrl, ["nbf"] = now.ToUnixTimeSeconds(), ["exp"] = now.AddHours(1).ToUnixTimeSeconds(),
        };
        header?.Invoke(head);
        claims?.Invoke(payload);
        var signed = $"{Encoded(head.ToJsonString())}.{Encoded(payload.ToJsonString())}";
        return $"{signed}.{Encoded((sign ?? Sign)(Encoding.ASCII.GetBytes(signed)))}";
    }

    /// <summary>Claims of a bot's own or another's token from Microsoft Entra.</summary>
    public static void FromEntra(JsonObject claims, string caller, string version = "2.0", string tenant = Tenant)
    {
        claims.Remove("serviceurl");
        claims["iss"] = version == "1.0" ? $"https://sts.windows.net/{tenant}/" : $"https://login.microsoftonline.com/{tenant}/v2.0";
        claims["ver"] = version;
        claims["tid"] = tenant;
        claims[version == "1.0" ? "appid" : "azp"] = caller;
    }

    public static byte[] Sign(byte[] signed) => OneKey.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    public static byte[] SignWithPss(byte[] signed) => OneKey.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pss);

    /// <summary>The public key as the secret of HS256: the oldest trick.</summary>
    public static byte[] SignWithThePublicKey(byte[] signed) => HMACSHA256.HashData(OneKey.ExportSubjectPublicKeyInfo(), signed);

    public static JsonObject PublicKey(RSA key)
    {
        var numbers = key.ExportParameters(includePrivateParameters: false);
        return new JsonObject { ["kty"] = "RSA", ["use"] = "sig", ["n"] = Encoded(numbers.Modulus!), ["e"] = Encoded(numbers.Exponent!) };
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static string Encoded(string text) => Encoded(Encoding.UTF8.GetBytes(text));

    private static string Encoded(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private Task AnswerAsync(HttpContext http)
    {
        http.Response.StatusCode = IsDown ? StatusCodes.Status500InternalServerError : StatusCodes.Status200OK;
        http.Response.ContentType = "application/json";
        var path = http.Request.Path.Value!;
        if (!path.EndsWith("/keys", StringComparison.Ordinal))
        {
            return http.Response.WriteAsync(new JsonObject { ["issuer"] = Channels, ["jwks_uri"] = KeysElsewhere ?? $"{Address}{path}/keys" }.ToJsonString());
        }

        Interlocked.Increment(ref fetches);
        var isOfChannels = path.StartsWith("/channels", StringComparison.Ordinal);
        return http.Response.WriteAsync(new JsonObject { ["keys"] = new JsonArray([.. Keys.Select(one => Published(one, isOfChannels))]) }.ToJsonString());
    }

    private static JsonNode Published((string Id, RSA Key, string[]? Endorsements) one, bool isOfChannels)
    {
        var key = PublicKey(one.Key);
        key["kid"] = one.Id;
        if (isOfChannels && one.Endorsements is { } channels) key["endorsements"] = new JsonArray([.. channels.Select(channel => (JsonNode)channel)]);
        return key;
    }
}
