using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace CarecAssistant.BotFramework.Tests.Hostile;

/// <summary>Malformed and hostile ways to get a token and to start. The numbers are those of the reference's list.</summary>
public sealed class StartTests
{
    private const string Generate = "/v3/directline/tokens/generate";
    private const string Start = "/v3/directline/conversations";
    private const string Secret = "0123456789abcdef0123456789abcdef";
    private readonly EchoBot bot = new();

    [Fact]
    public async Task A_secret_gets_a_token_for_a_new_conversation_of_the_user_it_names()
    {
        await using var house = await OpenAsync();
        var reply = await house.AsksAsync(HttpMethod.Post, Generate, Secret, """{"User":{"Id":"dl_7","Name":"Seven"},"trustedOrigins":["https://www.example.org"],"conversation":{"id":"x"}}""");
        var another = await house.AsksAsync(HttpMethod.Post, Generate, Secret);

        Assert.Equal((HttpStatusCode.OK, 1800), (reply.Status, reply.Body.GetProperty("expires_in").GetInt32()));
        Assert.False(reply.Body.TryGetProperty("streamUrl", out _));
        var claims = Claims(reply.Body.GetProperty("token").GetString()!);
        Assert.Equal(("dl_7", reply.Body.GetProperty("conversationId").GetString()), (claims.GetProperty("user").GetString(), claims.GetProperty("conv").GetString()));
        Assert.NotEqual(reply.Body.GetProperty("conversationId").GetString(), another.Body.GetProperty("conversationId").GetString());
        Assert.Empty(bot.Heard);
    }

    [Fact]
    public async Task DL11_A_user_id_that_does_not_begin_with_dl_or_is_no_id_is_400()
    {
        await using var house = await OpenAsync();
        foreach (var id in new[] { "\"bob\"", "\"\"", "\"dl_\"", $"\"dl_{new string('x', 10_000)}\"", "7", "\"dl_\\u0007\"" }) await IsBadAsync(house, $$$"""{"user":{"id":{{{id}}}}}""");
    }

    [Fact]
    public async Task DL12_Trusted_origins_are_an_array_of_https_origins()
    {
        await using var house = await OpenAsync();
        foreach (var origins in new[] { "\"https://a.example\"", "{}", "[7]", "[null]", "[\"*\"]", "[\"http://a.example\"]", "[\"https://a.example/path\"]", "[\"https://a.example/\"]", "[\"javascript:alert(1)\"]" })
        {
            await IsBadAsync(house, $$"""{"trustedOrigins":{{origins}}}""");
        }

        await IsBadAsync(house, JsonSerializer.Serialize(new { trustedOrigins = Enumerable.Range(0, 11).Select(number => $"https://a{number}.example") }));
    }

    [Theory]
    [InlineData("null", 400)]
    [InlineData("[]", 400)]
    [InlineData("\"x\"", 400)]
    [InlineData("{", 400)]
    [InlineData("{\"user\":{},\"user\":{}}", 400)]
    [InlineData("{\"user\":{},\"User\":{}}", 400)]
    [InlineData("\uFEFF{\"user\":{}}", 200)]
    [InlineData("{\"user\":{}}", 200)]
    public async Task DL13_DL14_A_body_is_one_object_without_a_name_twice(string body, int expected)
    {
        await using var house = await OpenAsync();
        var generated = await house.AsksAsync(HttpMethod.Post, Generate, Secret, body);
        var started = await house.NewVisitor().AsksAsync(HttpMethod.Post, Start, body);

        Assert.Equal((expected, expected == 200 ? 201 : expected), ((int)generated.Status, (int)started.Status));
    }

