using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CarecAssistant.BotFramework.Tests.Hostile;

/// <summary>False, foreign, stolen and misplaced credentials. The numbers are those of the reference's list of hostile requests.</summary>
public sealed class CredentialTests
{
    private const string Line = "/v3/directline";
    private const string Secret = "0123456789abcdef0123456789abcdef";
    private const string SecondSecret = "fedcba9876543210fedcba9876543210";
    private readonly EchoBot bot = new();

    public static TheoryData<string, string> Calls => new()
    {
        { "POST", "/tokens/generate" }, { "POST", "/tokens/refresh" }, { "GET", "/session/getsessionid" }, { "POST", "/conversations" },
        { "GET", "/conversations/c" }, { "GET", "/conversations/c/activities" }, { "POST", "/conversations/c/activities" }, { "POST", "/conversations/c/upload" },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task DL1_DL2_DL10_Without_one_bearer_every_call_is_401(string method, string path)
    {
        await using var house = await House.OpenAsync(bot, new() { ["DirectLine:Secrets:0"] = Secret });
        foreach (string[] header in (string[][])[[], ["Basic abc"], ["Bearer"], ["Bearer "], ["Bearer a b"], ["Bearer a", "Bearer b"]])
        {
            var reply = await house.AsksAsync(new(method), $"{Line}{path}?secret={Secret}", change: request => request.Headers.TryAddWithoutValidation("Authorization", header));
            Assert.Equal((HttpStatusCode.Unauthorized, "Unauthorized"), (reply.Status, reply.ErrorCode));
            Assert.Equal("Bearer", reply.Headers.WwwAuthenticate.Single().Scheme);
            Assert.DoesNotContain(Secret, reply.Text);
        }
    }

    [Fact]
    public async Task DL2_The_scheme_may_be_written_in_any_case_of_letters()
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();

        Assert.Equal(HttpStatusCode.OK, (await house.AsksAsync(HttpMethod.Get, visitor.Home, change: request => request.Headers.TryAddWithoutValidation("Authorization", $"bEARER {visitor.Token}"))).Status);
    }

    [Fact]
    public async Task DL3_DL4_DL6_DL8_A_token_that_is_not_ours_is_403_on_every_call_of_a_conversation()
    {
        using var folder = new TestKit.TemporaryFolder();
        var key = RandomNumberGenerator.GetBytes(32);
        await File.WriteAllTextAsync(folder.At("key"), Convert.ToBase64String(key), TestContext.Current.CancellationToken);
        await using var house = await House.OpenAsync(bot, new() { ["DirectLine:KeyFile"] = folder.At("key") });
        await using var other = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        Assert.Equal(HttpStatusCode.OK, (await house.AsksAsync(HttpMethod.Get, visitor.Home, Minted(house, visitor, key))).Status);

        string[] tokens =
        [
            "random", "a.b.c", other.NewVisitor().Token,
            Minted(house, visitor, null),
            .. ((string[])["none", "None", "RS256", "HS512", ""]).Select(algorithm => Renamed(visitor.Token, algorithm)),
            Minted(house, visitor, RandomNumberGenerator.GetBytes(32)),
            Minted(house, visitor, Encoding.UTF8.GetBytes("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"), SecurityAlgorithms.HmacSha512),
            Minted(house, visitor, key, notBefore: TimeSpan.FromHours(1)),
            Minted(house, visitor, RandomNumberGenerator.GetBytes(32), life: TimeSpan.FromDays(365 * 70)),
            Minted(house, visitor, key, site: "another-bot"),
            Minted(house, visitor, key, audience: "directline-stream"),
        ];
        foreach (var token in tokens)
        {
            foreach (var (method, path) in CallsOf(visitor.Home))
            {
                var reply = await house.AsksAsync(method, path, token);
                Assert.Equal((HttpStatusCode.Forbidden, "BadArgument"), (reply.Status, reply.ErrorCode));
            }
        }
    }

    [Fact]
    public async Task A_token_that_was_good_a_moment_ago_is_looked_at_anew_with_every_call()
    {
        using var folder = new TestKit.TemporaryFolder();
        var key = RandomNumberGenerator.GetBytes(32);
        await File.WriteAllTextAsync(folder.At("key"), Convert.ToBase64String(key), TestContext.Current.CancellationToken);
        await using var house = await House.OpenAsync(bot, new() { ["DirectLine:KeyFile"] = folder.At("key") });
        var visitor = await house.VisitorStartsAsync();
        var soon = Minted(house, visitor, key, notBefore: TimeSpan.FromMinutes(6), life: TimeSpan.FromMinutes(20));
        for (var call = 0; call < 2; call++)
        {
            Assert.Equal(HttpStatusCode.OK, (await visitor.PollsAsync()).Status);
            Assert.Equal("BadArgument", (await AskedWith(soon)).ErrorCode);
            Assert.Equal("BadArgument", (await AskedWith(visitor.Token[..^1] + (visitor.Token[^1] == 'A' ? 'B' : 'A'))).ErrorCode);
        }

        house.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(HttpStatusCode.OK, (await AskedWith(soon)).Status);
        house.Clock.Advance(TimeSpan.FromMinutes(19));
        Assert.Equal("TokenExpired", (await AskedWith(soon)).ErrorCode);
        house.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal("TokenExpired", (await AskedWith(visitor.Token)).ErrorCode);

        Task<Reply> AskedWith(string token) => house.AsksAsync(HttpMethod.Get, $"{visitor.Home}/activities", token);
    }

