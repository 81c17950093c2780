using CarecAssistant.BotFramework.Authentication;
using CarecAssistant.BotFramework.Connector;

namespace CarecAssistant.BotFramework.Hosting;

/// <summary>What an activity from a channel must have, so that the bot can answer it.</summary>
internal static class NeededMembers
{
    /// <returns>What is missing, in a sentence that repeats nothing of the activity, or null.</returns>
    public static string? Missing(Activity activity, Caller caller)
    {
        if (string.IsNullOrEmpty(activity.ChannelId)) return "An activity needs a channelId.";
        if (string.IsNullOrEmpty(activity.Conversation?.Id)) return "An activity needs conversation.id.";
        if (string.IsNullOrEmpty(activity.From?.Id)) return "An activity needs from.id.";
        if (IsNamed(activity.Type) && string.IsNullOrEmpty(activity.Name)) return "An event, invoke or command needs a name.";

        // A channel's activity without a serviceUrl is not what its token vouches for; that is refused as such.
        if (caller.Kind == CallerKind.Channel) return null;
        if (activity.ServiceUrl is null) return activity.DeliveryMode == "expectReplies" ? null : "An activity needs a serviceUrl.";
        return caller.Kind == CallerKind.Local && !TrustedServices.IsLocal(activity.ServiceUrl) ? "Without tokens only a serviceUrl on this machine is answered." : null;
    }

    private static bool IsNamed(string type) => type is ActivityTypes.Event or ActivityTypes.Invoke or ActivityTypes.Command or ActivityTypes.CommandResult;
}
