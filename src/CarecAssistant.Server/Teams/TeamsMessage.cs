using System.Text.Json;
using CarecAssistant.BotFramework;

namespace CarecAssistant.Server.Teams;

/// <summary>What a person typed in Teams, as the assistant should hear it.</summary>
internal static class TeamsMessage
{
    /// <summary>The message without the mention of the bot, and an edit as the message that it is now. Other channels' activities stay as they are.</summary>
    public static Activity AsTyped(Activity activity) => !TeamsPlace.IsTeams(activity) ? activity : activity with
    {
        Type = ActivityTypes.Message,
        Text = OwnMentions(activity).Aggregate(activity.Text ?? "", Without).Replace('\u00A0', ' ').Trim(),
    };

    /// <summary>The bot is spoken to by name.</summary>
    public static bool IsMentioned(Activity activity) => TeamsPlace.IsTeams(activity) && OwnMentions(activity).Any();

    /// <summary>A person changed a message of theirs, or brought it back.</summary>
    public static bool IsEdit(Activity activity) => TeamsPlace.IsTeams(activity) && activity.Type == ActivityTypes.MessageUpdate;

    // By the entity's own text and only once: people can type <at> themselves, and other mentions are part of what they say.
    private static IEnumerable<string> OwnMentions(Activity activity) =>
        from entity in activity.Entities ?? []
        where TextOf(entity, "type").Equals("mention", StringComparison.OrdinalIgnoreCase)
        where entity.TryGetProperty("mentioned", out var mentioned) && TextOf(mentioned, "id") is { Length: > 0 } id && id == activity.Recipient?.Id
        let text = TextOf(entity, "text")
        where text.Length > 0
        select text;

    private static string Without(string text, string mention) =>
        text.IndexOf(mention, StringComparison.Ordinal) is var at and >= 0 ? text.Remove(at, mention.Length) : text;

    private static string TextOf(JsonElement holder, string name) =>
        holder.ValueKind == JsonValueKind.Object && holder.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
