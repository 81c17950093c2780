using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace CarecAssistant.BotFramework.Tests;

/// <summary>Answers shown while they are written: as Teams reads them, and as Web Chat does.</summary>
public sealed class StreamingResponseTests
{
    private readonly FakeTimeProvider clock = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task In_Teams_the_first_step_makes_the_stream_and_the_others_follow_in_numbers_a_second_and_a_half_apart()
    {
        var channel = new Channel("msteams");
        await using var answer = new StreamingResponse(channel.Turn, clock);
        await answer.QueueInformativeUpdateAsync("Searching", Stop);
        clock.Advance(TimeSpan.FromSeconds(2));
        answer.QueueText("One.", Stop);
        clock.Advance(TimeSpan.FromSeconds(1));
        answer.QueueText("One. Two.", Stop);
        answer.QueueText("One. Two. Three.", Stop);
        Assert.Equal(2, channel.Sent.Count);
        clock.Advance(TimeSpan.FromMilliseconds(500));
        await channel.WillHaveSentAsync(3);
        answer.QueueText("One. Two. Three. Fo", Stop);
        await answer.EndStreamAsync(MessageFactory.Text("One. Two. Three. Four."), Stop);

        Assert.Equal(["typing", "typing", "typing", "message"], channel.Sent.Select(one => one.Type));
        Assert.Equal(["Searching", "One.", "One. Two. Three.", "One. Two. Three. Four."], channel.Sent.Select(one => one.Text));
        Assert.Equal(
            [
                """{"type":"streaminfo","streamType":"informative","streamSequence":1}""",
                """{"type":"streaminfo","streamType":"streaming","streamId":"id-1","streamSequence":2}""",
                """{"type":"streaminfo","streamType":"streaming","streamId":"id-1","streamSequence":3}""",
                """{"type":"streaminfo","streamType":"final","streamId":"id-1"}""",
            ],
            channel.Sent.Select(one => one.Entities!.Single().GetRawText()));
    }

    [Fact]
    public async Task A_sentence_that_comes_right_after_a_step_is_shown_although_nothing_follows_it()
    {
        var channel = new Channel("webchat");
        await using var answer = new StreamingResponse(channel.Turn, clock);
        await answer.QueueInformativeUpdateAsync("Searching", Stop);
        answer.QueueText("One.", Stop);
        Assert.Equal(["Searching"], channel.Sent.Select(one => one.Text));

        clock.Advance(TimeSpan.FromMilliseconds(200));
        await channel.WillHaveSentAsync(2);
        Assert.Equal(["Searching", "One."], channel.Sent.Select(one => one.Text));
    }

    [Theory]
    [InlineData("msteams", "channel")]
    [InlineData("msteams", "groupChat")]
    [InlineData("emulator", null)]
    public async Task Where_nothing_half_written_can_be_shown_the_answer_comes_in_one_message(string channelId, string? place)
    {
        var channel = new Channel(channelId, place);
        await using var answer = new StreamingResponse(channel.Turn, clock);
        await answer.QueueInformativeUpdateAsync("Searching", Stop);
        answer.QueueText("One.", Stop);
        await answer.EndStreamAsync(MessageFactory.Text("One. Two."), Stop);

        Assert.Equal(("message", null), (Assert.Single(channel.Sent).Type, channel.Sent[0].Entities));
    }

    [Fact]
    public async Task A_stream_that_the_channel_shuts_becomes_an_ordinary_message()
    {
        var channel = new Channel("msteams") { RefusesFrom = 1 };
        await using var answer = new StreamingResponse(channel.Turn, clock);
        answer.QueueText("One.", Stop);
        clock.Advance(TimeSpan.FromSeconds(2));
        answer.QueueText("One. Two.", Stop);
        clock.Advance(TimeSpan.FromSeconds(2));
        answer.QueueText("One. Two. Three.", Stop);
        await answer.EndStreamAsync(MessageFactory.Text("One. Two. Three."), Stop);

        Assert.Equal([("typing", "One."), ("message", "One. Two. Three.")], channel.Sent.Select(one => (one.Type, one.Text)));
        Assert.Null(channel.Sent[1].Entities);
    }

