using CarecAssistant.BotFramework.Hosting;
using Microsoft.Extensions.Options;

namespace CarecAssistant.BotFramework.DirectLine;

/// <summary>Carries the bot's activities to Direct Line clients: into the store and onto open sockets.</summary>
internal sealed class DirectLineSender(LiveConversations conversations, IConversationStore store, IOptions<BotOptions> options) : IActivitySender
{
    public const string ChannelId = "directline";

    public async Task<ResourceResponse> SendAsync(Activity activity, CancellationToken stop)
    {
        // Clients have no use for these: a trace draws an error, the others belong to the bot's side.
        if (activity.Type is ActivityTypes.Trace or ActivityTypes.ConversationUpdate or ActivityTypes.ContactRelationUpdate) return new ResourceResponse(null);

        using var lease = conversations.Hold(activity.Conversation!.Id!);
        if (ActivityJson.Write(activity).Length > ActivityReader.MaxBytes) throw new InvalidOperationException("The bot says more than 256 KiB at once.");
        var forClients = ForWebChat.Of(activity) with
        {
            ChannelId = ChannelId,
            ServiceUrl = null,
            CallerId = null,
            Recipient = null,
            From = (activity.From ?? options.Value.Account) with { Role = "bot" },
        };
        if (activity.Type == ActivityTypes.Typing)
        {
            var passing = forClients with { Id = forClients.Id ?? $"{lease.Conversation.Id}|t{Guid.NewGuid():N}" };
            await lease.Conversation.WhisperAsync(passing, stop);
            return new ResourceResponse(passing.Id);
        }

        var (stored, _) = await lease.Conversation.AppendAsync(forClients, whenNew: null, stop);
        return new ResourceResponse(stored.Activity.Id);
    }

    /// <exception cref="ConversationNotFoundException">The store does not know it, or the bot has ended it.</exception>
    public async Task EnsureExistsAsync(string? conversationId, CancellationToken stop)
    {
        if (conversationId is null || await store.FindUserAsync(conversationId, stop) is null) throw new ConversationNotFoundException();
        if (await store.IsOverAfterAsync(conversationId, await store.LastAsync(conversationId, stop), stop)) throw new ConversationNotFoundException();
    }
}
