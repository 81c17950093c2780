using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace CarecAssistant.BotFramework.Tests.Authentication;

/// <summary>Tokens of rows 19 to 48 of the reference's list of hostile requests; M31 is its row 31.</summary>
public sealed class TokenTests
{
    private const string OtherApp = "99999999-2222-3333-4444-555555555555";
    private static readonly RSA AnotherKey = RSA.Create(2048);
    private const string ForeignTenant = "00000000-aaaa-bbbb-cccc-000000000000";

    [Fact]
    public async Task A_channel_with_a_good_token_is_answered_with_the_bot_s_own()
    {
        await using var world = await Registered.OpenAsync();
        var reply = await world.PostsAsync(world.Message(one => one["callerId"] = "urn:botframework:aadappid:me"));

        Assert.Equal((HttpStatusCode.OK, ""), (reply.Status, reply.Text));
        Assert.Equal("Bearer T1", world.Channel.Calls.Single().Header("authorization"));

        // M65
        Assert.Equal("urn:botframework:azure", world.Bot.Heard.Single().CallerId);
    }

    public static TheoryData<string> Refused => [.. RefusedTokens.Keys];

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_token_that_proves_nothing_is_401_without_a_word_why(string row)
    {
        await using var world = await Registered.OpenAsync("Development");
        var reply = await world.PostsAsync(world.Message(), RefusedTokens[row](world));

        Assert.Equal((HttpStatusCode.Unauthorized, ""), (reply.Status, reply.Text));
        Assert.Equal("Bearer", reply.Headers.WwwAuthenticate.Single().ToString());
        Assert.True(world.IsUntouched);
    }

    public static TheoryData<string> Accepted => [.. AcceptedTokens.Keys];

    [Theory]
    [MemberData(nameof(Accepted))]
    public async Task A_token_that_is_only_unusual_lets_its_channel_in(string row)
    {
        await using var world = await Registered.OpenAsync();
        Assert.Equal(HttpStatusCode.OK, (await world.PostsAsync(world.Message(), AcceptedTokens[row](world))).Status);
        Assert.Single(world.Bot.Heard);
    }

    [Theory]
    [InlineData("M19", null)]
    [InlineData("M19", "   ")]
    [InlineData("M19", "Basic dTpw")]
    [InlineData("M20", "Bearer")]
    [InlineData("M20", "Bearer a b")]
    [InlineData("M20", "Bearer  a")]
    [InlineData("M22", "Bearer abc")]
    [InlineData("M22", "Bearer a.b.c")]
    [InlineData("M23", "Bearer ....................")]
    public async Task A_header_without_a_token_is_401_before_the_JSON_is_read(string row, string? header)
    {
        await using var world = await Registered.OpenAsync();
        var reply = await world.PostsBytesAsync("not json"u8.ToArray(), change: request =>
        {
            request.Headers.Remove("Authorization");
            if (header is not null) request.Headers.TryAddWithoutValidation("Authorization", header);
        });

        Assert.True(reply.Status == HttpStatusCode.Unauthorized && world.IsUntouched, row);
    }

    [Fact]
    public async Task M21_The_scheme_may_be_written_small()
    {
        await using var world = await Registered.OpenAsync();
        var reply = await world.PostsBytesAsync(Encoding.UTF8.GetBytes(world.Message()), change: request => Authorize(request, $"bearer {world.Token()}"));

        Assert.Equal(HttpStatusCode.OK, reply.Status);
    }

    [Theory]
    [InlineData(100_000, HttpStatusCode.RequestHeaderFieldsTooLarge)]
    [InlineData(30_000, HttpStatusCode.Unauthorized)]
    public async Task M23_A_huge_token_is_refused_before_anything_is_computed(int dots, HttpStatusCode expected)
    {
        await using var world = await Registered.OpenAsync();
        var reply = await world.PostsAsync(world.Message(), new string('.', dots));

        Assert.Equal(expected, reply.Status);
        Assert.Equal(0, world.Issuer.Fetches);
    }

