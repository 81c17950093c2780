using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace CarecAssistant.BotFramework.Tests;

public sealed class DirectLineRefusalTests
{
    private const string Conversations = "/v3/directline/conversations";
    private readonly EchoBot bot = new();

    [Fact]
    public async Task Without_a_token_the_answer_is_401_and_with_a_false_one_403()
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        var other = await house.VisitorStartsAsync();
        var path = $"{Conversations}/{visitor.ConversationId}/activities";

        var missing = await visitor.AsksAsync(HttpMethod.Get, path, change: request => request.Headers.Authorization = null);
        Assert.Equal((HttpStatusCode.Unauthorized, "Unauthorized"), (missing.Status, missing.ErrorCode));
        Assert.Equal("Bearer", missing.Headers.WwwAuthenticate.Single().Scheme);
        var basic = await visitor.AsksAsync(HttpMethod.Get, path, change: request => request.Headers.Authorization = new AuthenticationHeaderValue("Basic", "abc"));
        Assert.Equal(HttpStatusCode.Unauthorized, basic.Status);
        foreach (var token in new[] { "abc", "a.b.c", other.Token, visitor.Token[..^4] + "AAAA", Unsigned(visitor.Token) })
        {
            var wrong = await visitor.AsksAsync(HttpMethod.Get, path, change: request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token));
            Assert.Equal((HttpStatusCode.Forbidden, "BadArgument"), (wrong.Status, wrong.ErrorCode));
        }
    }

    [Fact]
    public async Task A_token_ends_after_half_an_hour_and_a_fresh_one_is_for_the_same_user_and_conversation()
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        house.Clock.Advance(TimeSpan.FromMinutes(29));
        var refreshed = await visitor.AsksAsync(HttpMethod.Post, "/v3/directline/tokens/refresh");
        Assert.Equal(visitor.ConversationId, refreshed.Body.GetProperty("conversationId").GetString());
        Assert.Equal(1800, refreshed.Body.GetProperty("expires_in").GetInt32());

        house.Clock.Advance(TimeSpan.FromMinutes(1));
        var expired = await visitor.PollsAsync();
        Assert.Equal((HttpStatusCode.Forbidden, "TokenExpired"), (expired.Status, expired.ErrorCode));
        Assert.Equal("TokenExpired", (await visitor.AsksAsync(HttpMethod.Post, "/v3/directline/tokens/refresh")).ErrorCode);
        var user = Claims(visitor.Token).GetProperty("user").GetString();
        visitor.Token = refreshed.Body.GetProperty("token").GetString()!;
        Assert.Equal(HttpStatusCode.OK, (await visitor.PollsAsync()).Status);
        Assert.Equal(user, Claims(visitor.Token).GetProperty("user").GetString());
    }

    [Fact]
    public async Task A_token_cannot_be_refreshed_for_ever()
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        for (var quarters = 0; quarters < 96; quarters++)
        {
            visitor.Token = (await visitor.AsksAsync(HttpMethod.Post, "/v3/directline/tokens/refresh")).Body.GetProperty("token").GetString()!;
            house.Clock.Advance(TimeSpan.FromMinutes(15));
        }

        Assert.Equal("TokenExpired", (await visitor.AsksAsync(HttpMethod.Post, "/v3/directline/tokens/refresh")).ErrorCode);
    }

    [Fact]
    public async Task A_token_holds_what_clients_read_and_fits_into_an_address()
    {
        await using var house = await House.OpenAsync(bot);
        var token = house.DirectLine.IssueToken(["https://www.example.org"]);
        var claims = Claims(token.Token);

        Assert.StartsWith("dl_", claims.GetProperty("user").GetString());
        Assert.Equal(token.ConversationId, claims.GetProperty("conv").GetString());
        Assert.Equal(1800, claims.GetProperty("exp").GetInt64() - claims.GetProperty("iat").GetInt64());
        Assert.InRange(token.Token.Length, 1, 2047);
        Assert.Contains("\"expires_in\":1800", System.Text.Json.JsonSerializer.Serialize(token));
    }

    [Fact]
    public async Task A_conversation_that_was_never_started_is_404()
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = house.NewVisitor();

        Assert.Equal("ConversationNotFound", (await visitor.ReconnectsAsync("")).ErrorCode);
        Assert.Equal("ConversationNotFound", (await visitor.PollsAsync()).ErrorCode);
        var post = await visitor.SaysAsync("hello");
        Assert.Equal((HttpStatusCode.NotFound, "ConversationNotFound"), (post.Status, post.ErrorCode));
    }

    [Theory]
    [InlineData("", "BadArgument")]
    [InlineData("{", "BadArgument")]
    [InlineData("null", "BadArgument")]
    [InlineData("[]", "BadArgument")]
    [InlineData("""{"type":"message"} {}""", "BadArgument")]
    [InlineData("{}", "MissingProperty")]
    [InlineData("""{"type":" "}""", "MissingProperty")]
    [InlineData("""{"type":5}""", "BadArgument")]
    [InlineData("""{"type":"message","text":{}}""", "BadArgument")]
    [InlineData("""{"type":"message","text":"a","text":"b"}""", "BadArgument")]
    [InlineData("""{"type":"message","channelData":{"a":1,"a":2}}""", "BadArgument")]
    [InlineData("""{"type":"message","channelData":"x"}""", "BadArgument")]
    [InlineData("""{"type":"message","text":"\ud800"}""", "BadArgument")]
    [InlineData("""{"type":"message","value":{"deep":"\ud800"}}""", "BadArgument")]
    [InlineData("""{"type":"message","attachments":[null]}""", "BadArgument")]
    [InlineData("""{"type":"message","entities":[5]}""", "BadArgument")]
    [InlineData("""{"type":"message","localTimestamp":"yesterday"}""", "BadArgument")]
    [InlineData("""{"type":"event"}""", "BadArgument")]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"x"}]}""", "BadArgument")]
    public async Task A_malformed_activity_is_400_and_leaves_no_trace(string json, string code)
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        await visitor.WillHaveAsync(1);
        var reply = await visitor.PostsAsync(json);

        Assert.Equal((HttpStatusCode.BadRequest, code), (reply.Status, reply.ErrorCode));
        Assert.Single(await visitor.WillHaveAsync(1));
        Assert.DoesNotContain(bot.Heard, one => one.Type != "conversationUpdate");
    }

    [Theory]
    [InlineData("[", "]", 10_000)]
    [InlineData("{\"a\":", "}", 70)]
    public async Task Deep_nesting_is_400(string open, string close, int depth)
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        var value = string.Concat(Enumerable.Repeat(open, depth)) + "1" + string.Concat(Enumerable.Repeat(close, depth));

        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PostsAsync($$"""{"type":"message","value":{{value}}}""")).Status);
    }

    [Fact]
    public async Task Members_and_array_items_are_counted()
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();

        Assert.Equal(HttpStatusCode.OK, (await visitor.PostsAsync(Items(1000))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PostsAsync(Items(1001))).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.PostsAsync(Members(1998))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PostsAsync(Members(1999))).Status);

        static string Items(int count) => $$"""{"type":"message","value":[{{string.Join(',', Enumerable.Range(0, count))}}]}""";
        static string Members(int count) => "{\"type\":\"message\",\"value\":{" + string.Join(',', Enumerable.Range(0, count).Select(number => $"\"m{number}\":1")) + "}}";
    }

    [Fact]
    public async Task A_body_over_256_KiB_is_413_with_and_without_a_length()
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        var big = $$"""{"type":"message","text":"{{new string('x', 1024 * 1024)}}"}""";

        var measured = await visitor.PostsAsync(big);
        var chunked = await visitor.AsksAsync(HttpMethod.Post, $"{Conversations}/{visitor.ConversationId}/activities", big, request => request.Headers.TransferEncodingChunked = true);
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig"), (measured.Status, measured.ErrorCode));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, chunked.Status);
    }

    [Fact]
    public async Task A_text_over_the_limit_is_refused_with_its_count()
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        Assert.Equal(HttpStatusCode.OK, (await visitor.SaysAsync(new string('x', 32_000))).Status);
        var reply = await visitor.SaysAsync(new string('x', 32_001));

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Contains("32001", reply.Text);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task What_is_not_JSON_in_UTF_8_is_415(string mediaType)
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        var reply = await visitor.AsksAsync(HttpMethod.Post, $"{Conversations}/{visitor.ConversationId}/activities", "{}", request =>
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes("""{"type":"message"}"""));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        });

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, reply.Status);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Created)]
    [InlineData("""{"user":{}}""", HttpStatusCode.Created)]
    [InlineData("""{"User":{"Id":"dl_me"},"Locale":"zh-CN"}""", HttpStatusCode.Created)]
    [InlineData("""{"user":"me"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"locale":5}""", HttpStatusCode.BadRequest)]
    [InlineData("[", HttpStatusCode.BadRequest)]
    public async Task A_start_needs_no_body_but_a_bad_one_is_400(string? body, HttpStatusCode expected)
    {
        await using var house = await House.OpenAsync(bot);
        Assert.Equal(expected, (await house.NewVisitor().AsksAsync(HttpMethod.Post, Conversations, body)).Status);
    }

    [Fact]
    public async Task More_than_twenty_messages_a_minute_are_429_until_the_minute_is_over()
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        for (var number = 1; number <= 20; number++) Assert.Equal(HttpStatusCode.OK, (await visitor.SaysAsync($"{number}")).Status);
        var reply = await visitor.SaysAsync("21");
        await visitor.SaysAsync("22");

        var said = (await visitor.WillHaveAsync(42)).Select(activity => activity.Text()).ToList();
        Assert.DoesNotContain("21", said);
        Assert.Single(said, "There were too many messages at once; the last one was not taken. Please send it again in a minute.");
        Assert.Equal((HttpStatusCode.TooManyRequests, "TooManyRequests"), (reply.Status, reply.ErrorCode));
        Assert.Equal(TimeSpan.FromSeconds(60), reply.Headers.RetryAfter?.Delta);
        house.Clock.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal(HttpStatusCode.OK, (await visitor.SaysAsync("23")).Status);
    }

    [Fact]
    public async Task One_address_begins_at_most_twenty_conversations_in_ten_minutes()
    {
        await using var house = await House.OpenAsync(bot);
        for (var number = 1; number <= 20; number++) Assert.Equal(HttpStatusCode.Created, (await house.NewVisitor().StartsAsync()).Status);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await house.NewVisitor().StartsAsync()).Status);
        house.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(HttpStatusCode.Created, (await house.NewVisitor().StartsAsync()).Status);
    }

    [Fact]
    public async Task Too_many_waiting_messages_are_503_and_none_of_the_taken_ones_is_lost()
    {
        await using var house = await House.OpenAsync(bot, new() { ["RateLimits:WaitingTurnsPerConversation"] = "2" });
        var visitor = await house.VisitorStartsAsync();
        await visitor.WillHaveAsync(1);
        await visitor.SaysAsync("wait");
        var taken = 1;
        while ((await visitor.SaysAsync($"{taken}")).Status == HttpStatusCode.OK) taken++;
        bot.Patience.SetResult();

        Assert.Equal(1 + (2 * taken), (await visitor.WillHaveAsync(1 + (2 * taken))).Count);
        Assert.InRange(taken, 2, 3);
    }

    [Fact]
    public async Task A_preflight_is_answered_without_a_token_for_trusted_pages_only()
    {
        await using var house = await House.OpenAsync(bot, new() { ["DirectLine:TrustedOrigins:0"] = "https://www.example.org" });
        var visitor = await house.VisitorStartsAsync();

        var trusted = await Preflight("https://www.example.org");
        Assert.Equal(HttpStatusCode.NoContent, trusted.Status);
        Assert.Equal("https://www.example.org", trusted.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal("authorization, content-type, x-ms-bot-agent, x-requested-with", trusted.Headers.GetValues("Access-Control-Allow-Headers").Single());
        Assert.False((await Preflight("https://evil.example")).Headers.Contains("Access-Control-Allow-Origin"));
        Assert.False((await Preflight("null")).Headers.Contains("Access-Control-Allow-Origin"));
        Assert.True((await Preflight(house.Address.GetLeftPart(UriPartial.Authority))).Headers.Contains("Access-Control-Allow-Origin"));

        Task<Reply> Preflight(string origin) => visitor.AsksAsync(HttpMethod.Options, Conversations, change: request =>
        {
            request.Headers.Authorization = null;
            request.Headers.Add("Origin", origin);
        });
    }

    [Fact]
    public async Task A_page_of_another_origin_cannot_use_a_token_it_got_hold_of()
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        var stolen = await visitor.AsksAsync(HttpMethod.Get, $"{Conversations}/{visitor.ConversationId}/activities", change: request => request.Headers.Add("Origin", "https://evil.example"));

        Assert.Equal((HttpStatusCode.Forbidden, "BadArgument"), (stolen.Status, stolen.ErrorCode));
        Assert.False(stolen.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("GET", "/v3/directline/nowhere")]
    [InlineData("POST", "/v3/directline/conversations/c/unknown")]
    [InlineData("GET", "/v3/directline")]
    public async Task An_unknown_address_is_404_with_an_error_body(string method, string path)
    {
        await using var house = await House.OpenAsync(bot);
        var reply = await house.NewVisitor().AsksAsync(new HttpMethod(method), path);

        Assert.Equal((HttpStatusCode.NotFound, "NotFound"), (reply.Status, reply.ErrorCode));
        Assert.Equal("no-store", reply.Headers.CacheControl?.ToString());
        Assert.Equal("nosniff", reply.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(reply.Headers.Contains("X-Request-Id"));
    }

    private static System.Text.Json.JsonElement Claims(string token) => System.Text.Json.JsonElement.Parse(Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(token.Split('.')[1])));

    private static string Unsigned(string token) =>
        $"{System.Buffers.Text.Base64Url.EncodeToString("""{"alg":"none","typ":"JWT"}"""u8)}.{token.Split('.')[1]}.";
}
