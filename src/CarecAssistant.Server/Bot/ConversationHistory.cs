using CarecAssistant.BotFramework;

namespace CarecAssistant.Server.Bot;

/// <summary>Direct Line conversations are read from their store; those of other channels are remembered for as long as the process lives.</summary>
internal sealed class ConversationHistory(IConversationStore store) : IConversationHistory
{
    // Twenty turns with their typing-free answers, cards and replies fit; older lines change no answer.
    private const int Most = 100;
    private const int MostConversations = 1000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, LinkedListNode<Remembered>> byConversation = new(StringComparer.Ordinal);
    private readonly LinkedList<Remembered> newestFirst = new();

    /// <inheritdoc/>
    public async Task<ConversationSoFar> ReadAsync(Activity current, CancellationToken stop)
    {
        var activities = Channels.IsWebChat(current.ChannelId) ? await ReadStoredAsync(current, stop) : ReadRemembered(current);
        return new([.. activities.TakeWhile(activity => current.Id is null || activity.Id != current.Id)], current);
    }

    /// <inheritdoc/>
    public void Remember(Activity current, Activity said)
    {
        if (Channels.IsWebChat(current.ChannelId))
        {
            return;
        }

        lock (gate)
        {
            var node = Touch(KeyOf(current));
            node.Value.Activities.Enqueue(said with { ReplyToId = ReferenceEquals(current, said) ? said.ReplyToId : current.Id });
            if (node.Value.Activities.Count > Most)
            {
                node.Value.Activities.Dequeue();
            }
        }
    }

    /// <inheritdoc/>
    public void Forget(Activity current)
    {
        lock (gate)
        {
            if (byConversation.Remove(KeyOf(current), out var node))
            {
                newestFirst.Remove(node);
            }
        }
    }

    private async Task<IReadOnlyList<Activity>> ReadStoredAsync(Activity current, CancellationToken stop)
    {
        var conversation = current.Conversation?.Id ?? "";
        var last = await store.LastAsync(conversation, stop);
        return [.. (await store.ReadAsync(conversation, Math.Max(0, last - Most), Most, stop)).Select(stored => stored.Activity)];
    }

    private IReadOnlyList<Activity> ReadRemembered(Activity current)
    {
        lock (gate)
        {
            return byConversation.TryGetValue(KeyOf(current), out var node) ? [.. node.Value.Activities] : [];
        }
    }

    private LinkedListNode<Remembered> Touch(string key)
    {
        if (byConversation.TryGetValue(key, out var known))
        {
            newestFirst.Remove(known);
            newestFirst.AddFirst(known);
            return known;
        }

        if (byConversation.Count == MostConversations)
        {
            byConversation.Remove(newestFirst.Last!.Value.Key);
            newestFirst.RemoveLast();
        }

        return byConversation[key] = newestFirst.AddFirst(new Remembered(key, new()));
    }

    private static string KeyOf(Activity activity) => $"{activity.ChannelId}\n{activity.Conversation?.Id}";

    private sealed record Remembered(string Key, Queue<Activity> Activities);
}
