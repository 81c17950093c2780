using Microsoft.EntityFrameworkCore;

namespace CarecAssistant.Server.Storage.Articles;

/// <summary>An article whose text was replaced by quite another.</summary>
/// <param name="ArticleId">Its id.</param>
/// <param name="At">When.</param>
/// <param name="Title">What it was called.</param>
/// <param name="Body">What it said, in Markdown.</param>
/// <param name="NewTitle">What stands there now.</param>
public sealed record ReplacedArticle(string ArticleId, DateTimeOffset At, string Title, string Body, string NewTitle);

/// <summary>The history of articles that became others.</summary>
internal interface IReplacedArticles
{
    /// <summary>Those since <paramref name="since"/>, newest first.</summary>
    Task<IReadOnlyList<ReplacedArticle>> SinceAsync(DateTimeOffset since, int most, CancellationToken stop);
}

/// <summary>Reads that history from the database.</summary>
internal sealed class ReplacedArticles(IDbContextFactory<CarecDbContext> contexts) : IReplacedArticles
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<ReplacedArticle>> SinceAsync(DateTimeOffset since, int most, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        return await context.ReplacedArticles.Where(row => row.ReplacedAt >= since).OrderByDescending(row => row.ChangeNumber).Take(most)
            .Select(row => new ReplacedArticle(row.ArticleId, row.ReplacedAt, row.Title, row.Body, row.NewTitle)).ToListAsync(stop);
    }
}
