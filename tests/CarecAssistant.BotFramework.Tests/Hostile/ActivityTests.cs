using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CarecAssistant.BotFramework.Tests.Hostile;

/// <summary>Malformed and hostile activities. The numbers are those of the reference's list.</summary>
public sealed class ActivityTests
{
    private readonly EchoBot bot = new();

    public static TheoryData<string, string> Malformed => new()
    {
        { "DL15", $$"""{"type":"message","value":{{new string('[', 300)}}{{new string(']', 300)}}}""" },
        { "DL15", $$"""{"type":"message","value":{{new string('9', 200_000)}}}""" },
        { "DL15", """{"type":"message","value":1e400}""" },
        { "DL16", """{"type":"message","text":"\ud800"}""" },
        { "DL26", "" },
        { "DL28", """[{"type":"message","text":"a"},{"type":"message","text":"b"}]""" },
        { "DL29", """{"text":"a"}""" },
        { "DL29", """{"type":7}""" },
        { "DL37", $$"""{"type":"message","channelData":{{string.Concat(Enumerable.Repeat("{\"a\":", 70))}}1{{new string('}', 70)}}}""" },
        { "DL41", """{"type":"message","text":"a","replyToId":"a\u0000b"}""" },
        { "DL42", """{"type":"message","attachments":[{"contentType":"image/png","contentUrl":"file:///etc/passwd"}]}""" },
        { "DL42", """{"type":"message","attachments":[{"contentType":"image/png","contentUrl":"javascript:alert(1)"}]}""" },
        { "DL42", """{"type":"message","attachments":[{"contentType":"image/png","contentUrl":"http://169.254.169.254/latest"}]}""" },
        { "DL42", """{"type":"message","attachments":[{"contentType":"image/png","contentUrl":"https://a.example/b.png","thumbnailUrl":"//evil.example"}]}""" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task A_malformed_activity_is_400_and_nothing_is_stored(string number, string json)
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        await visitor.WillHaveAsync(1);
        var reply = await visitor.PostsAsync(json);

        Assert.True(reply.Status == HttpStatusCode.BadRequest, $"{number} was {reply.Status}.");
        Assert.Contains(reply.ErrorCode, (string[])["BadArgument", "MissingProperty"]);
        Assert.InRange(reply.Text.Length, 1, 300);
        Assert.Equal(1, await house.Store.LastAsync(visitor.ConversationId, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task DL16_Bytes_that_are_no_UTF_8_are_400()
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        var reply = await visitor.AsksAsync(HttpMethod.Post, $"{visitor.Home}/activities", "{}", request =>
        {
            request.Content = new ByteArrayContent([.. """{"type":"message","text":"""u8, (byte)'"', 0xC3, 0x28, (byte)'"', (byte)'}']);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        });

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
    }

    [Fact]
    public async Task DL27_DL36_Another_media_type_or_a_compressed_body_is_415_and_none_may_pass()
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await PostAs("text/plain", null)).Status);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await PostAs("application/x-www-form-urlencoded", null)).Status);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await PostAs("application/json", "gzip")).Status);
        Assert.Equal(HttpStatusCode.OK, (await PostAs(null, null)).Status);

        Task<Reply> PostAs(string? mediaType, string? encoding) => visitor.AsksAsync(HttpMethod.Post, $"{visitor.Home}/activities", "{}", request =>
        {
            request.Content = new ByteArrayContent("""{"type":"message","text":"x"}"""u8.ToArray());
            if (mediaType is not null) request.Content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
            if (encoding is not null) request.Content.Headers.ContentEncoding.Add(encoding);
        });
    }

    [Fact]
    public async Task DL29_A_type_nobody_knows_reaches_the_bot()
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();

        Assert.Equal(HttpStatusCode.OK, (await visitor.PostsAsync("""{"type":"x-custom","text":"a"}""")).Status);
        while (bot.Heard.All(one => one.Type != "x-custom")) await Task.Yield();
    }

    [Fact]
    public async Task DL31_DL32_DL33_DL38_What_is_the_server_s_to_say_is_overwritten_and_the_rest_kept()
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        var first = (await visitor.SaysAsync("first")).Body.GetProperty("id").GetString();
        var posted = await visitor.PostsAsync(JsonSerializer.Serialize(new
        {
            type = "message", text = "second", id = first, timestamp = "2099-01-01T00:00:00Z", conversation = new { id = "other" }, serviceUrl = "https://evil.example",
            recipient = new { id = "other" }, from = new { id = "dl_somebody-else", role = "bot" }, replyToId = "elsewhere|7",
            channelData = new Dictionary<string, object> { ["webchat:sequence-id"] = 1, ["__proto__"] = new { admin = true }, ["constructor"] = "x" },
        }));
        while (bot.Heard.Count(one => one.Type == "message") < 2) await Task.Yield();

        var echo = (await visitor.WillHaveAsync(5)).Single(one => one.Text() == "second");
        var heard = bot.Heard.Last(one => one.Type == "message");
        Assert.Equal(posted.Body.GetProperty("id").GetString(), echo.GetProperty("id").GetString());
        Assert.NotEqual(first, echo.GetProperty("id").GetString());
        Assert.StartsWith("2026-06-01", echo.GetProperty("timestamp").GetString());
        Assert.Equal((visitor.ConversationId, "user", "elsewhere|7"), (echo.GetProperty("conversation").GetProperty("id").GetString(), echo.GetProperty("from").GetProperty("role").GetString(), echo.GetProperty("replyToId").GetString()));
        Assert.NotEqual("dl_somebody-else", echo.GetProperty("from").GetProperty("id").GetString());
        Assert.False(echo.TryGetProperty("serviceUrl", out _) || echo.TryGetProperty("recipient", out _));
        Assert.True(echo.GetProperty("channelData").GetProperty("webchat:sequence-id").GetInt64() > 1_000_000);
        Assert.Equal("x", echo.GetProperty("channelData").GetProperty("constructor").GetString());
        Assert.True(echo.GetProperty("channelData").GetProperty("__proto__").GetProperty("admin").GetBoolean());
        Assert.False(heard.ChannelData?.TryGetProperty("webchat:sequence-id", out _));
        Assert.StartsWith("urn:", heard.ServiceUrl);
    }

    [Fact]
    public async Task DL34_Too_big_a_body_is_413_and_the_connection_closed()
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        using var connection = await RawConnection.ToAsync(house.Address);
        var head = $"POST {visitor.Home}/activities HTTP/1.1\r\nHost: {house.Address.Authority}\r\nAuthorization: Bearer {visitor.Token}\r\nContent-Type: application/json\r\n";
        await connection.SaysAsync($"{head}Content-Length: 10000000\r\n\r\n");
        var answer = await connection.HeadAsync();

        Assert.StartsWith("HTTP/1.1 413 ", answer);
        Assert.Contains("Connection: close", answer);
    }

    [Fact]
    public async Task DL34_A_body_without_a_length_is_413_once_it_is_too_big_and_the_connection_closed()
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        await visitor.WillHaveAsync(1);
        using var connection = await RawConnection.ToAsync(house.Address);
        await connection.SaysAsync($"POST {visitor.Home}/activities HTTP/1.1\r\nHost: {house.Address.Authority}\r\nAuthorization: Bearer {visitor.Token}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
        var answer = connection.HeadAsync();
        try
        {
            while (!answer.IsCompleted) await connection.SaysAsync($"1000\r\n{new string(' ', 0x1000)}\r\n");
        }
        catch (IOException)
        {
            // Closed while we were speaking.
        }

        Assert.StartsWith("HTTP/1.1 413 ", await answer);
        Assert.Contains("Connection: close", await answer);
        Assert.Equal(1, await house.Store.LastAsync(visitor.ConversationId, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("Content-Length: 250000", "x")]
    [InlineData("Transfer-Encoding: chunked", "1\r\nx\r\n")]
    public async Task DL35_A_body_that_drips_is_cut(string length, string drop)
    {
        await using var house = await House.OpenAsync(bot, limits: kestrel => kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(240, TimeSpan.FromSeconds(2)));
        var visitor = await house.VisitorStartsAsync();
        await visitor.WillHaveAsync(1);
        using var connection = await RawConnection.ToAsync(house.Address);
        await connection.SaysAsync($"POST {visitor.Home}/activities HTTP/1.1\r\nHost: {house.Address.Authority}\r\nAuthorization: Bearer {visitor.Token}\r\nContent-Type: application/json\r\n{length}\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 408 ", await connection.DripsAsync(drop));
        Assert.Equal(1, await house.Store.LastAsync(visitor.ConversationId, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task DL39_DL40_A_repeat_is_one_message_and_another_person_s_same_number_a_second_one()
    {
        const string Secret = "0123456789abcdef0123456789abcdef";
        await using var house = await House.OpenAsync(bot, new() { ["DirectLine:Secrets:0"] = Secret });
        var start = (await house.AsksAsync(HttpMethod.Post, "/v3/directline/conversations", Secret)).Body;
        var path = $"/v3/directline/conversations/{start.GetProperty("conversationId").GetString()}/activities";
        var ids = new List<string?>();
        foreach (var person in new[] { "one", "one", "two" })
        {
            var reply = await house.AsksAsync(HttpMethod.Post, path, Secret, $$$"""{"type":"message","text":"x","from":{"id":"{{{person}}}"},"channelData":{"clientActivityID":"same"}}""");
            ids.Add(reply.Body.GetProperty("id").GetString());
        }

        while (bot.Heard.Count(one => one.Type == "message") < 2) await Task.Yield();
        Assert.Equal(ids[0], ids[1]);
        Assert.NotEqual(ids[0], ids[2]);
        Assert.Equal(["one", "two"], bot.Heard.Where(one => one.Type == "message").Select(one => one.From?.Id));
    }

    [Fact]
    public async Task DL41_Strange_letters_are_kept_as_they_are_without_NUL()
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        var strange = "a" + new string('\u0301', 500) + "\u202Eevil\u202C";
        await visitor.SaysAsync("\0" + strange + "\0");

        Assert.Contains(await visitor.WillHaveAsync(3), one => one.Text() == strange);
    }
}
