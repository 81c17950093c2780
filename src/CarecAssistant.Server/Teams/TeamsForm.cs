using CarecAssistant.BotFramework;

namespace CarecAssistant.Server.Teams;

/// <summary>How a message leaves for Teams.</summary>
internal static class TeamsForm
{
    /// <summary>
    /// The activities that carry a message: in Teams words and cards apart, since together they may be split on the way; buttons only in
    /// personal chats, where they are drawn; and our own notes stay here. Elsewhere the message as it is.
    /// </summary>
    public static IReadOnlyList<Activity> Of(Activity message, Activity turn)
    {
        if (!TeamsPlace.IsTeams(turn) || message.Type != ActivityTypes.Message)
        {
            return [message];
        }

        var words = message with { ChannelData = null, SuggestedActions = TeamsPlace.IsGroup(turn) ? null : message.SuggestedActions };
        return words is { Text.Length: > 0, Attachments.Count: > 0 }
            ? [words with { Attachments = null }, words with { Text = null, TextFormat = null, Speak = null, Entities = null, SuggestedActions = null }]
            : [words];
    }
}
