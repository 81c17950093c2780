using System.Globalization;

namespace CarecAssistant.BotFramework;

/// <summary>Keeps conversations for the life of the process: for tests and small bots.</summary>
public sealed class InMemoryConversationStore : IConversationStore
{
    private readonly Dictionary<string, Kept> conversations = [];

    /// <inheritdoc/>
    public Task<bool> CreateAsync(string conversationId, string userId, DateTimeOffset at, CancellationToken stop)
    {
        lock (conversations) return Task.FromResult(conversations.TryAdd(conversationId, new Kept(userId, at)));
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> CreatedSinceAsync(DateTimeOffset since, CancellationToken stop)
    {
        lock (conversations) return Task.FromResult<IReadOnlyList<string>>([.. conversations.Where(one => one.Value.CreatedAt >= since).Select(one => one.Key)]);
    }

    /// <inheritdoc/>
    public Task<string?> FindUserAsync(string conversationId, CancellationToken stop)
    {
        lock (conversations) return Task.FromResult(conversations.GetValueOrDefault(conversationId)?.UserId);
    }

    /// <inheritdoc/>
    public Task<(StoredActivity Stored, bool IsNew)> AppendAsync(string conversationId, Activity activity, CancellationToken stop)
    {
        lock (conversations)
        {
            var kept = conversations[conversationId];
            if (activity.Id is { } id && kept.ById.TryGetValue(id, out var before)) return Task.FromResult((before, false));

            var number = kept.Activities.Count + 1;
            var stored = new StoredActivity(number, activity with { Id = activity.Id ?? string.Create(CultureInfo.InvariantCulture, $"{conversationId}|{number:D7}") });
            kept.Activities.Add(stored);
            kept.ById.Add(stored.Activity.Id!, stored);
            return Task.FromResult((stored, true));
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredActivity>> ReadAsync(string conversationId, long after, int most, CancellationToken stop)
    {
        lock (conversations)
        {
            var activities = conversations.GetValueOrDefault(conversationId)?.Activities ?? [];
            return Task.FromResult<IReadOnlyList<StoredActivity>>([.. activities.Skip((int)Math.Clamp(after, 0, activities.Count)).Take(most)]);
        }
    }

    /// <inheritdoc/>
    public Task<long> LastAsync(string conversationId, CancellationToken stop)
    {
        lock (conversations) return Task.FromResult<long>(conversations.GetValueOrDefault(conversationId)?.Activities.Count ?? 0);
    }

    private sealed record Kept(string UserId, DateTimeOffset CreatedAt)
    {
        public List<StoredActivity> Activities { get; } = [];

        public Dictionary<string, StoredActivity> ById { get; } = [];
    }
}
