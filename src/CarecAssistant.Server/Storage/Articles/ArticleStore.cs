using CarecAssistant.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace CarecAssistant.Server.Storage.Articles;

/// <summary>Articles, numbered by change.</summary>
internal sealed class ArticleStore(StorageWriter writer, IDbContextFactory<CarecDbContext> contexts, TimeProvider clock) : IArticleStore
{
    // SQLite allows 32,766 parameters a statement; this keeps the statement small enough to be planned fast.
    private const int ChunkSize = 400;

    /// <inheritdoc/>
    public Task CommitAsync(IReadOnlyList<ArticleChange> changes, CancellationToken stop) => changes.Count == 0
        ? Task.CompletedTask
        : writer.WriteAsync(context => CommitAsync(context, changes, stop), stop);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<StoredArticle>> ReadAfterAsync(long changeNumber, int most, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        var rows = await context.Articles.AsNoTracking()
            .Where(article => article.ChangeNumber > changeNumber)
            .OrderBy(article => article.ChangeNumber).Take(most).ToListAsync(stop);
        return [.. rows.Select(row => row.ToStored())];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, string>> HashesOfAsync(string source, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        return await context.Articles.Where(article => article.Source == source && !article.Withdrawn)
            .ToDictionaryAsync(article => article.ArticleId, article => article.ContentHash, stop);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> ImportedSourcesAsync(CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        return await context.ImportedSources.OrderBy(source => source.RecordedAt).ThenBy(source => source.Source)
            .Select(source => source.Source).ToListAsync(stop);
    }

    /// <inheritdoc/>
    public Task RecordImportedSourceAsync(string source, CancellationToken stop) => writer.WriteAsync(
        async context =>
        {
            if (await context.ImportedSources.FindAsync([source], stop) is null)
            {
                context.ImportedSources.Add(new ImportedSourceRow { Source = source, RecordedAt = clock.GetUtcNow() });
            }
        },
        stop);

    /// <inheritdoc/>
    public async Task<SourceSummary> SummaryOfAsync(string source, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        var ofSource = context.Articles.Where(article => article.Source == source);
        return new SourceSummary(
            await ofSource.CountAsync(article => !article.Withdrawn, stop),
            await ofSource.OrderByDescending(article => article.ChangeNumber).Select(article => (DateTimeOffset?)article.CommittedAt).FirstOrDefaultAsync(stop));
    }

    /// <inheritdoc/>
    public Task<int> ForgetSourceAsync(string source, CancellationToken stop) => writer.WriteAsync(
        async context =>
        {
            var ids = await context.Articles.Where(article => article.Source == source && !article.Withdrawn).Select(article => article.ArticleId).ToListAsync(stop);
            if (ids.Count > 0) await CommitAsync(context, [.. ids.Select(id => new ArticleChange(source, id, "", null))], stop);
            await context.WebPages.Where(page => page.Source == source).ExecuteDeleteAsync(stop);
            await context.WebSources.Where(known => known.Source == source).ExecuteDeleteAsync(stop);
            await context.ImportedSources.Where(known => known.Source == source).ExecuteDeleteAsync(stop);
            return ids.Count;
        },
        stop);

    private async Task CommitAsync(CarecDbContext context, IReadOnlyList<ArticleChange> changes, CancellationToken stop)
    {
        var number = await context.RaiseAsync("articles", changes.Count, stop) - changes.Count;
        var now = clock.GetUtcNow();
        var known = await KnownAsync(context, changes, stop);
        foreach (var change in changes)
        {
            number++;
            var key = (change.Source, change.ArticleId);
            if (!known.TryGetValue(key, out var row))
            {
                if (change.Article is null)
                {
                    continue; // Nobody ever saw it, so nobody need learn that it is gone.
                }

                row = new ArticleRow { Source = change.Source, ArticleId = change.ArticleId };
                known.Add(key, row);
                context.Articles.Add(row);
            }

            (row.ChangeNumber, row.CommittedAt) = (number, now);
            if (change.Article is null)
            {
                row.Withdraw();
            }
            else
            {
                Keep(context, row, change.Article, now);
                row.Take(change.Article, change.ContentHash);
            }
        }
    }

    // An edited article is simply newer. Where quite another stands in its place, staff may want to know what was there.
    private static void Keep(CarecDbContext context, ArticleRow row, Article after, DateTimeOffset now)
    {
        if (row.Body.Length == 0 || row.ToStored().Article is not { } before || !ReplacedText.IsAnother(before, after)) return;
        context.ReplacedArticles.Add(new ReplacedArticleRow
        {
            Source = row.Source, ArticleId = row.ArticleId, ChangeNumber = row.ChangeNumber, ReplacedAt = now, Title = row.Title, Body = row.Body, NewTitle = after.Title,
        });
    }

    private static async Task<Dictionary<(string, string), ArticleRow>> KnownAsync(
        CarecDbContext context, IReadOnlyList<ArticleChange> changes, CancellationToken stop)
    {
        var known = new Dictionary<(string, string), ArticleRow>();
        foreach (var source in changes.GroupBy(change => change.Source, change => change.ArticleId))
        {
            foreach (var ids in source.Distinct().Chunk(ChunkSize))
            {
                await foreach (var row in context.Articles
                    .Where(article => article.Source == source.Key && ids.Contains(article.ArticleId)).AsAsyncEnumerable().WithCancellation(stop))
                {
                    known[(row.Source, row.ArticleId)] = row;
                }
            }
        }

        return known;
    }
}
