using CarecAssistant.BotFramework;

namespace CarecAssistant.Server.Bot;

/// <inheritdoc cref="IProactiveChat"/>
internal sealed class ProactiveChat(CloudAdapter adapter) : IProactiveChat
{
    public async Task<bool> SayAsync(ConversationReference reference, Activity activity, CancellationToken stop)
    {
        try
        {
            await adapter.ContinueConversationAsync(reference, (turn, cancel) => turn.SendActivityAsync(activity, cancel), stop);
            return true;
        }
        catch (Exception gone) when (gone is ConversationNotFoundException or ServiceNotTrustedException or ConnectorException { IsGone: true })
        {
            return false;
        }
    }
}
