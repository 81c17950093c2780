namespace CarecAssistant.BotFramework;

/// <summary>Where Direct Line keeps conversations, so that they outlive the process.</summary>
public interface IConversationStore
{
    /// <summary>Records a new conversation; a second call with the same id changes nothing.</summary>
    /// <returns>True when it is new.</returns>
    Task<bool> CreateAsync(string conversationId, string userId, DateTimeOffset at, CancellationToken stop);

    /// <summary>The ids of conversations created since then, in no order.</summary>
    Task<IReadOnlyList<string>> CreatedSinceAsync(DateTimeOffset since, CancellationToken stop);

    /// <summary>The user of a conversation, or null when there is no such conversation.</summary>
    Task<string?> FindUserAsync(string conversationId, CancellationToken stop);

    /// <summary>Appends an activity; its number is the next one of the conversation, from 1. The id of the activity is kept when it has one (a repeat with the same id is not appended again), and otherwise made from the number.</summary>
    /// <returns>The stored activity, and whether it was new.</returns>
    Task<(StoredActivity Stored, bool IsNew)> AppendAsync(string conversationId, Activity activity, CancellationToken stop);

    /// <summary>Activities after a number, in order, at most <paramref name="most"/>.</summary>
    Task<IReadOnlyList<StoredActivity>> ReadAsync(string conversationId, long after, int most, CancellationToken stop);

    /// <summary>The number of the newest activity; 0 when there is none.</summary>
    Task<long> LastAsync(string conversationId, CancellationToken stop);
}

/// <summary>An activity with its number in its conversation.</summary>
public sealed record StoredActivity(long Number, Activity Activity);