    [Fact]
    public async Task M24_Two_headers_are_no_token_and_one_elsewhere_is_not_looked_for()
    {
        await using var world = await Registered.OpenAsync();
        var token = world.Token();
        var request = $"POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: 2\r\nAuthorization: Bearer {token}\r\nAuthorization: Bearer a.b.c\r\n\r\n{{}}";
        Assert.StartsWith("HTTP/1.1 401", await RawAsync(world.House.Address, request), StringComparison.Ordinal);

        using var content = new StringContent(world.Message(one => one["token"] = token), Encoding.UTF8, "application/json");
        using var inQuery = await world.House.Http.PostAsync($"/api/messages?access_token={token}", content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, inQuery.StatusCode);
        Assert.True(world.IsUntouched);
    }

    [Theory]
    [InlineData("M36", "another host", HttpStatusCode.Unauthorized)]
    [InlineData("M36", "slash", HttpStatusCode.Unauthorized)]
    [InlineData("M37", "absent", HttpStatusCode.Unauthorized)]
    [InlineData("M40", "slack", HttpStatusCode.Forbidden)]
    [InlineData("M40", "WebChat", HttpStatusCode.Forbidden)]
    [InlineData("M41", null, HttpStatusCode.BadRequest)]
    [InlineData("M42", "", HttpStatusCode.BadRequest)]
    public async Task A_token_covers_only_its_service_and_its_channels(string row, string? value, HttpStatusCode expected)
    {
        await using var world = await Registered.OpenAsync();
        var reply = await world.PostsAsync(world.Message(one =>
        {
            if (row is "M36" or "M37") one["serviceUrl"] = value switch { "slash" => world.ServiceUrl + "/", "absent" => null, _ => "https://smba.trafficmanager.net/" };
            else one["channelId"] = value;
        }));

        Assert.True(reply.Status == expected && world.IsUntouched, $"{row}: {reply.Status}");
    }

