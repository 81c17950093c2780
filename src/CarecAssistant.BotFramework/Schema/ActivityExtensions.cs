namespace CarecAssistant.BotFramework;

/// <summary>What one wants to know of an activity or make from it.</summary>
public static class ActivityExtensions
{
    /// <summary>Where to say something later in the conversation this activity came from.</summary>
    public static ConversationReference GetConversationReference(this Activity activity) => new()
    {
        ActivityId = activity.Id,
        User = activity.From,
        Bot = activity.Recipient,
        Conversation = activity.Conversation,
        ChannelId = activity.ChannelId ?? "",
        ServiceUrl = activity.ServiceUrl,
        Locale = activity.Locale,
    };

    /// <summary>A message that answers this activity, addressed.</summary>
    public static Activity CreateReply(this Activity activity, string? text = null) =>
        MessageFactory.Text(text ?? "").ApplyConversationReference(activity.GetConversationReference());

    /// <summary>Addresses an outgoing activity; <c>replyToId</c> is set unless the activity has its own.</summary>
    public static Activity ApplyConversationReference(this Activity activity, ConversationReference reference) => activity with
    {
        ChannelId = reference.ChannelId,
        ServiceUrl = reference.ServiceUrl,
        Conversation = reference.Conversation,
        From = reference.Bot,
        Recipient = reference.User,
        ReplyToId = activity.ReplyToId ?? reference.ActivityId,
        Locale = activity.Locale ?? reference.Locale,
    };

    /// <summary>The activity that stands for "go on" in a turn that nobody's message began.</summary>
    public static Activity GetContinuationActivity(this ConversationReference reference) => new()
    {
        Type = ActivityTypes.Event,
        Name = "ContinueConversation",
        ChannelId = reference.ChannelId,
        ServiceUrl = reference.ServiceUrl,
        Conversation = reference.Conversation,
        From = reference.User,
        Recipient = reference.Bot,
        Locale = reference.Locale,
        RelatesTo = reference,
    };
}
