using CarecAssistant.BotFramework;

namespace CarecAssistant.Server.Bot;

/// <summary>What was said before in a conversation, whatever the channel.</summary>
internal interface IConversationHistory
{
    /// <summary>The conversation up to <paramref name="current"/>, which is left out.</summary>
    Task<ConversationSoFar> ReadAsync(Activity current, CancellationToken stop);

    /// <summary>Keeps an activity that came in or was sent, where the channel does not keep it itself.</summary>
    void Remember(Activity current, Activity said);

    /// <summary>Forgets what <see cref="Remember"/> kept of the conversation: the bot was removed from it.</summary>
    void Forget(Activity current);
}
