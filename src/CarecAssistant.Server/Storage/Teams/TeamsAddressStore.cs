using System.Text.Json;
using CarecAssistant.BotFramework;
using CarecAssistant.Server.Teams;
using Microsoft.EntityFrameworkCore;

namespace CarecAssistant.Server.Storage.Teams;

/// <inheritdoc cref="ITeamsAddress"/>
internal sealed class TeamsAddressStore(StorageWriter writer, IDbContextFactory<CarecDbContext> contexts) : ITeamsAddress
{
    /// <inheritdoc/>
    public async Task<ConversationReference?> FindAsync(string tenant, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        return await context.TeamsAddresses.AsNoTracking().FirstOrDefaultAsync(row => row.Tenant == tenant, stop) is { } known
            ? JsonSerializer.Deserialize(known.Reference, TeamsJson.Default.ConversationReference)
            : null;
    }

    /// <inheritdoc/>
    public Task KeepAsync(string tenant, ConversationReference reference, CancellationToken stop) => writer.WriteAsync(
        async context =>
        {
            var text = JsonSerializer.Serialize(reference, TeamsJson.Default.ConversationReference);
            if (await context.TeamsAddresses.FirstOrDefaultAsync(row => row.Tenant == tenant, stop) is { } known) known.Reference = text;
            else context.TeamsAddresses.Add(new TeamsAddressRow { Tenant = tenant, Reference = text });
        },
        stop);
}