    [Theory]
    [InlineData("http://169.254.169.254/")]
    [InlineData("file:///x")]
    [InlineData("https://u@evil.example/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    [InlineData("http://smba.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net:8443/")]
    [InlineData("http://127.0.0.1:1/")]
    public async Task M39_A_service_that_may_not_be_called_is_403_although_its_token_vouches_for_it(string serviceUrl)
    {
        await using var world = await Registered.OpenAsync();
        var reply = await world.PostsAsync(world.Message(one => one["serviceUrl"] = serviceUrl), world.Token(claims => claims["serviceurl"] = serviceUrl));

        Assert.Equal(HttpStatusCode.Forbidden, reply.Status);
        Assert.True(world.IsUntouched);
    }

    [Theory]
    [InlineData("M43", "unendorsed")]
    [InlineData("M43", "empty")]
    public async Task A_key_that_speaks_for_no_channel_is_403(string row, string keyId)
    {
        await using var world = await Registered.OpenAsync();
        var reply = await world.PostsAsync(world.Message(), world.Token(header: head => head["kid"] = keyId));

        Assert.True(reply.Status == HttpStatusCode.Forbidden && world.IsUntouched, row);
    }

    [Theory]
    [InlineData("M45", "Development", "webchat", Issuer.AppId, HttpStatusCode.Forbidden)]
    [InlineData("emulator", "Development", "emulator", Issuer.AppId, HttpStatusCode.OK)]
    [InlineData("emulator", "Production", "emulator", Issuer.AppId, HttpStatusCode.Forbidden)]
    [InlineData("M47", "Development", "test", OtherApp, HttpStatusCode.Forbidden)]
    public async Task The_bot_s_own_token_is_for_emulators_while_developing_and_strangers_stay_outside(string row, string environment, string channel, string caller, HttpStatusCode expected)
    {
        await using var world = await Registered.OpenAsync(environment);
        foreach (var version in new[] { "1.0", "2.0" })
        {
            var token = world.Token(claims => Issuer.FromEntra(claims, caller, version));
            var reply = await world.PostsAsync(world.Message(one => (one["channelId"], one["id"]) = (channel, version)), token);
            Assert.True(reply.Status == expected, $"{row} {version}: {reply.Status}");
        }

        Assert.Equal(expected == HttpStatusCode.OK ? 2 : 0, world.Bot.Heard.Count);

        // Nobody vouched for an emulator's service.
        Assert.All(world.Channel.Calls, call => Assert.Null(call.Header("authorization")));
    }

    [Fact]
    public async Task A_bot_that_may_call_is_named_and_answered_with_a_token_that_is_for_it()
    {
        await using var world = await Registered.OpenAsync(settings: new() { ["Bot:AllowedCallers:0"] = OtherApp });
        var token = world.Token(claims => Issuer.FromEntra(claims, OtherApp));
        Assert.Equal(HttpStatusCode.OK, (await world.PostsAsync(world.Message(), token)).Status);

        Assert.Equal($"urn:botframework:aadappid:{OtherApp}", world.Bot.Heard.Single().CallerId);
        Assert.Equal($"{OtherApp}/.default", world.Login.Asked.Single().Form["scope"].Split(' ')[0]);
    }

    [Fact]
    public async Task A_single_tenant_s_issuer_is_trusted_only_when_it_is_set()
    {
        await using var other = await Registered.OpenAsync("Development");
        await using var ours = await Registered.OpenAsync("Development", new() { ["Bot:AppType"] = "SingleTenant", ["Bot:TenantId"] = ForeignTenant });
        foreach (var (world, expected) in new[] { (other, HttpStatusCode.Unauthorized), (ours, HttpStatusCode.OK) })
        {
            var token = world.Token(claims => Issuer.FromEntra(claims, Issuer.AppId, tenant: ForeignTenant));
            Assert.Equal(expected, (await world.PostsAsync(world.Message(one => one["channelId"] = "emulator"), token)).Status);
        }
    }

    [Fact]
    public async Task M48_One_token_brings_many_activities_of_its_service_and_channel()
    {
        await using var world = await Registered.OpenAsync();
        var token = world.Token();
        foreach (var id in new[] { "1", "2" }) Assert.Equal(HttpStatusCode.OK, (await world.PostsAsync(world.Message(one => one["id"] = id), token)).Status);

        Assert.Equal(2, world.Bot.Heard.Count);
    }

    [Fact]
    public async Task M74_Ten_thousand_calls_without_a_token_are_401_cheaply_and_then_429_while_channels_still_get_in()
    {
        await using var world = await Registered.OpenAsync();
        var statuses = new System.Collections.Concurrent.ConcurrentBag<HttpStatusCode>();
        await Parallel.ForAsync(0, 10_000, new ParallelOptions { MaxDegreeOfParallelism = 50, CancellationToken = TestContext.Current.CancellationToken }, async (_, stop) =>
        {
            using var content = new StringContent("not json", Encoding.UTF8, "application/json");
            using var response = await world.House.Http.PostAsync("/api/messages", content, stop);
            statuses.Add(response.StatusCode);
            if (response.StatusCode == HttpStatusCode.TooManyRequests) Assert.Equal(TimeSpan.FromMinutes(1), response.Headers.RetryAfter?.Delta);
        });

        Assert.Equal((60, 9_940), (statuses.Count(status => status == HttpStatusCode.Unauthorized), statuses.Count(status => status == HttpStatusCode.TooManyRequests)));
        Assert.True(world.IsUntouched && world.Issuer.Fetches == 0);
        Assert.Equal(HttpStatusCode.OK, (await world.PostsAsync(world.Message())).Status);
    }

    private static readonly Dictionary<string, Func<Registered, string>> RefusedTokens = new()
    {
        ["M25 foreign issuer"] = world => world.Token(claims => claims["iss"] = "https://evil.example"),
        ["M25 issuer with a slash more"] = world => world.Token(claims => claims["iss"] = Issuer.Channels + "/"),
        ["M26 audience of another bot"] = world => world.Token(claims => claims["aud"] = OtherApp),
        ["M26 no audience"] = world => world.Token(claims => claims.Remove("aud")),
        ["M27 list of audiences"] = world => world.Token(claims => claims["aud"] = new JsonArray(Issuer.AppId)),
        ["M28 expired six minutes ago"] = world => world.Token(claims => claims["exp"] = InMinutes(world, -6)),
        ["M29 not yet valid for six minutes"] = world => world.Token(claims => claims["nbf"] = InMinutes(world, 6)),
        ["M30 no end"] = world => world.Token(claims => claims.Remove("exp")),
        ["M30 an end that is no number"] = world => world.Token(claims => claims["exp"] = "never"),
        ["M31 another key under our id"] = world => world.Token(sign: WithAnotherKey),
        ["M32 unknown key"] = world => world.Token(header: head => head["kid"] = "k2"),
        ["M32 no key named"] = world => world.Token(header: head => head.Remove("kid")),
        ["M34 alg none"] = world => world.Token(header: head => head["alg"] = "none", sign: _ => []),
        ["M34 HS256 with the public key"] = world => world.Token(header: head => head["alg"] = "HS256", sign: Issuer.SignWithThePublicKey),
        ["M34 PS256 with the right key"] = world => world.Token(header: head => head["alg"] = "PS256", sign: Issuer.SignWithPss),
        ["M34 no algorithm"] = world => world.Token(header: head => head.Remove("alg")),
        ["M35 jwk"] = world => world.Token(header: head => (head["kid"], head["jwk"]) = ("mine", Issuer.PublicKey(AnotherKey)), sign: WithAnotherKey),
        ["M35 jku and x5u"] = world => world.Token(header: head => (head["kid"], head["jku"], head["x5u"]) = ("mine", $"{world.ServiceUrl}/keys", $"{world.ServiceUrl}/x"), sign: WithAnotherKey),
        ["M38 vouches for no service"] = world => world.Token(claims => claims.Remove("serviceurl")),
        ["M38 spelled as the documents do"] = world => world.Token(claims => { claims.Remove("serviceurl"); claims["serviceUrl"] = world.ServiceUrl; }),
        ["M44 foreign tenant, our id"] = world => world.Token(claims => Issuer.FromEntra(claims, Issuer.AppId, tenant: ForeignTenant)),
        ["M44 tenant of another issuer"] = world => world.Token(claims => { Issuer.FromEntra(claims, Issuer.AppId); claims["tid"] = ForeignTenant; }),
        ["M46 version 2 without azp"] = world => world.Token(claims => { Issuer.FromEntra(claims, Issuer.AppId); claims.Remove("azp"); }),
        ["M46 version 2 with appid"] = world => world.Token(claims => { Issuer.FromEntra(claims, Issuer.AppId, "1.0"); claims["ver"] = "2.0"; }),
        ["M46 version 3"] = world => world.Token(claims => { Issuer.FromEntra(claims, Issuer.AppId); claims["ver"] = "3.0"; }),
        ["a changed payload"] = world => Changed(world.Token()),
        ["a payload of words"] = world => $"{world.Token().Split('.')[0]}.{Convert.ToBase64String("words"u8).TrimEnd('=')}.{world.Token().Split('.')[2]}",
        ["an encrypted token"] = world => $"{world.Token()}.a.b",
    };

    private static readonly Dictionary<string, Func<Registered, string>> AcceptedTokens = new()
    {
        ["M28 expired four minutes ago"] = world => world.Token(claims => claims["exp"] = InMinutes(world, -4)),
        ["M29 not yet valid for four minutes"] = world => world.Token(claims => claims["nbf"] = InMinutes(world, 4)),
        ["M36 the service in capitals"] = world => world.Token(claims => claims["serviceurl"] = world.ServiceUrl.ToUpperInvariant()),
        ["no beginning"] = world => world.Token(claims => claims.Remove("nbf")),
        ["more claims"] = world => world.Token(claims => claims["x"] = new JsonObject { ["y"] = 1 }),
    };

    private static long InMinutes(Registered world, int minutes) => world.House.Clock.GetUtcNow().AddMinutes(minutes).ToUnixTimeSeconds();

    private static byte[] WithAnotherKey(byte[] signed) => AnotherKey.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    private static string Changed(string token)
    {
        var parts = token.Split('.');
        return $"{parts[0]}.{parts[1][..^3]}{(parts[1][^3] == 'A' ? 'B' : 'A')}{parts[1][^2..]}.{parts[2]}";
    }

    private static void Authorize(HttpRequestMessage request, string header)
    {
        request.Headers.Remove("Authorization");
        request.Headers.TryAddWithoutValidation("Authorization", header);
    }

    private static async Task<string> RawAsync(Uri address, string request)
    {
        using var client = new System.Net.Sockets.TcpClient();
        await client.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
