using System.Net;
using System.Net.WebSockets;

namespace CarecAssistant.BotFramework.Tests.Hostile;

/// <summary>Streams that are opened wrongly, say what they should not, never read or never leave. The numbers are those of the reference's list.</summary>
public sealed class SocketTests
{
    private readonly EchoBot bot = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task DL55_A_stream_without_a_ticket_of_its_own_is_refused_before_the_upgrade()
    {
        await using var house = await House.OpenAsync(bot);
        var (visitor, neighbour) = (await house.VisitorStartsAsync(), await house.VisitorStartsAsync());
        var bare = visitor.StreamUrl!.ToString().Split("&t=")[0];

        foreach (var address in new[] { bare, $"{bare}&t=", $"{bare}&t=wrong", $"{bare}&t={neighbour.StreamUrl!.ToString().Split("&t=")[1]}", $"{bare}&t={visitor.Token}" })
        {
            Assert.StartsWith("HTTP/1.1 401 ", await HeadOfAsync(address));
        }

        house.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.StartsWith("HTTP/1.1 401 ", await HeadOfAsync(visitor.StreamUrl!.ToString()));
    }

    [Theory]
    [InlineData("", "426")]
    [InlineData("Upgrade: h2c\r\nConnection: Upgrade\r\n", "426")]
    [InlineData("Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 8\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n", "426")]
    [InlineData("Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n", "400")]
    public async Task DL56_What_asks_for_no_proper_WebSocket_is_told_what_is_wanted(string headers, string status)
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        var head = await HeadOfAsync(visitor.StreamUrl!.ToString(), headers);

        Assert.StartsWith($"HTTP/1.1 {status} ", head);
        Assert.Equal(status == "426", head.Contains("Sec-WebSocket-Version: 13", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task DL57_A_foreign_page_cannot_open_a_stream()
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();

        Assert.StartsWith("HTTP/1.1 403 ", await HeadOfAsync(visitor.StreamUrl!.ToString(), Proper + "Origin: https://evil.example\r\n"));
    }

    [Fact]
    public async Task DL58_One_ticket_opens_five_streams_and_the_next_is_429()
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        var streams = new List<OpenStream>();
        for (var number = 0; number < 5; number++) streams.Add(await visitor.OpensTheStreamAsync());

        Assert.StartsWith("HTTP/1.1 429 ", await HeadOfAsync(visitor.StreamUrl!.ToString()));
        await visitor.SaysAsync("hello");
        foreach (var stream in streams) Assert.Equal(["welcome", "hello", "echo: hello"], (await stream.ActivitiesAsync(3)).Select(one => one.Text()));
        streams.ForEach(stream => stream.Dispose());
    }

    [Theory]
    [InlineData("much text", WebSocketCloseStatus.MessageTooBig)]
    [InlineData("binary", WebSocketCloseStatus.InvalidMessageType)]
    [InlineData("frames without end", WebSocketCloseStatus.PolicyViolation)]
    public async Task DL59_Who_says_too_much_on_a_stream_is_sent_away(string what, WebSocketCloseStatus code)
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(visitor.StreamUrl!, Stop);
        var (bytes, type, times) = what switch
        {
            "much text" => (new byte[1024 * 1024], WebSocketMessageType.Text, 1),
            "binary" => (new byte[1], WebSocketMessageType.Binary, 1),
            _ => ([], WebSocketMessageType.Text, 10_000),
        };
        var saying = SayAsync(socket, bytes, type, times);
        WebSocketReceiveResult heard;
        do
        {
            heard = await socket.ReceiveAsync(new byte[4096], Stop);
        }
        while (heard.MessageType != WebSocketMessageType.Close);

