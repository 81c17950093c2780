using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CarecAssistant.BotFramework.DirectLine;

/// <summary>What clients may say, and how much of it.</summary>
internal sealed class ClientActivities(
    DirectLineChannel channel, IConversationStore store, IOptions<DirectLineOptions> options, IOptions<RateLimitsOptions> limits, TimeProvider time)
{
    private readonly Quota messagesOfMinute = new(limits.Value.MessagesPerMinute, TimeSpan.FromMinutes(1), time);
    private readonly Quota messagesOfDay = new(limits.Value.MessagesPerDay, TimeSpan.FromDays(1), time);
    private readonly Quota typingOfMinute = new(limits.Value.MessagesPerMinute, TimeSpan.FromMinutes(1), time);

    /// <summary>The activity may be posted, and counts from now on.</summary>
    /// <returns>Null, or why not.</returns>
    public async Task<IResult?> RefusalAsync(DirectLinePass pass, Activity activity, CancellationToken stop)
    {
        if (Complaint(activity) is { } complaint) return DirectLineErrors.BadArgument(complaint);
        if (await store.FindUserAsync(pass.ConversationId, stop) is null) return DirectLineErrors.ConversationNotFound;
        if (pass.UserId.Length == 0 && UserRefusal(activity) is { } nobody) return nobody;

        // Whoever types much is not told so: to the client it is taken.
        if (activity.Type == ActivityTypes.Typing) return typingOfMinute.Take(pass.ConversationId) is null ? null : DirectLineBodies.Taken($"{pass.ConversationId}|t");
        if ((messagesOfMinute.Take(pass.ConversationId) ?? messagesOfDay.Take(pass.ConversationId)) is { } wait)
        {
            await channel.TellTooManyAsync(pass.ConversationId, activity);
            return DirectLineErrors.TooMany(wait, "Too many messages; please wait a moment.");
        }

        return channel.HasRoom(pass.ConversationId) ? null : DirectLineErrors.Busy;
    }

    // The conversation was started without a user, so whoever posts says who they are; dl_ is for those that a token names.
    private static IResult? UserRefusal(Activity activity) => activity.From?.Id switch
    {
        null or "" => DirectLineErrors.MissingProperty("Neither the token nor from.id says who this is from."),
        { } id when id.StartsWith("dl_", StringComparison.Ordinal) => DirectLineErrors.BadArgument("Only a token can name a user whose id begins with dl_."),
        _ => null,
    };

    private string? Complaint(Activity activity)
    {
        if (activity.Type is ActivityTypes.ConversationUpdate or ActivityTypes.ContactRelationUpdate or ActivityTypes.InstallationUpdate
            or ActivityTypes.InvokeResponse or ActivityTypes.Trace)
        {
            return "Clients cannot send activities of this type.";
        }

        if (activity is { Type: ActivityTypes.Event or ActivityTypes.Invoke, Name: null or "" }) return "An event or invoke needs a name.";
        if (activity.ChannelData is { ValueKind: not JsonValueKind.Object }) return "channelData is a JSON object.";
        if (activity.Attachments?.All(one => IsHarmless(one.ContentUrl) && IsHarmless(one.ThumbnailUrl)) == false) return "Files are linked by https or data addresses.";
        return activity.Text?.Length > options.Value.MaxTextLength
            ? string.Create(CultureInfo.InvariantCulture, $"The text has {activity.Text.Length} characters; {options.Value.MaxTextLength} is the most.")
            : null;
    }

    private static bool IsHarmless(string? address) => address is null
        || address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("data:", StringComparison.OrdinalIgnoreCase);
}
