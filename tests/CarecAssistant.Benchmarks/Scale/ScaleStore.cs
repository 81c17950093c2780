using CarecAssistant.Benchmarks.Search;
using CarecAssistant.Knowledge;

namespace CarecAssistant.Benchmarks.Scale;

/// <summary>A store that makes each article when it is read, so that no store's memory is taken for the search's.</summary>
internal sealed class ScaleStore(ScaleTexts texts, int articles, string source) : IArticleStore
{
    private static readonly DateTimeOffset Committed = new FixedClock().GetUtcNow();

    public Task<IReadOnlyList<StoredArticle>> ReadAfterAsync(long changeNumber, int most, CancellationToken stop)
    {
        var numbers = Enumerable.Range((int)changeNumber, (int)Math.Min(most, articles - changeNumber));
        return Task.FromResult<IReadOnlyList<StoredArticle>>([.. numbers.Select(number => (Number: number, Article: texts[number])).Select(row => new StoredArticle(row.Number + 1, source, row.Article.Id, row.Article, Committed))]);
    }

    public Task<IReadOnlyList<string>> ImportedSourcesAsync(CancellationToken stop) => Task.FromResult<IReadOnlyList<string>>([]);

    public Task<IReadOnlyDictionary<string, string>> HashesOfAsync(string source, CancellationToken stop) => throw new NotSupportedException("Nothing is imported here.");

    public Task CommitAsync(IReadOnlyList<ArticleChange> changes, CancellationToken stop) => throw new NotSupportedException("Nothing is imported here.");

    public Task<SourceSummary> SummaryOfAsync(string source, CancellationToken stop) => throw new NotSupportedException("Nothing is imported here.");

    public Task<int> ForgetSourceAsync(string source, CancellationToken stop) => throw new NotSupportedException("Nothing is imported here.");

    public Task RecordImportedSourceAsync(string source, CancellationToken stop) => throw new NotSupportedException("Nothing is imported here.");
}
