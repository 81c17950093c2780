using System.Text.Json;
using CarecAssistant.BotFramework;

namespace CarecAssistant.Server.Teams;

/// <summary>Where in Teams an activity happened.</summary>
/// <param name="Tenant">As the channel says it; null when it says none, or two that differ.</param>
/// <param name="Channel">The channel of a team, without a thread; null in chats.</param>
internal sealed record TeamsPlace(string? Tenant, string? Channel)
{
    private const string ThreadMark = ";messageid=";

    /// <summary>The activity came from Teams.</summary>
    public static bool IsTeams(Activity activity) => activity.ChannelId == "msteams";

    /// <summary>More than one person reads along: a group chat or a channel.</summary>
    public static bool IsGroup(Activity activity) => IsTeams(activity) && (activity.Conversation?.IsGroup == true || activity.Conversation?.ConversationType is "groupChat" or "channel");

    /// <summary>The place of an activity of Teams.</summary>
    public static TeamsPlace Of(Activity activity)
    {
        var (told, written) = (IdOf(activity, "tenant"), activity.Conversation?.TenantId);
        var conversation = activity.Conversation?.Id?.Split(ThreadMark)[0];
        var channel = IdOf(activity, "channel");
        return new(
            told is null || written is null || told == written ? told ?? written : null,
            activity.Conversation?.ConversationType == "channel" && channel == conversation ? channel : null);
    }

    private static string? IdOf(Activity activity, string name) =>
        activity.ChannelData is { ValueKind: JsonValueKind.Object } data
        && data.TryGetProperty(name, out var holder) && holder.ValueKind == JsonValueKind.Object
        && holder.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String
            ? id.GetString()
            : null;
}
