using Microsoft.EntityFrameworkCore;

namespace CarecAssistant.Server.Storage;

/// <summary>The one way to write: a transaction that holds the write lock from its first statement, so that what was read in it is still true when it commits.</summary>
internal sealed class StorageWriter(IDbContextFactory<CarecDbContext> contexts) : IDisposable
{
    // SQLite has one writer. Within the process they queue here in order, instead of polling the file lock against each other.
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Runs <paramref name="work"/>, saves and commits; when anything throws, nothing of it remains.</summary>
    public async Task<T> WriteAsync<T>(Func<CarecDbContext, Task<T>> work, CancellationToken stop)
    {
        await turn.WaitAsync(stop);
        try
        {
            await using var context = await contexts.CreateDbContextAsync(stop);
            await using var transaction = await context.Database.BeginTransactionAsync(stop);
            var outcome = await work(context);
            await context.SaveChangesAsync(stop);
            // Not cancelled any more: a commit that was begun is told as what it became.
            await transaction.CommitAsync(CancellationToken.None);
            return outcome;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc cref="WriteAsync{T}"/>
    public Task WriteAsync(Func<CarecDbContext, Task> work, CancellationToken stop) => WriteAsync<bool>(
        async context =>
        {
            await work(context);
            return true;
        },
        stop);

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();
}
