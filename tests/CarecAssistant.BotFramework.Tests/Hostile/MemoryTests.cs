namespace CarecAssistant.BotFramework.Tests.Hostile;

/// <summary>What clients cannot make us hold. Runs alone: the heap of the whole process is measured.</summary>
[Collection(Alone)]
public sealed class MemoryTests
{
    private const string Alone = "Measures the heap";
    private const int LeastLeak = 5_000_000;
    private readonly EchoBot bot = new();

    [Fact]
    public async Task DL61_A_stream_that_is_never_read_holds_little_and_is_closed()
    {
        var settings = new Dictionary<string, string?> { ["DirectLine:MaxTextLength"] = "100000", ["RateLimits:MessagesPerMinute"] = "1000", ["RateLimits:MessagesPerDay"] = "1000", ["RateLimits:WaitingTurnsPerConversation"] = "1000" };
        await using var house = await House.OpenAsync(bot, settings, new NoMemory());
        var visitor = await house.VisitorStartsAsync();
        using var connection = await RawConnection.ToStreamAsync(visitor.StreamUrl!, receiveBuffer: 4096);
        await SaysLongThingsAsync(visitor, 50); // Pools are filled and what is left in the sockets is full.
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await SaysLongThingsAsync(visitor, 150);
        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;

        // 27 MB were said.
        Assert.InRange(grown, long.MinValue, LeastLeak);
        while (house.DirectLine.HasOpenSocket(visitor.ConversationId))
        {
            house.Clock.Advance(TimeSpan.FromSeconds(31));
            await Task.Yield();
        }
    }

    [Fact]
    public async Task Twenty_thousand_reconnects_leave_nothing_behind()
    {
        var settings = new Dictionary<string, string?> { ["RateLimits:SocketsPerConversation"] = "1000", ["RateLimits:SocketsPerAddress"] = "1000" };
        await using var house = await House.OpenAsync(bot, settings);
        var visitor = await house.VisitorStartsAsync();
        await visitor.WillHaveAsync(1);
        var (atATenth, atTheEnd) = await TestKit.ReconnectStorm.RunAsync(
            async () => new Uri((await visitor.ReconnectsAsync("0")).Body.GetProperty("streamUrl").GetString()!), 20_000, TestContext.Current.CancellationToken);

        Assert.InRange(atTheEnd - atATenth, long.MinValue, LeastLeak);
        await visitor.SaysAsync("still here");
        using var stream = await visitor.OpensTheStreamAsync();
        Assert.Equal(["welcome", "still here", "echo: still here"], (await stream.ActivitiesAsync(3)).Select(one => one.Text()));
    }

    private async Task SaysLongThingsAsync(Visitor visitor, int times)
    {
        var text = new string('x', 90_000);
        for (var number = 0; number < times; number++) await visitor.SaysAsync(text);
        while (bot.Heard.Count(one => one.Type == "message") < times) await Task.Yield();
        bot.Heard.Clear();
    }

    [CollectionDefinition(Alone, DisableParallelization = true)]
    public sealed class AloneCollection;

    /// <summary>A store outside this process's memory, for the test's purposes: it keeps the numbers and the newest activity alone.</summary>
    private sealed class NoMemory : IConversationStore
    {
        private readonly InMemoryConversationStore first = new();
        private StoredActivity? newest;

        public Task<bool> CreateAsync(string conversationId, string userId, DateTimeOffset at, CancellationToken stop) => first.CreateAsync(conversationId, userId, at, stop);

        public Task<IReadOnlyList<string>> CreatedSinceAsync(DateTimeOffset since, CancellationToken stop) => first.CreatedSinceAsync(since, stop);

        public Task<string?> FindUserAsync(string conversationId, CancellationToken stop) => first.FindUserAsync(conversationId, stop);

        public Task<(StoredActivity Stored, bool IsNew)> AppendAsync(string conversationId, Activity activity, CancellationToken stop)
        {
            newest = new((newest?.Number ?? 0) + 1, activity with { Id = activity.Id ?? $"{conversationId}|{newest?.Number}" });
            return Task.FromResult((newest, true));
        }

        public Task<IReadOnlyList<StoredActivity>> ReadAsync(string conversationId, long after, int most, CancellationToken stop) =>
            Task.FromResult<IReadOnlyList<StoredActivity>>(newest is { } one && one.Number > after ? [one] : []);

        public Task<long> LastAsync(string conversationId, CancellationToken stop) => Task.FromResult(newest?.Number ?? 0);
    }
}
