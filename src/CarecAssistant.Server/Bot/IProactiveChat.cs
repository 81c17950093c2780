using CarecAssistant.BotFramework;

namespace CarecAssistant.Server.Bot;

/// <summary>Says something in a conversation outside a turn.</summary>
internal interface IProactiveChat
{
    /// <summary>Stores and sends the activity; one whose id was stored before appears once.</summary>
    /// <returns>False when the conversation is gone for good, or its channel has shut the bot out.</returns>
    Task<bool> SayAsync(ConversationReference reference, Activity activity, CancellationToken stop);
}
