using System.Text.Json;

namespace CarecAssistant.BotFramework;

/// <summary>One turn, and the way back through the channel it came from.</summary>
public sealed class TurnContext : ITurnContext
{
    private readonly IActivitySender sender;

    internal TurnContext(Activity activity, IActivitySender sender)
    {
        Activity = activity;
        this.sender = sender;
    }

    /// <inheritdoc/>
    public Activity Activity { get; }

    /// <inheritdoc/>
    public bool Responded { get; private set; }

    /// <summary>What an invoke is answered with; the first one sent in the turn counts.</summary>
    public InvokeResponse? InvokeResponse { get; private set; }

    /// <inheritdoc/>
    public ConversationReference GetConversationReference() => sender.Vouched(Activity.GetConversationReference());

    /// <inheritdoc/>
    public async Task<ResourceResponse> SendActivityAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (activity.Type == ActivityTypes.InvokeResponse)
        {
            InvokeResponse ??= activity.Value?.Deserialize(ActivityJson.Of<InvokeResponse>());
            return new ResourceResponse(null);
        }

        var addressed = activity.ApplyConversationReference(Activity.GetConversationReference());
        if (addressed is { Type: ActivityTypes.Message, InputHint: null }) addressed.InputHint = "acceptingInput";
        var response = await sender.SendAsync(addressed, cancellationToken);
        if (activity.Type is not (ActivityTypes.Trace or ActivityTypes.Typing)) Responded = true;
        return response;
    }

    /// <inheritdoc/>
    public Task<ResourceResponse> UpdateActivityAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (activity.Id is not { Length: > 0 }) throw new ArgumentException("Without an id nobody knows what is to be replaced.", nameof(activity));
        var addressed = activity.ApplyConversationReference(Activity.GetConversationReference());
        return sender.UpdateAsync(addressed, cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken) =>
        sender.DeleteAsync(Activity.GetConversationReference() with { ActivityId = activityId }, cancellationToken);
}

/// <summary>Carries an activity of the bot to where people read it.</summary>
internal interface IActivitySender
{
    Task<ResourceResponse> SendAsync(Activity activity, CancellationToken stop);

    /// <summary>Replaces what was said; the activity has the id of that.</summary>
    Task<ResourceResponse> UpdateAsync(Activity activity, CancellationToken stop) => throw new NotSupportedException("This channel cannot change what was said.");

    /// <summary>Takes back what was said.</summary>
    Task DeleteAsync(ConversationReference reference, CancellationToken stop) => throw new NotSupportedException("This channel cannot take back what was said.");

    /// <summary>The reference with what is needed to come back later.</summary>
    ConversationReference Vouched(ConversationReference reference) => reference;
}
