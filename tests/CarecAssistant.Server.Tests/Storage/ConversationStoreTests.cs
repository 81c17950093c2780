using System.Text.Json;
using CarecAssistant.BotFramework;

namespace CarecAssistant.Server.Tests.Storage;

public sealed class ConversationStoreTests : IAsyncLifetime
{
    private readonly DataFolder data = new();
    private Opening house = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        house = await data.OpenAsync();
        await house.Conversations.CreateAsync("c1", "visitor", DateTimeOffset.UnixEpoch, Stop);
    }

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task Activities_are_numbered_from_one_and_read_after_a_number_also_in_the_next_process()
    {
        foreach (var text in new[] { "first", "second", "third" })
        {
            await house.Conversations.AppendAsync("c1", Message(text), Stop);
        }

        var next = await data.OpenAsync();
        Assert.Equal([(2L, "second"), (3L, "third")], (await next.Conversations.ReadAsync("c1", 1, 10, Stop)).Select(stored => (stored.Number, stored.Activity.Text!)));
        Assert.Equal([1L], (await next.Conversations.ReadAsync("c1", 0, 1, Stop)).Select(stored => stored.Number));
        Assert.Equal(3, await next.Conversations.LastAsync("c1", Stop));
        Assert.Equal("visitor", await next.Conversations.FindUserAsync("c1", Stop));
    }

    [Fact]
    public async Task An_activity_keeps_every_member_it_came_with()
    {
        var activity = Message("Привет 你好 <b>") with
        {
            ChannelData = JsonDocument.Parse("""{"clientActivityID":"x","deep":[1,2.50,null]}""").RootElement,
            Properties = new Dictionary<string, JsonElement>(StringComparer.Ordinal) { ["customMember"] = JsonDocument.Parse("""{"a":true}""").RootElement },
            Timestamp = new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero),
        };
        await house.Conversations.AppendAsync("c1", activity, Stop);
        var stored = Assert.Single(await house.Conversations.ReadAsync("c1", 0, 10, Stop)).Activity;
        Assert.Equal("Привет 你好 <b>", stored.Text);
        Assert.Equal("""{"clientActivityID":"x","deep":[1,2.50,null]}""", stored.ChannelData?.GetRawText());
        Assert.Equal("""{"a":true}""", stored.Properties!["customMember"].GetRawText());
        Assert.Equal(activity.Timestamp, stored.Timestamp);
    }

    [Fact]
    public async Task A_repeat_with_the_same_id_is_not_appended_again()
    {
        var (first, isNew) = await house.Conversations.AppendAsync("c1", Message("once") with { Id = "reply-1" }, Stop);
        var (second, isNewAgain) = await house.Conversations.AppendAsync("c1", Message("once more") with { Id = "reply-1" }, Stop);
        Assert.Equal((true, false), (isNew, isNewAgain));
        Assert.Equal((first.Number, "once"), (second.Number, second.Activity.Text));
        Assert.Equal(1, await house.Conversations.LastAsync("c1", Stop));
    }

    [Fact]
    public async Task An_activity_without_an_id_is_never_taken_for_one_that_chose_its_id()
    {
        await house.Conversations.AppendAsync("c1", Message("sly") with { Id = "c1|0000002" }, Stop);
        var (stored, isNew) = await house.Conversations.AppendAsync("c1", Message("honest"), Stop);
        Assert.Equal((true, 2L, "honest"), (isNew, stored.Number, stored.Activity.Text!));
    }

    [Fact]
    public async Task Two_processes_that_append_at_once_leave_no_hole_and_no_double()
    {
        var other = await data.OpenAsync();
        const int each = 40;
        var numbers = await Task.WhenAll(new[] { house, other, house, other }.Select(process => Task.Run(() => AppendManyAsync(process, each), Stop)));
        var all = Enumerable.Range(1, 4 * each).Select(number => (long)number).ToList();
        Assert.Equal(all, numbers.SelectMany(some => some).Order());
        Assert.Equal(all, (await other.Conversations.ReadAsync("c1", 0, 1000, Stop)).Select(stored => stored.Number));
    }

    [Fact]
    public async Task A_conversation_is_created_once_and_keeps_its_user()
    {
        Assert.False(await house.Conversations.CreateAsync("c1", "somebody else", DateTimeOffset.UnixEpoch, Stop));
        Assert.Equal("visitor", await house.Conversations.FindUserAsync("c1", Stop));
        Assert.Null(await house.Conversations.FindUserAsync("unknown", Stop));
        Assert.Equal(0, await house.Conversations.LastAsync("unknown", Stop));
        await Assert.ThrowsAsync<InvalidOperationException>(() => house.Conversations.AppendAsync("unknown", Message("lost"), Stop));
    }

    private static async Task<List<long>> AppendManyAsync(Opening process, int count)
    {
        var numbers = new List<long>();
        for (var number = 0; number < count; number++)
        {
            numbers.Add((await process.Conversations.AppendAsync("c1", Message("m"), Stop)).Stored.Number);
        }

        return numbers;
    }

    private static Activity Message(string text) => new() { Type = ActivityTypes.Message, Text = text };
}