    [Fact]
    public async Task DL17_Starts_in_parallel_with_one_token_are_one_start()
    {
        await using var house = await OpenAsync();
        var visitor = house.NewVisitor();
        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => visitor.AsksAsync(HttpMethod.Post, Start)));
        await visitor.SaysAsync("hello");
        await visitor.WillHaveAsync(3);

        Assert.Single(replies, reply => reply.Status == HttpStatusCode.Created);
        Assert.Equal(7, replies.Count(reply => reply.Status == HttpStatusCode.OK));
        Assert.Single(bot.Heard, one => one is { Type: "conversationUpdate", MembersAdded: [{ Role: "user" }] });
    }

    [Fact]
    public async Task DL19_Five_thousand_starts_at_once_are_429_but_for_twenty_while_an_open_chat_and_another_address_go_on()
    {
        const int Starts = 5_000;
        await using var house = await OpenAsync();
        var visitor = await house.VisitorStartsAsync();
        var statuses = new System.Collections.Concurrent.ConcurrentBag<HttpStatusCode>();
        var storm = Parallel.ForAsync(0, Starts, new ParallelOptions { MaxDegreeOfParallelism = 50, CancellationToken = Stop }, async (_, _) =>
        {
            var reply = await house.NewVisitor().StartsAsync();
            statuses.Add(reply.Status);
            if (reply.Status == HttpStatusCode.TooManyRequests) Assert.Equal(("TooManyRequests", true), (reply.ErrorCode, reply.Headers.RetryAfter?.Delta > TimeSpan.Zero));
        });
        while (statuses.Count < Starts / 10) await Task.Delay(1, Stop);

        Assert.Equal(HttpStatusCode.OK, (await visitor.SaysAsync("hello")).Status);
        using var elsewhere = ClientOf(house, IPAddress.Parse("127.0.0.2"));
        using var start = new HttpRequestMessage(HttpMethod.Post, Start) { Headers = { Authorization = new("Bearer", house.NewVisitor().Token) } };
        using var started = await elsewhere.SendAsync(start, Stop);
        Assert.Equal(HttpStatusCode.Created, started.StatusCode);
        await storm;

        // The visitor's own start was one of the twenty.
        Assert.Equal((19, Starts - 19), (statuses.Count(status => status == HttpStatusCode.Created), statuses.Count(status => status == HttpStatusCode.TooManyRequests)));
        Assert.Equal(["welcome", "hello", "echo: hello"], (await visitor.WillHaveAsync(3)).Select(one => one.Text()));
    }

    [Fact]
    public async Task DL24_A_secret_reads_any_conversation_but_not_one_that_never_was()
    {
        await using var house = await OpenAsync();
        var visitor = await house.VisitorStartsAsync();
        var unknown = await house.AsksAsync(HttpMethod.Get, $"{Start}/{new string('0', 32)}", Secret);

        Assert.Equal(HttpStatusCode.OK, (await house.AsksAsync(HttpMethod.Get, $"{visitor.Home}/activities", Secret)).Status);
        Assert.Equal((HttpStatusCode.NotFound, "ConversationNotFound"), (unknown.Status, unknown.ErrorCode));
    }

    [Fact]
    public async Task DL30_With_a_secret_whoever_posts_says_who_it_is_and_the_bot_learns_of_them_just_before()
    {
        await using var house = await OpenAsync();
        var start = (await house.AsksAsync(HttpMethod.Post, Start, Secret, """{"user":{}}""")).Body;
        var activities = $"{Start}/{start.GetProperty("conversationId").GetString()}/activities";
        var nobody = await house.AsksAsync(HttpMethod.Post, activities, Secret, """{"type":"message","text":"hello"}""");
        var pretender = await house.AsksAsync(HttpMethod.Post, activities, Secret, """{"type":"message","text":"hello","from":{"id":"dl_7"}}""");
        var somebody = await house.AsksAsync(HttpMethod.Post, activities, start.GetProperty("token").GetString(), """{"type":"message","text":"hello","from":{"id":"seven"}}""");
        while (bot.Heard.All(one => one.Type != "message")) await Task.Yield();

        Assert.Equal((HttpStatusCode.BadRequest, "MissingProperty"), (nobody.Status, nobody.ErrorCode));
        Assert.Equal((HttpStatusCode.BadRequest, "BadArgument"), (pretender.Status, pretender.ErrorCode));
        Assert.Equal(HttpStatusCode.OK, somebody.Status);
        Assert.Equal(["bot", "seven", "seven"], bot.Heard.Select(one => one.MembersAdded?[0].Id ?? one.From?.Id));
    }

    [Fact]
    public async Task A_start_with_a_secret_takes_the_user_it_names_but_none_that_only_a_token_may_name()
    {
        await using var house = await OpenAsync();
        var refused = await house.AsksAsync(HttpMethod.Post, Start, Secret, """{"user":{"id":"dl_7"}}""");
        var started = await house.AsksAsync(HttpMethod.Post, Start, Secret, """{"user":{"id":"seven"},"locale":"ru"}""");

        Assert.Equal((HttpStatusCode.BadRequest, "BadArgument"), (refused.Status, refused.ErrorCode));
        Assert.Equal("seven", Claims(started.Body.GetProperty("token").GetString()!).GetProperty("user").GetString());
    }

    [Fact]
    public async Task The_session_of_a_conversation_is_the_same_however_often_it_is_asked_for()
    {
        await using var house = await OpenAsync();
        var visitor = await house.VisitorStartsAsync();
        var (once, again) = (await AsksAsync(visitor), await AsksAsync(visitor));

        Assert.Equal(once, again);
        Assert.NotEqual(once, await AsksAsync(house.NewVisitor()));

        static async Task<string?> AsksAsync(Visitor somebody) =>
            (await somebody.AsksAsync(HttpMethod.Get, "/v3/directline/session/getsessionid")).Body.GetProperty("sessionId").GetString();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    // Linux answers to every address of 127.0.0.0/8.
    private static HttpClient ClientOf(House house, IPAddress from) => new(new SocketsHttpHandler
    {
        UseProxy = false,
        ConnectCallback = async (context, stop) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            socket.Bind(new IPEndPoint(from, 0));
            await socket.ConnectAsync(context.DnsEndPoint, stop);
            return new NetworkStream(socket, ownsSocket: true);
        },
    }) { BaseAddress = house.Address };

    private Task<House> OpenAsync() => House.OpenAsync(bot, new() { ["DirectLine:Secrets:0"] = Secret });

    private static async Task IsBadAsync(House house, string body)
    {
        var reply = await house.AsksAsync(HttpMethod.Post, Generate, Secret, body);
        Assert.True((reply.Status, reply.ErrorCode) == (HttpStatusCode.BadRequest, "BadArgument"), $"{body} was {reply.Status}.");
    }

    private static JsonElement Claims(string token) => JsonElement.Parse(Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(token.Split('.')[1])));
}
