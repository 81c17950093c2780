using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CarecAssistant.BotFramework.Tests.Authentication;

namespace CarecAssistant.BotFramework.Tests;

/// <summary>Bodies of rows 1 to 18 and 49 to 73 of the reference's list of hostile requests, from a channel with a good token; M49 is its row 49.</summary>
public sealed class HostileMessagesTests
{
    [Theory]
    [InlineData("GET", null)]
    [InlineData("GET", "websocket")]
    [InlineData("HEAD", null)]
    [InlineData("PUT", null)]
    [InlineData("DELETE", null)]
    public async Task M1_Only_POST_is_allowed(string method, string? upgrade)
    {
        await using var world = await Registered.OpenAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/messages");
        if (upgrade is not null) request.Headers.TryAddWithoutValidation("Upgrade", upgrade);
        using var response = await world.House.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal("POST", response.Content.Headers.Allow.Single());
    }

    [Theory]
    [InlineData("M2", "")]
    [InlineData("M3", "null")]
    [InlineData("M3", "[]")]
    [InlineData("M3", "\"x\"")]
    [InlineData("M3", "5")]
    [InlineData("M3", """[{"type":"message"},{"type":"message"}]""")]
    [InlineData("M4", "{\"type\":")]
    [InlineData("M4", """{"type":"typing",}""")]
    [InlineData("M4", """{"type":"typing"/* */}""")]
    [InlineData("M4", """{"type":"typing"} {"type":"typing"}""")]
    [InlineData("M4", """{"type":"typing","value":NaN}""")]
    [InlineData("M5", "{}")]
    [InlineData("M5", """{"type":5}""")]
    [InlineData("M8", """{"type":"message","type":"typing"}""")]
    [InlineData("M8", """{"type":"message","serviceUrl":"https://a/","serviceUrl":"https://b/"}""")]
    public async Task A_body_that_is_no_activity_is_400_and_leaves_no_trace(string row, string json)
    {
        await using var world = await Registered.OpenAsync();
        await RefusesAsync(world, row, Encoding.UTF8.GetBytes(json));
    }

    [Fact]
    public async Task M10_Ten_thousand_levels_are_400_at_once()
    {
        await using var world = await Registered.OpenAsync();
        var deep = $$"""{"type":"message","value":{{new string('[', 10_000)}}{{new string(']', 10_000)}}}""";
        await RefusesAsync(world, "M10", Encoding.UTF8.GetBytes(deep));
    }

    [Fact]
    public async Task M17_What_is_no_Unicode_is_400()
    {
        await using var world = await Registered.OpenAsync();
        var sound = world.Message(one => one["text"] = "????");
        foreach (var spoiled in new[] { "\\ud800", "\\udc00x", "\\ud83dx" })
        {
            await RefusesAsync(world, "M17", Encoding.UTF8.GetBytes(sound.Replace("????", spoiled, StringComparison.Ordinal)));
        }

        await RefusesAsync(world, "M17", [.. Encoding.Latin1.GetBytes(sound.Replace("????", "é", StringComparison.Ordinal))]);
    }

