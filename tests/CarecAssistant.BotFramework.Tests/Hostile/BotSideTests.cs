using System.Text.Json;

namespace CarecAssistant.BotFramework.Tests.Hostile;

/// <summary>Bots that say what must not reach a client. The numbers are those of the reference's list.</summary>
public sealed class BotSideTests
{
    private const string Sorry = "Something went wrong on our side. Please ask again in a moment.";
    private readonly EchoBot bot = new();

    [Theory]
    [InlineData("throw")]
    [InlineData("big")]
    public async Task DL64_A_bot_that_breaks_or_says_too_much_leaves_the_visitor_with_a_sentence(string word)
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        await visitor.WillHaveAsync(1);
        await visitor.SaysAsync(word);

        Assert.Equal(["welcome", word, Sorry], (await visitor.WillHaveAsync(3)).Select(one => one.Text()));
    }

    [Fact]
    public async Task DL65_An_entity_that_would_make_the_text_vanish_is_left_out_and_the_others_stay()
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        await visitor.SaysAsync("hello");
        await visitor.WillHaveAsync(3);
        string[] entities =
        [
            """{"type":"https://schema.org/Message","@type":"Message","@context":"https://schema.org","@id":""}""",
            """{"type":"https://schema.org/Message","@type":"Message","@context":"http://schema.org","@id":""}""",
            """{"type":"https://schema.org/Message","@type":["Message"],"@context":"https://schema.org","@id":""}""",
            """{"type":"mention","text":"<at>x</at>"}""",
        ];
        await house.Adapter.ContinueConversationAsync(bot.Heard.Last().GetConversationReference(), (turn, stop) => turn.SendActivityAsync(
            MessageFactory.Text("cited") with { Entities = [.. entities.Select(entity => JsonElement.Parse(entity))] }, stop), TestContext.Current.CancellationToken);

        var shown = (await visitor.WillHaveAsync(4))[3].GetProperty("entities").EnumerateArray().Select(entity => entity.GetRawText());
        Assert.Equal([entities[0], entities[3]], shown.Select(entity => entity.Replace("\\u003C", "<", StringComparison.Ordinal).Replace("\\u003E", ">", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task DL66_A_post_of_which_half_has_come_when_the_server_stops_is_taken_to_its_end_and_answered()
    {
        const string Body = """{"type":"message","text":"in the middle"}""";
        var store = new InMemoryConversationStore();
        await using var house = await House.OpenAsync(bot, store: store);
        var visitor = await house.VisitorStartsAsync();
        using var connection = await RawConnection.ToAsync(house.Address);
        await connection.SaysAsync(
            $"POST {visitor.Home}/activities HTTP/1.1\r\nHost: {house.Address.Authority}\r\nAuthorization: Bearer {visitor.Token}\r\nContent-Type: application/json\r\n"
            + $"Content-Length: {Body.Length}\r\nExpect: 100-continue\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 100 ", await connection.HeadAsync());
        await connection.SaysAsync(Body[..20]);
        var stopping = house.StopAsync();
        await connection.SaysAsync(Body[20..]);
        var head = await connection.HeadAsync();
        await stopping;

        Assert.StartsWith("HTTP/1.1 200 ", head);
        Assert.Equal(["welcome", "in the middle", "echo: in the middle"], (await store.ReadAsync(visitor.ConversationId, 0, 9, TestContext.Current.CancellationToken)).Select(one => one.Activity.Text));
    }

    [Fact]
    public async Task DL66_What_was_taken_before_the_server_stops_is_answered_and_streams_close_with_1001()
    {
        var store = new InMemoryConversationStore();
        await using var house = await House.OpenAsync(bot, store: store);
        var visitor = await house.VisitorStartsAsync();
        using var stream = await visitor.OpensTheStreamAsync();
        await stream.ActivityAsync();
        var posts = Enumerable.Range(0, 20).Select(number => visitor.SaysAsync($"{number}")).ToList();
        await Task.WhenAny(posts);
        var stopping = house.StopAsync();
        while (await stream.FrameAsync() is not null) continue;
        Assert.Equal(System.Net.WebSockets.WebSocketCloseStatus.EndpointUnavailable, stream.CloseStatus);
        await stream.ClosesAsync();
        var taken = (await Task.WhenAll(posts.Select(IdOfAsync))).Where(id => id is not null).ToList();
        await stopping;

        var kept = (await store.ReadAsync(visitor.ConversationId, 0, 100, TestContext.Current.CancellationToken)).Select(one => one.Activity).ToList();
        Assert.NotEmpty(taken);
        Assert.All(taken, id => Assert.Contains(kept, activity => activity.Id == id));
        Assert.All(taken, id => Assert.Contains(kept, activity => activity.ReplyToId == id));

        static async Task<string?> IdOfAsync(Task<Reply> post)
        {
            try
            {
                return await post is { Status: System.Net.HttpStatusCode.OK } reply ? reply.Body.GetProperty("id").GetString() : null;
            }
            catch (HttpRequestException)
            {
                return null; // The server was gone: nothing was acknowledged.
            }
        }
    }
}
