using CarecAssistant.BotFramework;

namespace CarecAssistant.Server.Teams;

/// <summary>Where a card stands.</summary>
/// <param name="Conversation">The thread it began.</param>
/// <param name="Activity">The message that holds it.</param>
internal sealed record CardPlace(string Conversation, string Activity);

/// <summary>The two calls that cards need of Teams.</summary>
internal interface ITeamsThreads
{
    /// <summary>Begins a thread in a channel.</summary>
    /// <param name="teams">Where Teams takes our calls.</param>
    /// <param name="tenant">The channel's tenant.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="message">The first message.</param>
    /// <param name="stop">Stops the call.</param>
    /// <exception cref="ConnectorException">Teams refused or could not be reached.</exception>
    Task<CardPlace> BeginAsync(ConversationReference teams, string tenant, string channel, Activity message, CancellationToken stop);

    /// <summary>Replaces a message for everyone.</summary>
    /// <exception cref="ConnectorException">Teams refused or could not be reached.</exception>
    Task ReplaceAsync(ConversationReference teams, CardPlace place, Activity message, CancellationToken stop);
}
