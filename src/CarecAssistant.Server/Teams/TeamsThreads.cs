using System.Text.Json;
using System.Text.Json.Nodes;
using CarecAssistant.BotFramework;

namespace CarecAssistant.Server.Teams;

/// <inheritdoc cref="ITeamsThreads"/>
internal sealed class TeamsThreads(CloudAdapter adapter) : ITeamsThreads
{
    /// <inheritdoc/>
    public async Task<CardPlace> BeginAsync(ConversationReference teams, string tenant, string channel, Activity message, CancellationToken stop)
    {
        var data = new JsonObject { ["channel"] = new JsonObject { ["id"] = channel }, ["tenant"] = new JsonObject { ["id"] = tenant } };
        var begun = await adapter.CreateConversationAsync(
            teams,
            new() { IsGroup = true, Activity = message, ChannelData = JsonSerializer.SerializeToElement(data, TeamsJson.Default.JsonObject), TenantId = tenant },
            callback: null,
            stop);
        return new(begun.Conversation!.Id!, begun.ActivityId ?? begun.Conversation.Id!.Split("messageid=")[^1]);
    }

    /// <inheritdoc/>
    public Task ReplaceAsync(ConversationReference teams, CardPlace place, Activity message, CancellationToken stop) =>
        adapter.CreateConnectorClient(teams).Conversations.UpdateActivityAsync(place.Conversation, place.Activity, message, stop);
}
