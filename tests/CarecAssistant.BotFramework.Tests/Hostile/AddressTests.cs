using System.Net;
using System.Text;

namespace CarecAssistant.BotFramework.Tests.Hostile;

/// <summary>Bent watermarks, conversation ids, methods and paths. The numbers are those of the reference's list.</summary>
public sealed class AddressTests
{
    private const string Line = "/v3/directline";
    private readonly EchoBot bot = new();

    [Fact]
    public async Task DL20_DL21_DL22_A_watermark_is_digits_or_nothing_and_one_too_great_is_the_end()
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        await visitor.WillHaveAsync(1);
        foreach (var bent in new[] { "abc", "-1", "1e3", new string('9', 400), "%00", "1%2C000", "%EF%BC%91" })
        {
            Assert.Equal("BadArgument", (await visitor.PollsAsync(bent)).ErrorCode);
            Assert.Equal("BadArgument", (await visitor.ReconnectsAsync(bent)).ErrorCode);
        }

        foreach (var none in new[] { $"{visitor.Home}/activities", $"{visitor.Home}/activities?watermark=", $"{visitor.Home}/activities?watermark=-" })
        {
            Assert.Single((await visitor.AsksAsync(HttpMethod.Get, none)).Body.GetProperty("activities").EnumerateArray());
        }

