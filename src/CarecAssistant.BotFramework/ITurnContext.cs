namespace CarecAssistant.BotFramework;

/// <summary>One turn: the activity that came in, and the way back.</summary>
public interface ITurnContext
{
    /// <summary>What came in.</summary>
    Activity Activity { get; }

    /// <summary>Something was sent in this turn.</summary>
    bool Responded { get; }

    /// <summary>Sends an activity into the conversation; sender, receiver, conversation and <c>replyToId</c> are filled in.</summary>
    Task<ResourceResponse> SendActivityAsync(Activity activity, CancellationToken cancellationToken);

    /// <summary>Where to say something later.</summary>
    ConversationReference GetConversationReference();
}