        Assert.Equal(code, heard.CloseStatus);
        socket.Abort();
        await saying;
    }

    [Fact]
    public async Task DL59_A_little_text_is_passed_over()
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        using var stream = await visitor.OpensTheStreamAsync();
        await stream.SendsAsync("""{"type":"message","text":"by the wrong door"}""");
        await stream.SendsAsync(new string('x', 4000));
        await visitor.SaysAsync("hello");

        Assert.Equal(["welcome", "hello", "echo: hello"], (await stream.ActivitiesAsync(3)).Select(one => one.Text()));
    }

    public static TheoryData<string, byte[], int> BrokenFrames => new()
    {
        { "unmasked", [0x81, 5, .. "hello"u8], 1002 },
        { "reserved bits", [0xF1, 0x80, 0, 0, 0, 0], 1002 },
        { "reserved opcode", [0x83, 0x80, 0, 0, 0, 0], 1002 },
        { "fragmented ping", [0x09, 0x80, 0, 0, 0, 0], 1002 },
        { "ping of 126 bytes", [0x89, 0xFE, 0, 126, 0, 0, 0, 0, .. new byte[126]], 1002 },
        { "continuation of nothing", [0x80, 0x80, 0, 0, 0, 0], 1002 },
        { "close code 1005", [0x88, 0x82, 0, 0, 0, 0, 3, 0xED], 1002 },
        { "text that is no UTF-8", [0x81, 0x82, 0, 0, 0, 0, 0xC3, 0x28], 1007 },
    };

    [Theory]
    [MemberData(nameof(BrokenFrames))]
    public async Task DL60_A_broken_frame_ends_the_stream(string what, byte[] frame, int code)
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        using var connection = await RawConnection.ToStreamAsync(visitor.StreamUrl!);
        await connection.SaysAsync(frame);

        Assert.Equal((what, code), (what, await connection.CloseCodeAsync()));
        while (house.DirectLine.HasOpenSocket(visitor.ConversationId)) await Task.Yield();
    }

    [Fact]
    public async Task DL62_A_client_that_vanished_without_a_word_is_found_by_its_missing_pong()
    {
        await using var house = await House.OpenAsync(bot, new() { ["DirectLine:KeepAlive"] = "00:00:01", ["RateLimits:SocketsPerConversation"] = "1", ["RateLimits:SocketsPerAddress"] = "1" });
        var visitor = await house.VisitorStartsAsync();
        using var connection = await RawConnection.ToStreamAsync(visitor.StreamUrl!);
        Assert.StartsWith("HTTP/1.1 429 ", await HeadOfAsync(visitor.StreamUrl!.ToString()));
        while (house.DirectLine.HasOpenSocket(visitor.ConversationId)) await Task.Delay(10, Stop);

        // Its place is free again, and everything it missed is there.
        await visitor.SaysAsync("hello");
        using var stream = await visitor.OpensTheStreamAsync();
        Assert.Equal(["welcome", "hello", "echo: hello"], (await stream.ActivitiesAsync(3)).Select(one => one.Text()));

        // A ping each pause, and as long for its pong.
        Assert.True(2 * new DirectLineOptions().KeepAlive < TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task DL63_A_token_that_runs_out_while_its_stream_is_open_leaves_it_open()
    {
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        var refreshed = visitor.Token;
        using var stream = await visitor.OpensTheStreamAsync();
        house.Clock.Advance(TimeSpan.FromMinutes(29));
        refreshed = (await visitor.AsksAsync(HttpMethod.Post, "/v3/directline/tokens/refresh")).Body.GetProperty("token").GetString()!;
        house.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("TokenExpired", (await visitor.PollsAsync()).ErrorCode);
        visitor.Token = refreshed;
        await visitor.SaysAsync("hello");

        Assert.Equal(["welcome", "hello", "echo: hello"], (await stream.ActivitiesAsync(3)).Select(one => one.Text()));
    }

    private const string Proper = "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n";

    private static async Task<string> HeadOfAsync(string address, string headers = Proper)
    {
        var uri = new Uri(address);
        using var connection = await RawConnection.ToAsync(uri);
        await connection.SaysAsync($"GET {uri.PathAndQuery} HTTP/1.1\r\nHost: {uri.Authority}\r\n{headers}\r\n");
        return await connection.HeadAsync();
    }

    private static async Task SayAsync(ClientWebSocket socket, byte[] bytes, WebSocketMessageType type, int times)
    {
        try
        {
            for (var time = 0; time < times; time++) await socket.SendAsync(bytes, type, endOfMessage: true, Stop);
        }
        catch (Exception sentAway) when (sentAway is WebSocketException or OperationCanceledException or ObjectDisposedException or IOException)
        {
            // That is what the test is about.
        }
    }
}
