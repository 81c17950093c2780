using CarecAssistant.BotFramework;
using CarecAssistant.Server.Bot;

namespace CarecAssistant.Server.Teams;

/// <summary>How a message leaves for Teams.</summary>
internal static class TeamsForm
{
    /// <summary>
    /// The activities that carry a message: in Teams words and cards apart, since together they may be split on the way; buttons as a list
    /// where more than one person reads, since they are drawn in personal chats only; and our own notes stay here. Elsewhere the message as it is.
    /// </summary>
    public static IReadOnlyList<Activity> Of(Activity message, Activity turn)
    {
        if (!TeamsPlace.IsTeams(turn) || message.Type != ActivityTypes.Message)
        {
            return [message];
        }

        var words = (TeamsPlace.IsGroup(turn) ? WithList(message) : message) with { ChannelData = null };
        return words is { Text.Length: > 0, Attachments.Count: > 0 }
            ? [words with { Attachments = null }, words with { Text = null, TextFormat = null, Speak = null, Entities = null, SuggestedActions = null }]
            : [words];
    }

    private static Activity WithList(Activity message) => message.SuggestedActions is not { Actions: { Count: > 0 } buttons } ? message : message with
    {
        SuggestedActions = null,
        Text = $"{message.Text}\n\n{string.Join('\n', buttons.Select(button => $"- {MarkdownText.Line(button.Title ?? "")}"))}",
    };
}
