namespace CarecAssistant.BotFramework.Tests;

/// <summary>A process dies in the middle of a turn; the next one on the same store goes on.</summary>
public sealed class RestartTests
{
    private static readonly DateTimeOffset Start = new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_whose_turn_was_killed_is_answered_once_by_the_next_process()
    {
        var store = new InMemoryConversationStore();
        await using var killed = await House.OpenAsync(new EchoBot(), store: store);
        var visitor = await killed.VisitorStartsAsync();
        await visitor.WillHaveAsync(1);
        await visitor.SaysAsync("hello");
        await visitor.WillHaveAsync(3);
        await visitor.SaysAsync("wait");

        await using var next = await OpenNextAsync(store, TimeSpan.FromMinutes(1));
        var texts = await TextsAsync(store, visitor, 5);
        Assert.Equal(["welcome", "hello", "echo: hello", "wait", "echo: wait"], texts);
    }

    [Fact]
    public async Task Two_processes_that_answer_the_same_message_give_one_answer()
    {
        var store = new InMemoryConversationStore();
        var slow = new EchoBot();
        await using var living = await House.OpenAsync(slow, store: store);
        var visitor = await living.VisitorStartsAsync();
        await visitor.WillHaveAsync(1);
        await visitor.SaysAsync("wait");

        await using var next = await OpenNextAsync(store, TimeSpan.FromSeconds(1));
        await TextsAsync(store, visitor, 3);
        slow.Patience.SetResult();
        await living.StopAsync();
        Assert.Equal(["welcome", "wait", "echo: wait"], await TextsAsync(store, visitor, 3));
    }

    [Fact]
    public async Task An_answered_message_and_one_of_long_ago_stay_as_they_are()
    {
        var store = new InMemoryConversationStore();
        await using var killed = await House.OpenAsync(new EchoBot(), new() { ["Bot:TurnTimeout"] = "01:00:00" }, store);
        var visitor = await killed.VisitorStartsAsync();
        await visitor.WillHaveAsync(1);
        await visitor.SaysAsync("wait");
        killed.Clock.Advance(TimeSpan.FromMinutes(11));
        var recent = await killed.VisitorStartsAsync();
        await recent.WillHaveAsync(1);
        await recent.SaysAsync("wait");
        var bot = Ready();

        // Its conversation is looked at last, so when it is answered the other one was left alone.
        await using var next = await House.OpenAsync(bot, store: store, now: Start + TimeSpan.FromMinutes(12));
        await TextsAsync(store, recent, 3);
        await next.StopAsync();
        Assert.Equal([recent.ConversationId], bot.Heard.Select(activity => activity.Conversation?.Id));
        Assert.Equal(["welcome", "wait"], await TextsAsync(store, visitor, 2));
    }

    private static Task<House> OpenNextAsync(InMemoryConversationStore store, TimeSpan later) => House.OpenAsync(Ready(), store: store, now: Start + later);

    private static EchoBot Ready()
    {
        var bot = new EchoBot();
        bot.Patience.SetResult();
        return bot;
    }

    private static async Task<IReadOnlyList<string?>> TextsAsync(InMemoryConversationStore store, Visitor visitor, int count)
    {
        while (await store.LastAsync(visitor.ConversationId, Stop) < count)
        {
            await Task.Yield(); // The test's own time limit ends this when no answer comes.
        }

        return [.. (await store.ReadAsync(visitor.ConversationId, 0, 100, Stop)).Select(stored => stored.Activity.Text)];
    }
}
