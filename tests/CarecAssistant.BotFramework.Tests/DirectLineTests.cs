using System.Net;
using System.Text.Json;

namespace CarecAssistant.BotFramework.Tests;

public sealed class DirectLineTests
{
    private readonly EchoBot bot = new();

    [Fact]
    public async Task The_greeting_is_in_the_stream_although_the_socket_opens_after_it()
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync(locale: "ru");
        await visitor.WillHaveAsync(1);

        using var stream = await visitor.OpensTheStreamAsync();
        var greeting = await stream.ActivityAsync();

        Assert.Equal("welcome ru", greeting.Text());
        Assert.Equal("1", stream.Watermark);
    }

    [Fact]
    public async Task A_message_is_echoed_whole_before_its_answer()
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        using var stream = await visitor.OpensTheStreamAsync();
        await stream.ActivityAsync();

        var posted = await visitor.SaysAsync("привет 你好 🌏", "client-1");
        var echo = await stream.ActivityAsync();
        var answer = await stream.ActivityAsync();

        Assert.Equal(HttpStatusCode.OK, posted.Status);
        Assert.Equal(posted.Body.GetProperty("id").GetString(), echo.GetProperty("id").GetString());
        Assert.Equal("привет 你好 🌏", echo.Text());
        Assert.Equal("client-1", echo.GetProperty("channelData").GetProperty("clientActivityID").GetString());
        Assert.Equal(JsonValueKind.Array, echo.GetProperty("channelData").GetProperty("attachmentSizes").ValueKind);
        Assert.Equal("echo: привет 你好 🌏", answer.Text());
        Assert.Equal(echo.GetProperty("id").GetString(), answer.GetProperty("replyToId").GetString());
        Assert.Equal("bot", answer.GetProperty("from").GetProperty("role").GetString());
    }

    [Fact]
    public async Task The_server_says_who_sent_an_activity_and_not_the_client()
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        await visitor.SaysAsync("hello");
        var echo = (await visitor.WillHaveAsync(3)).Single(one => one.Text() == "hello");

        Assert.StartsWith("dl_", echo.GetProperty("from").GetProperty("id").GetString());
        Assert.Equal("user", echo.GetProperty("from").GetProperty("role").GetString());
        Assert.Equal("A visitor", echo.GetProperty("from").GetProperty("name").GetString());
        Assert.Equal("directline", echo.GetProperty("channelId").GetString());
        Assert.Equal(visitor.ConversationId, echo.GetProperty("conversation").GetProperty("id").GetString());
        Assert.EndsWith("Z", echo.GetProperty("timestamp").GetString());
        var heard = bot.Heard.Single(one => one.Type == "message");
        Assert.Equal("bot", heard.Recipient?.Id);
        Assert.False(heard.ChannelData?.TryGetProperty("webchat:sequence-id", out _));
    }

    [Fact]
    public async Task Sequence_ids_are_numbers_that_rise_strictly_even_when_the_clock_stands_still()
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        using var stream = await visitor.OpensTheStreamAsync();
        var greeting = await stream.ActivityAsync(); // The socket is open for certain: typing is not kept for one that opens later.
        await visitor.SaysAsync("type");
        await visitor.SaysAsync("two");

        var numbers = (await stream.ActivitiesAsync(5)).Prepend(greeting).Select(one => one.GetProperty("channelData").GetProperty("webchat:sequence-id").GetInt64()).ToList();

        Assert.Equal(numbers.Order().Distinct(), numbers);
        Assert.InRange(numbers[0], house.Clock.GetUtcNow().ToUnixTimeMilliseconds(), house.Clock.GetUtcNow().ToUnixTimeMilliseconds() + 10);
    }

    [Fact]
    public async Task Typing_reaches_open_sockets_but_is_never_stored()
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        using var stream = await visitor.OpensTheStreamAsync();
        await stream.ActivityAsync();
        await visitor.SaysAsync("type");

        Assert.Equal(["message", "typing", "message"], (await stream.ActivitiesAsync(3)).Select(one => one.Type()));
        Assert.Equal(["message", "message", "message"], (await visitor.WillHaveAsync(3)).Select(one => one.Type()));
        Assert.Equal("3", stream.Watermark);
    }

    [Fact]
    public async Task A_visitor_who_types_is_heard_by_the_bot_and_by_nobody_else()
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        Assert.Equal(HttpStatusCode.OK, (await visitor.PostsAsync("""{"type":"typing"}""")).Status);
        await visitor.SaysAsync("done");

        Assert.DoesNotContain(await visitor.WillHaveAsync(3), one => one.Type() == "typing");
        Assert.Contains(bot.Heard, one => one.Type == "typing");
    }

    [Fact]
    public async Task Traces_and_conversation_updates_never_reach_a_client()
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        await visitor.SaysAsync("trace");

        Assert.All(await visitor.WillHaveAsync(3), one => Assert.Equal("message", one.Type()));
        Assert.Equal(2, bot.Heard.Count(one => one.Type == "conversationUpdate"));
    }

    [Fact]
    public async Task The_same_post_twice_is_one_message_and_one_turn()
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => visitor.SaysAsync("once", "the-same")));
        await visitor.SaysAsync("last");

        Assert.Single(replies.Select(reply => reply.Body.GetProperty("id").GetString()).Distinct());
        Assert.Equal(["welcome", "once", "echo: once", "last", "echo: last"], (await visitor.WillHaveAsync(5)).Select(one => one.Text()).OrderBy(Rank));

        static int Rank(string text) => Array.IndexOf(["welcome", "once", "echo: once", "last", "echo: last"], text);
    }

    [Fact]
    public async Task Turns_of_one_conversation_run_in_order_and_never_at_once()
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        string[] said = ["wait", "one", "two", "three", "four"];
        foreach (var text in said) await visitor.SaysAsync(text);
        bot.Patience.SetResult();
        await visitor.WillHaveAsync(11);

        Assert.Equal(said, bot.Heard.Where(one => one.Type == "message").Select(one => one.Text));
        Assert.Equal(0, bot.Overlaps);
    }

    [Fact]
    public async Task A_slow_bot_does_not_hold_up_the_post()
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        await visitor.WillHaveAsync(1);

        Assert.Equal(HttpStatusCode.OK, (await visitor.SaysAsync("wait")).Status);
        Assert.Equal(["welcome", "wait"], (await visitor.WillHaveAsync(2)).Select(one => one.Text()));
        bot.Patience.SetResult();
        Assert.Equal("echo: wait", (await visitor.WillHaveAsync(3))[2].Text());
    }

    [Fact]
    public async Task A_bot_that_throws_leaves_the_visitor_with_a_sentence_and_keeps_its_secrets()
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        await visitor.SaysAsync("throw");
        await visitor.SaysAsync("still there?");
        var texts = (await visitor.WillHaveAsync(5)).Select(one => one.Text()).ToList();

        Assert.Contains("Something went wrong on our side. Please ask again in a moment.", texts);
        Assert.Contains("echo: still there?", texts);
        Assert.DoesNotContain(texts, text => text.Contains("secret"));
    }

    [Fact]
    public async Task A_bot_that_never_ends_its_turn_is_given_up_and_the_visitor_told()
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        await visitor.SaysAsync("wait");
        while (!bot.Heard.Any(one => one.Text == "wait")) await Task.Yield();
        house.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal("Something went wrong on our side. Please ask again in a moment.", (await visitor.WillHaveAsync(3))[2].Text());
    }

    [Fact]
    public async Task A_start_repeated_answers_200_and_greets_once()
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = house.NewVisitor();

        Assert.Equal(HttpStatusCode.Created, (await visitor.StartsAsync()).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.StartsAsync()).Status);
        await visitor.SaysAsync("hello");
        Assert.Single(await visitor.WillHaveAsync(3), one => one.Text() == "welcome");
    }

    [Fact]
    public async Task A_person_s_reply_reaches_the_open_chat_and_comes_once_however_often_it_is_sent()
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        using var stream = await visitor.OpensTheStreamAsync();
        await visitor.SaysAsync("a question");
        await stream.ActivitiesAsync(3);
        var reference = bot.Heard.Last().GetConversationReference();
        Task Reply(ITurnContext turn, CancellationToken stop) =>
            turn.SendActivityAsync(MessageFactory.Text("a person's answer") with { Id = "reply-7" }, stop);

        await house.Adapter.ContinueConversationAsync(reference, Reply, TestContext.Current.CancellationToken);
        await house.Adapter.ContinueConversationAsync(reference, Reply, TestContext.Current.CancellationToken);
        await visitor.SaysAsync("thanks");

        Assert.Equal(["a person's answer", "thanks", "echo: thanks"], (await stream.ActivitiesAsync(3)).Select(one => one.Text()));
    }

    [Fact]
    public async Task Saying_something_in_an_unknown_conversation_fails_clearly()
    {
        await using var house = await House.OpenAsync(bot);
        var reference = new ConversationReference { ChannelId = "directline", Conversation = new ConversationAccount { Id = "gone" } };

        await Assert.ThrowsAsync<ConversationNotFoundException>(
            () => house.Adapter.ContinueConversationAsync(reference, (turn, stop) => turn.SendActivityAsync("hello", stop), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Polling_gives_what_comes_after_the_watermark_and_the_same_watermark_when_nothing_does()
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        await visitor.SaysAsync("hello");
        await visitor.WillHaveAsync(3);

        var rest = (await visitor.PollsAsync("2")).Body;
        Assert.Equal("3", rest.GetProperty("watermark").GetString());
        Assert.Single(rest.GetProperty("activities").EnumerateArray());
        var nothing = (await visitor.PollsAsync("3")).Body;
        Assert.Equal("3", nothing.GetProperty("watermark").GetString());
        Assert.Empty(nothing.GetProperty("activities").EnumerateArray());
        Assert.Equal("3", (await visitor.PollsAsync("99")).Body.GetProperty("watermark").GetString());
        Assert.Equal("BadArgument", (await visitor.PollsAsync("-1")).ErrorCode);
    }
}