    [Fact]
    public async Task DL7_A_token_of_another_conversation_is_403_in_the_same_words_whether_that_exists_or_not()
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        var neighbour = await house.VisitorStartsAsync();
        foreach (var ((method, existing), (_, missing)) in CallsOf(neighbour.Home).Zip(CallsOf($"{Line}/conversations/{new string('0', 32)}")))
        {
            var (there, nowhere) = (await visitor.AsksAsync(method, existing), await visitor.AsksAsync(method, missing));
            Assert.Equal(HttpStatusCode.Forbidden, there.Status);
            Assert.Equal((there.Status, there.Text), (nowhere.Status, nowhere.Text));
        }
    }

    [Fact]
    public async Task DL9_A_token_cannot_make_tokens_and_a_secret_cannot_be_refreshed()
    {
        await using var house = await House.OpenAsync(bot, new() { ["DirectLine:Secrets:0"] = Secret });
        var visitor = house.NewVisitor();
        var generated = await visitor.AsksAsync(HttpMethod.Post, $"{Line}/tokens/generate");
        var refreshed = await house.AsksAsync(HttpMethod.Post, $"{Line}/tokens/refresh", Secret);
        house.Clock.Advance(TimeSpan.FromMinutes(31));
        var late = await visitor.AsksAsync(HttpMethod.Post, $"{Line}/tokens/refresh");

        Assert.Equal((HttpStatusCode.Forbidden, "BadArgument"), (generated.Status, generated.ErrorCode));
        Assert.Equal((HttpStatusCode.Forbidden, "BadArgument"), (refreshed.Status, refreshed.ErrorCode));
        Assert.Equal((HttpStatusCode.Forbidden, "TokenExpired"), (late.Status, late.ErrorCode));
    }

    [Fact]
    public async Task DL18_A_token_that_names_pages_is_good_on_those_alone()
    {
        await using var house = await House.OpenAsync(bot, new() { ["DirectLine:Secrets:0"] = Secret, ["DirectLine:TrustedOrigins:0"] = "https://trusted.example" });
        var generated = await house.AsksAsync(HttpMethod.Post, $"{Line}/tokens/generate", Secret, """{"trustedOrigins":["https://www.example.org"]}""");
        var token = generated.Body.GetProperty("token").GetString();

        foreach (var (origin, expected) in new[] { ("https://evil.example", 403), ("https://trusted.example", 403), ("null", 403), ("https://www.example.org", 201) })
        {
            var reply = await house.AsksAsync(HttpMethod.Post, $"{Line}/conversations", token, change: request => request.Headers.Add("Origin", origin));
            Assert.Equal((expected, expected == 201), ((int)reply.Status, reply.Headers.Contains("Access-Control-Allow-Origin")));
        }

        var preflight = await house.AsksAsync(HttpMethod.Options, $"{Line}/conversations", change: request => request.Headers.Add("Origin", "https://www.example.org"));
        Assert.Equal("https://www.example.org", preflight.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    [Fact]
    public async Task DL51_A_preflight_of_a_foreign_page_gets_no_leave()
    {
        await using var house = await House.OpenAsync(bot);
        var reply = await house.AsksAsync(HttpMethod.Options, $"{Line}/conversations", change: request =>
        {
            request.Headers.Add("Origin", "https://evil.example");
            request.Headers.Add("Access-Control-Request-Headers", "x-evil");
        });

        Assert.Equal(HttpStatusCode.NoContent, reply.Status);
        Assert.DoesNotContain(reply.Headers, header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task DL54_A_name_that_is_not_ours_is_421_and_never_gets_into_an_address()
    {
        await using var developing = await House.OpenAsync(bot);
        var visitor = developing.NewVisitor();
        Assert.Equal(421, (int)(await visitor.AsksAsync(HttpMethod.Post, $"{Line}/conversations", change: request => request.Headers.Host = "evil.example")).Status);

        await using var published = await House.OpenAsync(bot, new() { ["DirectLine:PublicOrigin"] = "https://assist.example.org" }, environment: "Production");
        var started = await published.NewVisitor().AsksAsync(HttpMethod.Post, $"{Line}/conversations", change: request => request.Headers.Host = "assist.example.org");
        var foreign = await published.NewVisitor().AsksAsync(HttpMethod.Post, $"{Line}/conversations", change: request => request.Headers.Host = "evil.example");
        Assert.StartsWith("wss://assist.example.org/v3/directline/conversations/", started.Body.GetProperty("streamUrl").GetString());
        Assert.Equal(421, (int)foreign.Status);
    }

    [Fact]
    public async Task DL63_A_secret_taken_away_ends_streams_and_tokens_that_came_by_it_and_no_others()
    {
        await using var house = await House.OpenAsync(bot, new() { ["DirectLine:Secrets:0"] = Secret, ["DirectLine:Secrets:1"] = SecondSecret });
        var (first, second) = (await StartedBy(Secret), await StartedBy(SecondSecret));
        using var firstStream = await first.OpensTheStreamAsync();
        using var secondStream = await second.OpensTheStreamAsync();
        await firstStream.ActivityAsync();
        await secondStream.ActivityAsync();

        house.Sets("DirectLine:Secrets:0", "a-new-secret-a-new-secret-a-new-secret");
        Assert.Null(await firstStream.FrameAsync());
        Assert.Equal(System.Net.WebSockets.WebSocketCloseStatus.PolicyViolation, firstStream.CloseStatus);
        Assert.Equal("BadArgument", (await first.ReconnectsAsync("")).ErrorCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await house.AsksAsync(HttpMethod.Post, $"{Line}/tokens/generate", Secret)).Status);
        await second.SaysAsync("still here");
        Assert.Equal("still here", (await secondStream.ActivityAsync()).Text());

        async Task<Visitor> StartedBy(string secret)
        {
            var generated = (await house.AsksAsync(HttpMethod.Post, $"{Line}/tokens/generate", secret, """{"user":{"id":"dl_somebody"}}""")).Body;
            var visitor = new Visitor(house, new(generated.GetProperty("conversationId").GetString()!, generated.GetProperty("token").GetString()!, 1800));
            await visitor.StartsAsync();
            return visitor;
        }
    }

    [Fact]
    public async Task B177_A_secret_changed_for_the_worse_while_the_server_runs_leaves_the_old_one_good()
    {
        await using var house = await House.OpenAsync(bot, new() { ["DirectLine:Secrets:0"] = Secret });
        await GeneratedAsync(Secret, HttpStatusCode.OK);
        // Who watches the file in a running server passes over what this throws.
        Assert.Throws<AggregateException>(() => house.Sets("DirectLine:Secrets:0", "short"));
        await GeneratedAsync(Secret, HttpStatusCode.OK);
        await GeneratedAsync("short", HttpStatusCode.Forbidden);
        house.Sets("DirectLine:Secrets:0", SecondSecret);
        await GeneratedAsync(Secret, HttpStatusCode.Forbidden);
        await GeneratedAsync(SecondSecret, HttpStatusCode.OK);

        async Task GeneratedAsync(string secret, HttpStatusCode expected) =>
            Assert.Equal(expected, (await house.AsksAsync(HttpMethod.Post, $"{Line}/tokens/generate", secret)).Status);
    }

    // There is no public key here that a token could be signed with: one secret key signs and checks.
    private static string Renamed(string token, string algorithm)
    {
        var head = System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes($$"""{"alg":"{{algorithm}}","typ":"JWT"}"""));
        return head + token[token.IndexOf('.', StringComparison.Ordinal)..];
    }

    private static IEnumerable<(HttpMethod Method, string Path)> CallsOf(string home) =>
        [(HttpMethod.Get, home), (HttpMethod.Get, $"{home}/activities"), (HttpMethod.Post, $"{home}/activities"), (HttpMethod.Post, $"{home}/upload")];

    private static string Minted(
        House house, Visitor visitor, byte[]? key, string algorithm = SecurityAlgorithms.HmacSha256, TimeSpan? notBefore = null, TimeSpan? life = null,
        string site = "bot", string audience = "directline")
    {
        var now = house.Clock.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Audience = audience,
            IssuedAt = now,
            NotBefore = notBefore is { } wait ? now + wait : null,
            Expires = now + (life ?? TimeSpan.FromMinutes(30)),
            Claims = new Dictionary<string, object> { ["user"] = "dl_x", ["conv"] = visitor.ConversationId, ["site"] = site, ["first"] = house.Clock.GetUtcNow().ToUnixTimeSeconds() },
            SigningCredentials = key is null ? null : new SigningCredentials(new SymmetricSecurityKey(key), algorithm),
        });
    }
}
