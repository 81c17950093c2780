using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CarecAssistant.BotFramework.Tests;

public sealed class MessagesTests
{
    private readonly EchoBot bot = new();

    [Fact]
    public async Task A_reply_is_posted_to_the_service_the_message_came_from()
    {
        await using var channel = await LocalChannel.OpenAsync();
        await using var house = await House.OpenAsync(bot);
        var reply = await PostsAsync(house, Message(channel.ServiceUrl, conversation: "a/b c", id: "m:1|x"));

        Assert.Equal((HttpStatusCode.OK, ""), (reply.Status, reply.Text));
        var (path, activity) = channel.Received.Single();
        Assert.Equal("/_connector/v3/conversations/a%2Fb%20c/activities/m%3A1%7Cx", path);
        Assert.Equal("echo: hello", activity.Text());
        Assert.Equal("m:1|x", activity.GetProperty("replyToId").GetString());
        Assert.Equal("the-bot", activity.GetProperty("from").GetProperty("id").GetString());
        Assert.Equal("somebody", activity.GetProperty("recipient").GetProperty("id").GetString());
        Assert.False(activity.TryGetProperty("id", out _));
    }

    [Fact]
    public async Task Expected_replies_come_in_the_answer_and_nowhere_else()
    {
        await using var channel = await LocalChannel.OpenAsync();
        await using var house = await House.OpenAsync(bot);
        var reply = await PostsAsync(house, Message(channel.ServiceUrl, change: one => one["deliveryMode"] = "expectReplies"));

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        var activity = Assert.Single(reply.Body.GetProperty("activities").EnumerateArray());
        Assert.Equal("echo: hello", activity.Text());
        Assert.Equal("m1", activity.GetProperty("replyToId").GetString());
        Assert.Empty(channel.Received);
    }

    [Fact]
    public async Task An_invoke_is_answered_by_its_handler_and_501_without_one()
    {
        await using var channel = await LocalChannel.OpenAsync();
        await using var house = await House.OpenAsync(bot);
        var handled = await PostsAsync(house, Invoke("ping"));
        var unknown = await PostsAsync(house, Invoke("healthCheck"));
        var buffered = await PostsAsync(house, Invoke("nobody", "expectReplies"));

        Assert.Equal((HttpStatusCode.OK, """{"a":1}"""), (handled.Status, handled.Text));
        Assert.Equal((HttpStatusCode.NotImplemented, ""), (unknown.Status, unknown.Text));
        Assert.Equal(HttpStatusCode.OK, buffered.Status);
        var response = buffered.Body.GetProperty("activities")[0];
        Assert.Equal("invokeResponse", response.Type());
        Assert.Equal(501, response.GetProperty("value").GetProperty("status").GetInt32());

        string Invoke(string name, string? mode = null) => Message(channel.ServiceUrl, change: one =>
        {
            (one["type"], one["name"], one["value"], one["deliveryMode"]) = ("invoke", name, new JsonObject { ["a"] = 1 }, mode);
        });
    }

    [Fact]
    public async Task A_bot_that_throws_apologizes_and_an_expected_reply_is_500_without_details()
    {
        await using var channel = await LocalChannel.OpenAsync();
        await using var house = await House.OpenAsync(bot);
        var normal = await PostsAsync(house, Message(channel.ServiceUrl, change: one => one["text"] = "throw"));
        var expected = await PostsAsync(house, Message(channel.ServiceUrl, change: one => (one["text"], one["deliveryMode"]) = ("throw", "expectReplies")));

        Assert.Equal(HttpStatusCode.OK, normal.Status);
        Assert.Equal("Something went wrong on our side. Please ask again in a moment.", channel.Received.Single().Activity.Text());
        Assert.Equal((HttpStatusCode.InternalServerError, ""), (expected.Status, expected.Text));
    }

