using CarecAssistant.BotFramework;

namespace CarecAssistant.Server.Teams;

/// <summary>Where Teams takes our calls: known from the newest turn that came from a tenant, and kept over a restart.</summary>
internal interface ITeamsAddress
{
    /// <summary>The newest reference of a tenant, or null while nothing came from it.</summary>
    Task<ConversationReference?> FindAsync(string tenant, CancellationToken stop);

    /// <summary>Keeps a reference that a turn gave.</summary>
    Task KeepAsync(string tenant, ConversationReference reference, CancellationToken stop);
}
