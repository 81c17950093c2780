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

    /// <summary>Replaces what the bot said, whole; the activity's <c>id</c> says which.</summary>
    /// <exception cref="NotSupportedException">The channel cannot change what was said.</exception>
    /// <exception cref="ConnectorException">The channel refused, or there is no such activity any more.</exception>
    Task<ResourceResponse> UpdateActivityAsync(Activity activity, CancellationToken cancellationToken);

    /// <summary>Takes back what the bot said.</summary>
    /// <exception cref="NotSupportedException">The channel cannot change what was said.</exception>
    /// <exception cref="ConnectorException">The channel refused, or there is no such activity any more.</exception>
    Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken);

    /// <summary>Where to say something later. Keep it as it is: it holds the proof that its address may be called.</summary>
    ConversationReference GetConversationReference();
}