    [Fact]
    public async Task Two_edits_of_one_message_are_two_turns()
    {
        await using var channel = await LocalChannel.OpenAsync();
        await using var house = await House.OpenAsync(bot);
        foreach (var second in new[] { 1, 2 })
        {
            await PostsAsync(house, Message(channel.ServiceUrl, change: one => (one["type"], one["timestamp"]) = ("messageUpdate", $"2026-06-01T09:00:0{second}Z")));
        }

        Assert.Equal(2, bot.Heard.Count);
    }

    [Theory]
    [InlineData("message", null, HttpStatusCode.Accepted)]
    [InlineData("message", "expectReplies", HttpStatusCode.OK)]
    public async Task A_turn_longer_than_channels_wait_is_answered_in_time(string type, string? mode, HttpStatusCode expected)
    {
        await using var channel = await LocalChannel.OpenAsync();
        await using var house = await House.OpenAsync(bot, new() { ["Bot:TurnTimeout"] = "40.00:00:00" });
        var asking = PostsAsync(house, Message(channel.ServiceUrl, change: one => (one["type"], one["text"], one["deliveryMode"]) = (type, "wait", mode)));
        while (bot.Heard.IsEmpty) await Task.Yield();
        while (!asking.IsCompleted)
        {
            house.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.Equal(expected, (await asking).Status);
        bot.Patience.SetResult();
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/")]
    [InlineData("http://169.254.169.254/")]
    [InlineData("http://localhost.evil.example/")]
    [InlineData("http://localhost@evil.example/")]
    [InlineData("file:///etc/passwd")]
    public async Task M72_Without_a_registration_only_a_service_on_this_machine_is_answered(string serviceUrl)
    {
        await using var house = await House.OpenAsync(bot);
        var reply = await PostsAsync(house, Message("http://127.0.0.1:1/", change: one => one["serviceUrl"] = serviceUrl));

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Empty(bot.Heard);
    }

    [Fact]
    public async Task M72_Outside_Development_everybody_is_401_before_the_JSON_is_read()
    {
        await using var house = await House.OpenAsync(bot, environment: "Production");
        var reply = await PostsAsync(house, "not json");

        Assert.Equal(HttpStatusCode.Unauthorized, reply.Status);
        Assert.Equal("Bearer", reply.Headers.WwwAuthenticate.Single().ToString());
        Assert.Empty(bot.Heard);
    }

    [Theory]
    [InlineData("Authorization", "Bearer a.b.c")]
    [InlineData("Host", "rebound.example")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    public async Task In_Development_what_does_not_come_from_a_program_on_this_machine_is_401(string header, string value)
    {
        await using var house = await House.OpenAsync(bot);
        var reply = await PostsAsync(house, "not json", request => request.Headers.TryAddWithoutValidation(header, value));

        Assert.Equal(HttpStatusCode.Unauthorized, reply.Status);
    }

    [Fact]
    public async Task Only_people_are_greeted_and_not_the_bot_itself()
    {
        await using var channel = await LocalChannel.OpenAsync();
        await using var house = await House.OpenAsync(bot);
        await PostsAsync(house, Joined("the-bot"));
        Assert.Empty(channel.Received);
        await PostsAsync(house, Joined("somebody"));
        Assert.Equal("welcome", channel.Received.Single().Activity.Text());

        string Joined(string member) => Message(channel.ServiceUrl, change: one =>
            (one["type"], one["membersAdded"]) = ("conversationUpdate", new JsonArray(new JsonObject { ["id"] = member })));
    }

    private static string Message(string serviceUrl, string conversation = "c1", string id = "m1", Action<JsonObject>? change = null)
    {
        var message = new JsonObject
        {
            ["type"] = "message",
            ["id"] = id,
            ["channelId"] = "test",
            ["serviceUrl"] = serviceUrl,
            ["conversation"] = new JsonObject { ["id"] = conversation },
            ["from"] = new JsonObject { ["id"] = "somebody" },
            ["recipient"] = new JsonObject { ["id"] = "the-bot" },
            ["text"] = "hello",
        };
        change?.Invoke(message);
        return message.ToJsonString();
    }

    private static async Task<Reply> PostsAsync(House house, string json, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        change?.Invoke(request);
        using var response = await house.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return await Reply.OfAsync(response);
    }
}
