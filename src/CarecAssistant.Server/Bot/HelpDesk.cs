using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using CarecAssistant.BotFramework;
using Microsoft.Extensions.Options;

namespace CarecAssistant.Server.Bot;

/// <summary>
/// Conversations that a help desk takes over: none → requested → accepted → none again when it is completed or failed. While accepted
/// the assistant is silent. Statuses may repeat, come late or out of order; one for a conversation that nobody handed over changes nothing.
/// </summary>
internal sealed class HelpDesk(IOptions<HandoffOptions> options, TimeProvider clock, ILogger<HelpDesk> log)
{
    private static readonly TimeSpan WaitsForDesk = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestSilence = TimeSpan.FromHours(8);
    private readonly ConcurrentDictionary<string, (bool IsAccepted, DateTimeOffset At)> handedOver = new(StringComparer.Ordinal);

    /// <summary>A person of the desk talks with the visitor.</summary>
    public bool HasTaken(Activity activity) =>
        handedOver.TryGetValue(KeyOf(activity), out var known) && known.IsAccepted && clock.GetUtcNow() - known.At < LongestSilence;

    /// <summary>Announces that a question of this conversation waits for a person. Our own chat has no hub, and gets nothing.</summary>
    public async Task AskAsync(ITurnContext turn, string reference, CancellationToken stop)
    {
        if (!options.Value.Handoff || Channels.IsWebChat(turn.Activity.ChannelId))
        {
            return;
        }

        Forget();
        handedOver[KeyOf(turn.Activity)] = (false, clock.GetUtcNow());
        var context = JsonSerializer.SerializeToElement(new JsonObject { ["reference"] = reference }, BotJson.Default.JsonObject);
        await turn.SendActivityAsync(HandoffEvents.CreateInitiation(turn, context), stop);
    }

    /// <summary>Takes a status of the desk.</summary>
    public void Note(Activity status)
    {
        var key = KeyOf(status);
        if (!options.Value.Handoff || !handedOver.TryGetValue(key, out var known))
        {
            return;
        }

        switch (HandoffEvents.StateOf(status))
        {
            case "accepted" when known.IsAccepted || clock.GetUtcNow() - known.At < WaitsForDesk:
                handedOver[key] = (true, clock.GetUtcNow());
                break;
            case "completed" or "failed":
                handedOver.TryRemove(key, out _);
                break;
            default:
                Log.HandoffIgnored(log);
                break;
        }
    }

    private void Forget()
    {
        foreach (var (key, known) in handedOver)
        {
            if (clock.GetUtcNow() - known.At > LongestSilence) handedOver.TryRemove(key, out _);
        }
    }

    private static string KeyOf(Activity activity) => $"{activity.ChannelId}\n{activity.Conversation?.Id}";
}
