namespace CarecAssistant.BotFramework.Connector;

/// <summary>Posts the bot's activities to the channel they came from (Connector API v3).</summary>
internal sealed class ConnectorSender(ConnectorClient client, Func<ConversationReference, ConversationReference> mark) : IActivitySender
{
    public Task<ResourceResponse> SendAsync(Activity activity, CancellationToken stop)
    {
        // Traces are for the emulator's eyes; other channels may show them to people.
        if (activity.Type == ActivityTypes.Trace && activity.ChannelId != "emulator") return Task.FromResult(new ResourceResponse(null));

        return activity.ReplyToId is { Length: > 0 } answered
            ? client.Conversations.ReplyToActivityAsync(activity.Conversation?.Id!, answered, activity, stop)
            : client.Conversations.SendToConversationAsync(activity.Conversation?.Id!, activity, stop);
    }

    public Task<ResourceResponse> UpdateAsync(Activity activity, CancellationToken stop) =>
        client.Conversations.UpdateActivityAsync(activity.Conversation?.Id!, activity.Id!, activity, stop);

    public Task DeleteAsync(ConversationReference reference, CancellationToken stop) =>
        client.Conversations.DeleteActivityAsync(reference.Conversation?.Id!, reference.ActivityId!, stop);

    public ConversationReference Vouched(ConversationReference reference) => mark(reference);
}