    [Fact]
    public async Task After_two_minutes_only_the_whole_answer_is_sent()
    {
        var channel = new Channel("msteams");
        await using var answer = new StreamingResponse(channel.Turn, clock);
        answer.QueueText("One.", Stop);
        clock.Advance(TimeSpan.FromMinutes(2));
        answer.QueueText("One. Two.", Stop);

        Assert.Single(channel.Sent);
    }

    [Fact]
    public async Task A_stream_that_nobody_ends_is_ended_with_what_there_is()
    {
        var channel = new Channel("directline");
        await using (var answer = new StreamingResponse(channel.Turn, clock)) answer.QueueText("One.", Stop);

        Assert.Equal([("typing", "One."), ("message", "One.")], channel.Sent.Select(one => (one.Type, one.Text)));
    }

    [Fact]
    public async Task Web_Chat_reads_the_same_in_channelData_with_numbers_that_keep_two_streams_in_order()
    {
        var bot = new EchoBot();
        await using var house = await House.OpenAsync(bot);
        var visitor = await house.VisitorStartsAsync();
        using var stream = await visitor.OpensTheStreamAsync();
        await stream.ActivityAsync();
        var heard = new List<JsonElement>();
        foreach (var number in new[] { 1, 2 })
        {
            await visitor.SaysAsync($"stream {number}");
            heard.AddRange(await stream.ActivitiesAsync(4));
        }

        var chunks = heard.Where(one => one.GetProperty("from").GetProperty("role").GetString() == "bot").ToList();
        Assert.Equal(["informative", "streaming", "final", "informative", "streaming", "final"], chunks.Select(one => Data(one, "streamType")?.GetString()));
        Assert.Equal([1, 2, null, 1, 2, null], chunks.Select(one => Data(one, "streamSequence")?.GetInt32()));
        Assert.Equal([null, Id(chunks[0]), Id(chunks[0]), null, Id(chunks[3]), Id(chunks[3])], chunks.Select(one => Data(one, "streamId")?.GetString()));
        var order = heard.Select(one => Data(one, "webchat:sequence-id")!.Value.GetInt64()).ToList();
        Assert.Equal(order.Order().Distinct(), order);
        Assert.Equal(["welcome", "stream 1", "One. Two.", "stream 2", "One. Two."], (await visitor.WillHaveAsync(5)).Select(one => one.Text()));

        static JsonElement? Data(JsonElement activity, string name) => activity.GetProperty("channelData").TryGetProperty(name, out var value) ? value : null;
        static string? Id(JsonElement activity) => activity.GetProperty("id").GetString();
    }

    /// <summary>A channel that writes down what is said.</summary>
    private sealed class Channel(string channelId, string? place = null) : IActivitySender
    {
        private readonly Activity came = new() { Type = "message", Id = "in", ChannelId = channelId, Conversation = new() { Id = "c", ConversationType = place, IsGroup = place is null ? null : true } };

        public TurnContext Turn => new(came, this);

        public List<Activity> Sent { get; } = [];

        public int RefusesFrom { get; init; } = int.MaxValue;

        public async Task WillHaveSentAsync(int count)
        {
            while (Sent.Count < count) await Task.Delay(5, Stop);
        }

        public Task<ResourceResponse> SendAsync(Activity activity, CancellationToken stop)
        {
            if (Sent.Count >= RefusesFrom && activity.Entities is not null) throw new HttpRequestException("403", null, System.Net.HttpStatusCode.Forbidden);
            Sent.Add(activity);
            return Task.FromResult(new ResourceResponse($"id-{Sent.Count}"));
        }
    }
}
