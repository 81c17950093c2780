using System.Net;
using System.Net.WebSockets;

namespace CarecAssistant.BotFramework.Tests;

public sealed class DirectLineStreamTests
{
    private readonly EchoBot bot = new();

    [Fact]
    public async Task A_socket_that_breaks_midway_is_resumed_without_loss_or_doubles()
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        var seen = new List<string>();
        var stream = await visitor.OpensTheStreamAsync();
        for (var round = 0; round < 5; round++)
        {
            await visitor.SaysAsync($"m{round}");
            seen.Add((await stream.ActivityAsync()).GetProperty("id").GetString()!);
            stream.Breaks();
            stream.Dispose();
            await visitor.SaysAsync($"n{round}");
            Assert.Equal(HttpStatusCode.OK, (await visitor.ReconnectsAsync(stream.Watermark)).Status);
            stream = await visitor.OpensTheStreamAsync();
        }

        while (seen.Count < 21) seen.Add((await stream.ActivityAsync()).GetProperty("id").GetString()!);
        stream.Dispose();

        Assert.Equal((await visitor.WillHaveAsync(21)).Select(one => one.GetProperty("id").GetString()), seen);
    }

    [Fact]
    public async Task An_empty_watermark_begins_at_the_beginning_and_an_absent_one_at_the_end()
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        await visitor.WillHaveAsync(1);

        await visitor.ReconnectsAsync(watermark: "");
        using var whole = await visitor.OpensTheStreamAsync();
        await visitor.ReconnectsAsync(watermark: null);
        using var onlyNew = await visitor.OpensTheStreamAsync();
        await visitor.SaysAsync("hello");

        Assert.Equal("welcome", (await whole.ActivityAsync()).Text());
        Assert.Equal("hello", (await onlyNew.ActivityAsync()).Text());
    }

    [Fact]
    public async Task Every_open_socket_gets_every_activity()
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        using var first = await visitor.OpensTheStreamAsync();
        using var second = await visitor.OpensTheStreamAsync();
        await visitor.SaysAsync("hello");

        Assert.Equal(["welcome", "hello", "echo: hello"], (await first.ActivitiesAsync(3)).Select(one => one.Text()));
        Assert.Equal(["welcome", "hello", "echo: hello"], (await second.ActivitiesAsync(3)).Select(one => one.Text()));
    }

    [Fact]
    public async Task A_chat_goes_on_after_the_server_was_restarted()
    {
        var keyFile = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var settings = new Dictionary<string, string?> { ["DirectLine:KeyFile"] = keyFile };
        var store = new InMemoryConversationStore();
        try
        {
            var house = await House.OpenAsync(bot, settings, store);
            var visitor = await house.VisitorStartsAsync();
            var stream = await visitor.OpensTheStreamAsync();
            await visitor.SaysAsync("before");
            await stream.ActivitiesAsync(3);
            var stopping = house.StopAsync();
            Assert.Null(await stream.FrameAsync());
            Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, stream.CloseStatus);
            await stream.ClosesAsync();
            await stopping;
            await house.DisposeAsync();

            await using var reopened = await House.OpenAsync(bot, settings, store);
            visitor = visitor.At(reopened);
            Assert.Equal(HttpStatusCode.OK, (await visitor.ReconnectsAsync(stream.Watermark)).Status);
            using var resumed = await visitor.OpensTheStreamAsync();
            await visitor.SaysAsync("after");
            Assert.Equal(["after", "echo: after"], (await resumed.ActivitiesAsync(2)).Select(one => one.Text()));
            if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(keyFile));
        }
        finally
        {
            File.Delete(keyFile);
        }
    }

    [Fact]
    public async Task Turns_that_run_when_the_server_stops_are_let_end()
    {
        var store = new InMemoryConversationStore();
        await using var house = await House.OpenAsync(bot, store: store);
        var visitor = await house.VisitorStartsAsync();
        await visitor.SaysAsync("wait");
        while (!bot.Heard.Any(one => one.Text == "wait")) await Task.Yield();
        var stopping = house.StopAsync();
        bot.Patience.SetResult();
        await stopping;

        Assert.Equal("echo: wait", (await store.ReadAsync(visitor.ConversationId, 2, 1, TestContext.Current.CancellationToken))[0].Activity.Text);
    }

    [Fact]
    public async Task An_idle_socket_gets_an_empty_frame_every_twenty_seconds()
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        using var stream = await visitor.OpensTheStreamAsync();
        await stream.ActivityAsync();
        var frame = stream.FrameAsync();
        while (!frame.IsCompleted)
        {
            house.Clock.Advance(TimeSpan.FromSeconds(20));
            await Task.Yield();
        }

        Assert.Equal("", await frame);
    }

    [Fact]
    public async Task Whether_somebody_has_a_conversation_open_is_known()
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        Assert.False(house.DirectLine.HasOpenSocket(visitor.ConversationId));
        using var stream = await visitor.OpensTheStreamAsync();
        await stream.ActivityAsync();
        Assert.True(house.DirectLine.HasOpenSocket(visitor.ConversationId));
        await stream.ClosesAsync();
        while (house.DirectLine.HasOpenSocket(visitor.ConversationId)) await Task.Yield();
        Assert.False(house.DirectLine.HasOpenSocket(visitor.ConversationId));
    }

    [Fact]
    public async Task What_another_process_appended_reaches_the_sockets_of_this_one()
    {
        var store = new InMemoryConversationStore();
        await using var house = await House.OpenAsync(bot, store: store);
        var visitor = await house.VisitorStartsAsync();
        using var stream = await visitor.OpensTheStreamAsync();
        await stream.ActivityAsync();
        await store.AppendAsync(visitor.ConversationId, MessageFactory.Text("from elsewhere"), TestContext.Current.CancellationToken);
        await house.DirectLine.CatchUpAsync(visitor.ConversationId, TestContext.Current.CancellationToken);

        Assert.Equal("from elsewhere", (await stream.ActivityAsync()).Text());
    }

    [Fact]
    public async Task A_reader_far_behind_still_gets_everything_in_order()
    {
        var settings = new Dictionary<string, string?> { ["DirectLine:MaxTextLength"] = "100000", ["RateLimits:MessagesPerMinute"] = "1000" };
        await using var house = await House.OpenAsync(bot, settings);
        var visitor = await house.VisitorStartsAsync();
        using var stream = await visitor.OpensTheStreamAsync();
        var padding = new string('x', 90_000);
        for (var number = 0; number < 40; number++) await visitor.SaysAsync($"{number} {padding}");

        var ids = (await stream.ActivitiesAsync(81)).Select(one => one.GetProperty("id").GetString()).ToList();
        var stored = await house.Store.ReadAsync(visitor.ConversationId, 0, 100, TestContext.Current.CancellationToken);
        Assert.Equal(stored.Select(one => one.Activity.Id), ids);
    }

    [Fact]
    public async Task What_a_client_says_on_the_socket_is_passed_over_but_not_without_end()
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        using var stream = await visitor.OpensTheStreamAsync();
        await stream.ActivityAsync();
        await stream.SendsAsync("");
        await stream.SendsAsync("not json");
        await visitor.SaysAsync("hello");
        Assert.Equal("hello", (await stream.ActivityAsync()).Text());
        await stream.ActivityAsync();

        await stream.SendsAsync(new string('x', 100_000));
        Assert.Null(await stream.FrameAsync());
        Assert.Equal(WebSocketCloseStatus.MessageTooBig, stream.CloseStatus);
    }

    [Fact]
    public async Task A_stream_opens_only_with_a_ticket_of_the_last_minute()
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        var address = visitor.StreamUrl!.ToString();
        house.Clock.Advance(TimeSpan.FromSeconds(59));
        using (var stream = await visitor.OpensTheStreamAsync()) await stream.ActivityAsync();

        house.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(401, await RefusalOf(address));
        Assert.Equal(401, await RefusalOf(address.Split("&t=")[0]));
        Assert.Equal(401, await RefusalOf($"{address.Split("&t=")[0]}&t={visitor.Token}"));
    }

    [Fact]
    public async Task A_stream_is_refused_to_pages_of_other_origins()
    {
        await using var house = await House.OpenAsync(bot, new() { ["DirectLine:TrustedOrigins:0"] = "https://www.example.org" });
        var visitor = await house.VisitorStartsAsync();
        Assert.Equal(403, await RefusalOf(visitor.StreamUrl!.ToString(), origin: "https://evil.example"));

        using var stream = await OpenStream.ToAsync(visitor.StreamUrl!, origin: "https://www.example.org");
        Assert.Equal("welcome", (await stream.ActivityAsync()).Text());
    }

    [Fact]
    public async Task An_address_may_have_only_so_many_sockets()
    {
        await using var house = await House.OpenAsync(bot, new() { ["RateLimits:SocketsPerAddress"] = "2" });
        var visitor = await house.VisitorStartsAsync();
        using var one = await visitor.OpensTheStreamAsync();
        using var two = await visitor.OpensTheStreamAsync();

        Assert.Equal(429, await RefusalOf(visitor.StreamUrl!.ToString()));
    }

    private static async Task<int> RefusalOf(string address, string? origin = null)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null) socket.Options.SetRequestHeader("Origin", origin);
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri(address), TestContext.Current.CancellationToken));
        return (int)socket.HttpStatusCode;
    }
}