    [Theory]
    [InlineData("M6", "type", "\"\"")]
    [InlineData("M6", "type", "\" \"")]
    [InlineData("M41", "channelId", "null")]
    [InlineData("M42", "channelId", "\"\"")]
    [InlineData("M49", "conversation", "null")]
    [InlineData("M49", "conversation", "\"c\"")]
    [InlineData("M49", "conversation", "{}")]
    [InlineData("M50", "conversation", """{"id":".."}""")]
    [InlineData("M50", "id", "\".\"")]
    [InlineData("M51", "conversation", """{"id":"a\u0000b"}""")]
    [InlineData("M51", "conversation", """{"id":"a\u0007b"}""")]
    [InlineData("M51", "replyToId", "\"a\\nb\"")]
    [InlineData("M52", "from", "null")]
    [InlineData("M52", "from", "{}")]
    [InlineData("M54", "text", "5")]
    [InlineData("M54", "text", "{}")]
    [InlineData("M57", "attachments", "\"x\"")]
    [InlineData("M57", "attachments", "[null]")]
    [InlineData("M58", "timestamp", "\"yesterday\"")]
    [InlineData("M58", "timestamp", "5")]
    [InlineData("M58", "timestamp", "\"2026-01-01T00:00:00+99:99\"")]
    [InlineData("M59", "timestamp", "\"2016-12-31T23:59:60Z\"")]
    [InlineData("M60", "membersAdded", "[null]")]
    [InlineData("M61", "type", "\"event\"")]
    [InlineData("M61", "type", "\"invoke\"")]
    [InlineData("M61", "type", "\"command\"")]
    [InlineData("M66", "deliveryMode", "5")]
    public async Task A_member_that_is_missing_or_wrong_is_400_and_leaves_no_trace(string row, string member, string json)
    {
        await using var world = await Registered.OpenAsync();
        await RefusesAsync(world, row, Encoding.UTF8.GetBytes(world.Message(one => one[member] = JsonNode.Parse(json))));
    }

    [Fact]
    public async Task M51_An_id_of_64_KB_is_400_and_a_strange_one_is_encoded_in_addresses()
    {
        await using var world = await Registered.OpenAsync();
        await RefusesAsync(world, "M51", Encoding.UTF8.GetBytes(world.Message(one => one["conversation"]!["id"] = new string('x', 65_536))));

        Assert.Equal(HttpStatusCode.OK, (await world.PostsAsync(world.Message(one => one["conversation"]!["id"] = "a/../../x?#%2F"))).Status);
        Assert.Equal("/_connector/v3/conversations/a%2F..%2F..%2Fx%3F%23%252F/activities/m1", world.Channel.Calls.Single().Target);
    }

    [Theory]
    [InlineData("M7", "type", "\"Message\"")]
    [InlineData("M7", "type", "\"custom.x\"")]
    [InlineData("M9", "Type", "\"other\"")]
    [InlineData("M53", "recipient", "null")]
    [InlineData("M55", "text", "null")]
    [InlineData("M59", "timestamp", "\"9999-12-31T23:59:59.9999999Z\"")]
    [InlineData("M59", "timestamp", "\"0001-01-01T00:00:00Z\"")]
    [InlineData("M59", "localTimestamp", "\"0001-01-02T00:00:00+05:00\"")]
    [InlineData("M59", "localTimestamp", "\"9999-12-31T23:59:59-00:00\"")]
    [InlineData("M59", "expiration", "\"9999-12-31T23:59:59.9999999Z\"")]
    [InlineData("M60", "membersAdded", "null")]
    [InlineData("M60", "membersAdded", "[]")]
    [InlineData("M66", "deliveryMode", "\"ExpectReplies\"")]
    [InlineData("M70", "channelData", """{"__proto__":{"admin":true},"$type":"System.Object","$ref":"#/x"}""")]
    [InlineData("M70", "value", """{"$type":"System.Diagnostics.Process"}""")]
    [InlineData("M73", "inputHint", "\"whatever\"")]
    [InlineData("M73", "importance", "\"whatever\"")]
    [InlineData("M73", "textFormat", "\"whatever\"")]
    [InlineData("M73", "locale", "\"xx-nowhere\"")]
    public async Task What_is_only_unusual_is_processed(string row, string member, string json)
    {
        await using var world = await Registered.OpenAsync();
        var reply = await world.PostsAsync(world.Message(one => one[member] = JsonNode.Parse(json)));

        Assert.True(reply.Status == HttpStatusCode.OK && world.Bot.Heard.Count == 1, $"{row}: {reply.Status} {reply.Text}");
    }