        var ahead = (await visitor.PollsAsync("99")).Body;
        Assert.Empty(ahead.GetProperty("activities").EnumerateArray());
        Assert.Equal("1", ahead.GetProperty("watermark").GetString());
    }

    [Theory]
    [InlineData("..%2F..%2Fetc")]
    [InlineData("%2e%2e")]
    [InlineData("a%2fb")]
    [InlineData("a%5cb")]
    [InlineData("%F0%9F%8C%8F")]
    [InlineData("8 KB")]
    public async Task DL23_A_bent_conversation_id_is_nobody_s_conversation(string id)
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        using var connection = await RawConnection.ToAsync(house.Address);
        await connection.SaysAsync($"GET {Line}/conversations/{(id == "8 KB" ? new string('x', 7000) : id)} HTTP/1.1\r\nHost: {house.Address.Authority}\r\nAuthorization: Bearer {visitor.Token}\r\nConnection: close\r\n\r\n");

        Assert.Matches("^HTTP/1.1 40[34] ", await connection.HeadAsync());
    }

    [Fact]
    public async Task DL25_DL65_A_conversation_that_the_bot_has_ended_can_be_read_to_its_end_and_no_further()
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        using var stream = await visitor.OpensTheStreamAsync();
        await visitor.SaysAsync("end");
        Assert.Equal(["message", "message", "endOfConversation"], (await stream.ActivitiesAsync(3)).Select(one => one.Type()));
        Assert.Null(await stream.FrameAsync());
        Assert.Equal(System.Net.WebSockets.WebSocketCloseStatus.NormalClosure, stream.CloseStatus);

        Assert.Equal(2, (await visitor.PollsAsync("1")).Body.GetProperty("activities").GetArrayLength());
        Assert.Equal(HttpStatusCode.OK, (await visitor.ReconnectsAsync("1")).Status);
        using (var rest = await visitor.OpensTheStreamAsync())
        {
            await rest.ActivitiesAsync(2);
            Assert.Null(await rest.FrameAsync());
        }

        foreach (var over in new[] { await visitor.PollsAsync("3"), await visitor.ReconnectsAsync("3"), await visitor.SaysAsync("too late") })
        {
            Assert.Equal((HttpStatusCode.NotFound, "ConversationNotFound"), (over.Status, over.ErrorCode));
        }

        await Assert.ThrowsAsync<ConversationNotFoundException>(() => house.Adapter.ContinueConversationAsync(
            bot.Heard.Last().GetConversationReference(), (turn, stop) => turn.SendActivityAsync("too late", stop), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_client_s_end_of_conversation_is_the_bot_s_to_think_about_and_ends_nothing()
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        await visitor.PostsAsync("""{"type":"endOfConversation"}""");

        Assert.Equal(HttpStatusCode.OK, (await visitor.SaysAsync("still here")).Status);
        await visitor.WillHaveAsync(4);
        Assert.Contains(bot.Heard, one => one.Type == "endOfConversation");
    }

    [Theory]
    [InlineData("PUT", "/conversations", "POST")]
    [InlineData("GET", "/tokens/refresh", "POST")]
    [InlineData("DELETE", "/conversations/c", "GET, HEAD")]
    [InlineData("PATCH", "/conversations/c/activities", "GET, HEAD, POST")]
    [InlineData("GET", "/conversations/c/upload", "POST")]
    [InlineData("TRACE", "/conversations/c/activities", "GET, HEAD, POST")]
    [InlineData("POST", "/conversations/c/stream", "GET")]
    public async Task DL50_Another_method_is_405_and_told_which_is_right(string method, string path, string allow)
    {
        await using var house = await House.OpenAsync(bot);
        var reply = await house.AsksAsync(new(method), Line + path, json: method == "TRACE" ? null : "{}");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, reply.Status);
        Assert.NotNull(reply.ErrorCode);
        using var asked = new HttpRequestMessage(new(method), Line + path);
        using var answered = await house.Http.SendAsync(asked, TestContext.Current.CancellationToken);
        Assert.Equal($"{allow}, OPTIONS", string.Join(", ", answered.Content.Headers.Allow));
    }

    [Fact]
    public async Task DL50_HEAD_is_GET_without_a_body()
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        var reply = await visitor.AsksAsync(HttpMethod.Head, $"{visitor.Home}/activities");

        Assert.Equal((HttpStatusCode.OK, ""), (reply.Status, reply.Text));
    }

    [Fact]
    public async Task DL52_There_is_one_spelling_of_every_address()
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        foreach (var bent in new[] { "/v3/directline//conversations", "/v3/directline/conversations/", "/V3/DirectLine/Conversations", $"{visitor.Home}/Activities", $"{visitor.Home}/activities/" })
        {
            var reply = await visitor.AsksAsync(bent.EndsWith("ties", StringComparison.Ordinal) || bent.EndsWith("ties/", StringComparison.Ordinal) ? HttpMethod.Get : HttpMethod.Post, bent);
            Assert.True((reply.Status, reply.ErrorCode) == (HttpStatusCode.NotFound, "NotFound"), $"{bent} was {reply.Status}.");
        }
    }

    [Theory]
    [InlineData("GET {0} HTTP/1.1\r\nHost: {1}\r\nHost: {1}\r\n\r\n", "400")]
    [InlineData("GET {0} HTTP/1.1\r\nHost: {1}\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n", "400")]
    [InlineData("GET {0} HTTP/1.1\r\nHost : {1}\r\n\r\n", "400")]
    [InlineData("GET {0} HTTP/1.1\nHost: {1}\n\n", "400")]
    [InlineData("GET {0} HTTP/1.1\r\nHost: {1}\nX: y\r\n\r\n", "400")]
    [InlineData("200 headers", "431")]
    [InlineData("64 KB header", "431")]
    public async Task DL53_What_is_no_proper_HTTP_is_refused_and_closed(string request, string status)
    {
        await using var house = await House.OpenAsync(bot);
        using var connection = await RawConnection.ToAsync(house.Address);
        var begin = $"GET {Line}/conversations HTTP/1.1\r\nHost: {house.Address.Authority}\r\n";
        await connection.SaysAsync(request switch
        {
            "200 headers" => begin + string.Concat(Enumerable.Range(0, 200).Select(number => $"X-{number}: x\r\n")) + "\r\n",
            "64 KB header" => $"{begin}X-Long: {new string('x', 64 * 1024)}\r\n\r\n",
            _ => request.Replace("{0}", $"{Line}/conversations", StringComparison.Ordinal).Replace("{1}", house.Address.Authority, StringComparison.Ordinal),
        });

        Assert.StartsWith($"HTTP/1.1 {status} ", Encoding.ASCII.GetString(await connection.ToEndAsync()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("GET /v3/directline/conversations HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")]
    public async Task DL53_Who_does_not_get_to_the_end_of_the_headers_is_sent_away(string beginning)
    {
        await using var house = await House.OpenAsync(bot, limits: kestrel => (kestrel.Limits.RequestHeadersTimeout, kestrel.Limits.KeepAliveTimeout) = (TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1)));
        using var connection = await RawConnection.ToAsync(house.Address);
        await connection.SaysAsync(beginning);
        var answer = beginning.Length == 0 ? Encoding.ASCII.GetString(await connection.ToEndAsync()) : await connection.DripsAsync("x");

        Assert.StartsWith(beginning.Length == 0 ? "" : "HTTP/1.1 408 ", answer);
        Assert.Equal(HttpStatusCode.Created, (await house.NewVisitor().StartsAsync()).Status);
    }

    [Fact]
    public async Task DL53_A_request_with_two_lengths_is_never_followed_by_another_on_its_connection()
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = house.NewVisitor();
        using var connection = await RawConnection.ToAsync(house.Address);
        await connection.SaysAsync(
            $"POST {Line}/conversations HTTP/1.1\r\nHost: {house.Address.Authority}\r\nAuthorization: Bearer {visitor.Token}\r\nContent-Type: application/json\r\n"
            + $"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET {Line}/smuggled HTTP/1.1\r\nHost: {house.Address.Authority}\r\n\r\n");

        Assert.Equal(1, System.Text.RegularExpressions.Regex.Count(Encoding.ASCII.GetString(await connection.ToEndAsync()), "HTTP/1.1 "));
    }
}
