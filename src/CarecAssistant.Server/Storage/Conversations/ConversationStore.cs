using System.Globalization;
using System.Text;
using CarecAssistant.BotFramework;
using Microsoft.EntityFrameworkCore;

namespace CarecAssistant.Server.Storage.Conversations;

/// <summary>Direct Line's conversations.</summary>
internal sealed class ConversationStore(StorageWriter writer, IDbContextFactory<CarecDbContext> contexts) : IConversationStore
{
    /// <inheritdoc/>
    public Task<bool> CreateAsync(string conversationId, string userId, DateTimeOffset at, CancellationToken stop) => writer.WriteAsync(
        async context =>
        {
            if (await context.Conversations.AnyAsync(conversation => conversation.Id == conversationId, stop))
            {
                return false;
            }

            context.Conversations.Add(new ConversationRow { Id = conversationId, UserId = userId, CreatedAt = at });
            return true;
        },
        stop);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> CreatedSinceAsync(DateTimeOffset since, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        return await context.Conversations.Where(conversation => conversation.CreatedAt >= since).Select(conversation => conversation.Id).ToListAsync(stop);
    }

    /// <inheritdoc/>
    public async Task<string?> FindUserAsync(string conversationId, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        return await context.Conversations.Where(conversation => conversation.Id == conversationId)
            .Select(conversation => conversation.UserId).FirstOrDefaultAsync(stop);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">There is no such conversation.</exception>
    public Task<(StoredActivity Stored, bool IsNew)> AppendAsync(string conversationId, Activity activity, CancellationToken stop) =>
        writer.WriteAsync(context => AppendAsync(context, conversationId, activity, stop), stop);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<StoredActivity>> ReadAsync(string conversationId, long after, int most, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        var rows = await context.Activities.AsNoTracking()
            .Where(activity => activity.ConversationId == conversationId && activity.Number > after)
            .OrderBy(activity => activity.Number).Take(most).ToListAsync(stop);
        return [.. rows.Select(Stored)];
    }

    /// <inheritdoc/>
    public async Task<long> LastAsync(string conversationId, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        return await context.Conversations.Where(conversation => conversation.Id == conversationId)
            .Select(conversation => conversation.LastNumber).FirstOrDefaultAsync(stop);
    }

    private static async Task<(StoredActivity Stored, bool IsNew)> AppendAsync(
        CarecDbContext context, string conversationId, Activity activity, CancellationToken stop)
    {
        var conversation = await context.Conversations.FindAsync([conversationId], stop)
            ?? throw new InvalidOperationException("An activity was appended to a conversation that was never created.");
        var number = conversation.LastNumber + 1;
        var id = string.IsNullOrEmpty(activity.Id) ? IdOf(conversationId, number) : activity.Id;
        var earlier = await context.Activities.AsNoTracking()
            .FirstOrDefaultAsync(row => row.ConversationId == conversationId && row.ActivityId == id, stop);
        if (earlier is not null)
        {
            if (id == activity.Id)
            {
                return (Stored(earlier), false);
            }

            id = $"{id}-{Guid.NewGuid():N}"; // A client chose the id that we would have made.
        }

        conversation.LastNumber = number;
        var stored = activity with { Id = id };
        context.Activities.Add(new ActivityRow
        {
            ConversationId = conversationId,
            Number = number,
            ActivityId = id,
            Json = Encoding.UTF8.GetString(ActivityJson.Write(stored)),
        });
        return (new StoredActivity(number, stored), true);
    }

    private static string IdOf(string conversationId, long number) => string.Create(CultureInfo.InvariantCulture, $"{conversationId}|{number:0000000}");

    private static StoredActivity Stored(ActivityRow row) => new(row.Number, ActivityJson.Read(Encoding.UTF8.GetBytes(row.Json)));
}