    [Fact]
    public async Task M53_A_reply_to_a_message_without_a_recipient_comes_from_nobody()
    {
        await using var world = await Registered.OpenAsync();
        await world.PostsAsync(world.Message(one => one.Remove("recipient")));

        Assert.DoesNotContain("\"from\"", world.Channel.Calls.Single().Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("M13", "text/plain", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("M13", "application/x-www-form-urlencoded", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("M13", "multipart/form-data; boundary=x", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("M13", "application/jsonp", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("M14", "application/json; charset=utf-16", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("M14", "application/json; charset=UTF-8", HttpStatusCode.OK)]
    [InlineData("M15", null, HttpStatusCode.OK)]
    [InlineData("M15", "application/vnd.bot+json", HttpStatusCode.OK)]
    public async Task Only_JSON_in_UTF_8_is_taken(string row, string? mediaType, HttpStatusCode expected)
    {
        await using var world = await Registered.OpenAsync();
        var reply = await world.PostsBytesAsync(Encoding.UTF8.GetBytes(world.Message()), change: request =>
        {
            request.Content!.Headers.Remove("Content-Type");
            if (mediaType is not null) request.Content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        });

        Assert.True(reply.Status == expected, $"{row}: {reply.Status}");
    }

    [Fact]
    public async Task M16_A_compressed_body_is_415()
    {
        await using var world = await Registered.OpenAsync();
        var reply = await world.PostsBytesAsync([0x1f, 0x8b], change: request => request.Content!.Headers.ContentEncoding.Add("gzip"));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, reply.Status);
        Assert.True(world.IsUntouched);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task M11_More_than_256_KiB_are_413_with_and_without_a_length(bool isChunked)
    {
        await using var world = await Registered.OpenAsync();
        var reply = await world.PostsBytesAsync(new byte[(256 * 1024) + 1], change: request => request.Headers.TransferEncodingChunked = isChunked);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, reply.Status);
        Assert.True(world.IsUntouched);
    }

    [Fact]
    public async Task M12_A_body_that_does_not_come_is_given_up()
    {
        await using var world = await Registered.OpenAsync();
        var token = Endless(world);
        using var client = new System.Net.Sockets.TcpClient();
        await client.ConnectAsync(world.House.Address.Host, world.House.Address.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Length: 250000\r\nAuthorization: Bearer {token}\r\n\r\n{{"), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        var answer = reader.ReadLineAsync(TestContext.Current.CancellationToken).AsTask();
        while (!answer.IsCompleted)
        {
            // A byte a second.
            world.House.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(answer, stream.WriteAsync(" "u8.ToArray(), TestContext.Current.CancellationToken).AsTask());
        }

        Assert.StartsWith("HTTP/1.1 408", await answer, StringComparison.Ordinal);
        Assert.True(world.IsUntouched);
    }

    [Fact]
    public async Task M18_A_byte_order_mark_is_passed_over()
    {
        await using var world = await Registered.OpenAsync();
        Assert.Equal(HttpStatusCode.OK, (await world.PostsBytesAsync([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(world.Message())])).Status);
    }

    [Fact]
    public async Task M56_A_megabyte_of_words_is_413()
    {
        await using var world = await Registered.OpenAsync();
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await world.PostsAsync(world.Message(one => one["text"] = new string('x', 1_000_000)))).Status);
    }

    [Fact]
    public async Task M60_A_hundred_thousand_new_members_are_refused_and_two_are_greeted_once()
    {
        await using var world = await Registered.OpenAsync();
        var many = Encoding.UTF8.GetBytes(world.Message(one => (one["type"], one["membersAdded"]) = ("conversationUpdate", Members(5000))));
        await RefusesAsync(world, "M60", many);
        var masses = await world.PostsAsync(world.Message(one => (one["type"], one["membersAdded"]) = ("conversationUpdate", Members(100_000))));
        Assert.True(masses.Status == HttpStatusCode.RequestEntityTooLarge && world.IsUntouched);

        await world.PostsAsync(world.Message(one => (one["type"], one["membersAdded"]) = ("conversationUpdate", Members(2))));
        Assert.Single(world.Channel.Calls);

        static JsonArray Members(int count) => [.. Enumerable.Range(0, count).Select(number => new JsonObject { ["id"] = $"u{number}" })];
    }

    [Theory]
    [InlineData("M61", "unknown")]
    [InlineData("M64", "healthCheck")]
    public async Task An_invoke_that_nobody_handles_is_501_and_shows_no_token(string row, string name)
    {
        await using var world = await Registered.OpenAsync();
        var reply = await world.PostsAsync(world.Message(one => (one["type"], one["name"]) = ("invoke", name)));

        Assert.True((reply.Status, reply.Text) == (HttpStatusCode.NotImplemented, ""), row);
        Assert.Empty(world.Login.Asked);
    }

    [Theory]
    [InlineData("M62", "null", "BadRequest")]
    [InlineData("M62", """{"action":{"type":"Action.Submit","data":{}}}""", "NotSupported")]
    [InlineData("M63", "\"words\"", "BadRequest")]
    [InlineData("M63", """{"action":"words"}""", "BadRequest")]
    [InlineData("M63", "[]", "BadRequest")]
    public async Task A_card_action_that_is_none_is_400_with_the_error_that_channels_read(string row, string value, string code)
    {
        await using var world = await Registered.OpenAsync();
        var reply = await world.PostsAsync(world.Message(one => (one["type"], one["name"], one["value"]) = ("invoke", "adaptiveCard/action", JsonNode.Parse(value))));

        Assert.True(reply.Status == HttpStatusCode.BadRequest, row);
        Assert.Equal((400, "application/vnd.microsoft.error"), (reply.Body.GetProperty("statusCode").GetInt32(), reply.Body.GetProperty("type").GetString()));
        Assert.Equal(code, reply.Body.GetProperty("value").GetProperty("code").GetString());
    }

    [Fact]
    public async Task M67_An_expected_reply_that_takes_a_minute_is_given_up_and_what_comes_late_is_dropped()
    {
        // The clock runs while the answer is on its way; the turn must not end by its own limit meanwhile.
        await using var world = await Registered.OpenAsync(settings: new() { ["Bot:TurnTimeout"] = "40.00:00:00" });
        var asking = world.PostsAsync(world.Message(one => (one["text"], one["deliveryMode"]) = ("wait", "expectReplies")));
        while (!asking.IsCompleted)
        {
            if (!world.Bot.Heard.IsEmpty) world.House.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.Equal(0, (await asking).Body.GetProperty("activities").GetArrayLength());
        world.Bot.Patience.TrySetResult();
        Assert.Equal(HttpStatusCode.OK, (await world.PostsAsync(world.Message(one => one["id"] = "m2"), Endless(world))).Status);
        Assert.Single(world.Channel.Calls);
    }

    [Fact]
    public async Task M69_One_activity_fifty_times_at_once_is_one_turn()
    {
        await using var world = await Registered.OpenAsync();
        var message = world.Message();
        var replies = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => world.PostsAsync(message)));

        Assert.All(replies, reply => Assert.Equal(HttpStatusCode.OK, reply.Status));
        Assert.Single(world.Bot.Heard);
        Assert.Single(world.Channel.Calls);
    }

    [Fact]
    public async Task M71_A_file_at_an_inner_address_is_not_fetched()
    {
        await using var world = await Registered.OpenAsync();
        await using var inside = await LocalChannel.OpenAsync();
        var reply = await world.PostsAsync(world.Message(one => one["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "image/png", ["contentUrl"] = inside.ServiceUrl })));

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Empty(inside.Calls);
    }

    // For tests that turn the clock as fast as they can.
    private static string Endless(Registered world) => world.Token(claims => claims["exp"] = world.House.Clock.GetUtcNow().AddYears(1000).ToUnixTimeSeconds());

    private static async Task RefusesAsync(Registered world, string row, byte[] body)
    {
        var reply = await world.PostsBytesAsync(body);
        Assert.True(reply.Status == HttpStatusCode.BadRequest, $"{row}: {reply.Status}");
        Assert.True(reply.Text.Length is > 0 and < 100 && !reply.Text.Contains(" at ", StringComparison.Ordinal), reply.Text);
        Assert.True(world.IsUntouched, row);
    }
}
