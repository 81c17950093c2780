using System.Security.Cryptography;

namespace CarecAssistant.BotFramework.Hosting;

/// <summary>Turns of the last ten minutes by the activity that began them: channels post again what they got no answer to in time.</summary>
internal sealed class RecentTurns(TimeProvider time)
{
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(10);
    private readonly Dictionary<string, ReceivedTurn> turns = [];
    private readonly Queue<(DateTimeOffset Until, string Key)> ends = new();

    /// <summary>The turn of this activity, begun now unless it was before.</summary>
    public ReceivedTurn FindOrBegin(Activity activity, byte[] body, Func<ReceivedTurn> begin)
    {
        if (activity.Id is not { Length: > 0 }) return begin();
        var key = KeyOf(activity, body);
        var now = time.GetUtcNow();
        lock (turns)
        {
            while (ends.TryPeek(out var oldest) && oldest.Until <= now) turns.Remove(ends.Dequeue().Key);
            if (turns.TryGetValue(key, out var known)) return known;
            var turn = begin();
            turns.Add(key, turn);
            ends.Enqueue((now + Memory, key));
            return turn;
        }
    }

    // The id alone is not enough: an edit has the id of the message it edits, and small programs count from 1 each time they start.
    private static string KeyOf(Activity activity, byte[] body) =>
        string.Join('\n', activity.ChannelId, activity.Conversation?.Id, activity.Id, Convert.ToHexString(SHA256.HashData(body)));
}
