using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace CarecAssistant.BotFramework.Tests.Authentication;

/// <summary>The same tokens and activities before botframework-connector 4.23.3 and before our endpoint.</summary>
public sealed class VerdictTests
{
    private static readonly RSA OtherKey = RSA.Create(2048);

    /// <summary>What we refuse although the SDK lets it in, and the other way round: rows that the reference marks so.</summary>
    private static readonly Dictionary<string, (string Sdk, string Ours)> KnownDifferences = new()
    {
        ["M21 scheme written small"] = ("reject", "accept"),
        ["M30 no end"] = ("accept", "reject"),
        ["M36 service in capitals"] = ("reject", "accept"),
        ["M37 no serviceUrl in the activity"] = ("accept", "reject"),
        ["M43 no endorsements"] = ("accept", "reject"),
        ["M43 empty endorsements"] = ("accept", "reject"),
        ["M44 foreign tenant, our id"] = ("accept", "reject"),
        ["M45 own token on a channel"] = ("accept", "reject"),
    };

    [Fact]
    public async Task Our_verdict_is_the_SDK_s_but_for_what_it_lets_slip()
    {
        // The SDK looks at the real clock.
        await using var world = await Registered.OpenAsync("Development", now: TimeProvider.System.GetUtcNow());
        var cases = Cases(world);
        var lines = cases.Select(one => new JsonObject { ["authorization"] = one.Authorization, ["activity"] = JsonNode.Parse(one.Activity) }.ToJsonString());
        var settings = world.Issuer.Settings;
        var sdk = await Oracle.AskAsync("verdicts.mjs", [Issuer.AppId, settings["Bot:ChannelMetadata"]!, settings["Bot:EntraMetadata"]!], string.Join('\n', lines));

        Assert.Equal(cases.Count, sdk.Count);
        var differences = new Dictionary<string, (string Sdk, string Ours)>();
        foreach (var (one, verdict) in cases.Zip(sdk))
        {
            var ours = await VerdictAsync(world, one);
            if (ours != verdict) differences.Add(one.Row, (verdict, ours));
        }

        Assert.Equal(KnownDifferences.OrderBy(one => one.Key, StringComparer.Ordinal), differences.OrderBy(one => one.Key, StringComparer.Ordinal));
    }

    private static async Task<string> VerdictAsync(Registered world, Case one)
    {
        var reply = await world.PostsBytesAsync(Encoding.UTF8.GetBytes(one.Activity), change: request =>
        {
            request.Headers.Remove("Authorization");
            request.Headers.TryAddWithoutValidation("Authorization", one.Authorization);
        });
        Assert.True(reply.Status is HttpStatusCode.OK or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, $"{one.Row}: {reply.Status} {reply.Text}");
        return reply.Status == HttpStatusCode.OK ? "accept" : "reject";
    }

    private static List<Case> Cases(Registered world)
    {
        var now = world.House.Clock.GetUtcNow();
        return
        [
            Token("good", null),
            Token("M25 foreign issuer", claims => claims["iss"] = "https://evil.example"),
            Token("M25 issuer with a slash more", claims => claims["iss"] = Issuer.Channels + "/"),
            Token("M26 audience of another bot", claims => claims["aud"] = "99999999-2222-3333-4444-555555555555"),
            Token("M27 list of audiences", claims => claims["aud"] = new JsonArray(Issuer.AppId)),
            Token("M28 expired four minutes ago", claims => claims["exp"] = now.AddMinutes(-4).ToUnixTimeSeconds()),
            Token("M28 expired six minutes ago", claims => claims["exp"] = now.AddMinutes(-6).ToUnixTimeSeconds()),
            Token("M29 not yet valid for six minutes", claims => claims["nbf"] = now.AddMinutes(6).ToUnixTimeSeconds()),
            Token("M30 no end", claims => claims.Remove("exp")),
            Token("M31 another key under our id", null, sign: signed => OtherKey.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)),
            Token("M32 unknown key", null, head => head["kid"] = "k2"),
            Token("M32 no key named", null, head => head.Remove("kid")),
            Token("M34 alg none", null, head => head["alg"] = "none", _ => []),
            Token("M34 HS256", null, head => head["alg"] = "HS256", Issuer.SignWithThePublicKey),
            Token("M34 PS256", null, head => head["alg"] = "PS256", Issuer.SignWithPss),
            Token("M36 service in capitals", claims => claims["serviceurl"] = world.ServiceUrl.ToUpperInvariant()),
            Token("M36 another service", claims => claims["serviceurl"] = "https://smba.trafficmanager.net/"),
            Token("M38 vouches for no service", claims => claims.Remove("serviceurl")),
            Token("M43 no endorsements", null, head => head["kid"] = "unendorsed"),
            Token("M43 empty endorsements", null, head => head["kid"] = "empty"),
            Said("M37 no serviceUrl in the activity", one => one.Remove("serviceUrl")),
            Said("M40 channel that the key does not speak for", one => one["channelId"] = "slack"),
            Said("M40 channel in other letters", one => one["channelId"] = "MSTeams"),
            Entra("emulator 1.0", "emulator", claims => Issuer.FromEntra(claims, Issuer.AppId, "1.0")),
            Entra("emulator 2.0", "emulator", claims => Issuer.FromEntra(claims, Issuer.AppId)),
            Entra("M44 foreign tenant, our id", "emulator", claims => Issuer.FromEntra(claims, Issuer.AppId, tenant: "00000000-aaaa-bbbb-cccc-000000000000")),
            Entra("M45 own token on a channel", "webchat", claims => Issuer.FromEntra(claims, Issuer.AppId)),
            Entra("M46 version 2 without azp", "emulator", claims => { Issuer.FromEntra(claims, Issuer.AppId); claims.Remove("azp"); }),
            Entra("M46 version 3", "emulator", claims => { Issuer.FromEntra(claims, Issuer.AppId); claims["ver"] = "3.0"; }),
            Entra("M47 a bot that is not listed", "test", claims => Issuer.FromEntra(claims, "99999999-2222-3333-4444-555555555555")),
            new Case("M19 another scheme", "Basic dTpw", world.Message()),
            new Case("M20 no token", "Bearer", world.Message()),
            new Case("M20 two tokens", "Bearer a b", world.Message()),
            new Case("M21 scheme written small", $"bearer {world.Token()}", world.Message(one => one["id"] = "small")),
            new Case("M22 nonsense", "Bearer a.b.c", world.Message()),
        ];

        Case Token(string row, Action<JsonObject>? claims, Action<JsonObject>? header = null, Func<byte[], byte[]>? sign = null) =>
            new(row, $"Bearer {world.Token(claims, header, sign)}", world.Message(one => one["id"] = row));

        Case Said(string row, Action<JsonObject> change) => new(row, $"Bearer {world.Token()}", world.Message(one => { one["id"] = row; change(one); }));

        Case Entra(string row, string channel, Action<JsonObject> claims) =>
            new(row, $"Bearer {world.Token(claims)}", world.Message(one => (one["id"], one["channelId"]) = (row, channel)));
    }

    private sealed record Case(string Row, string Authorization, string Activity);
}
