namespace CarecAssistant.Knowledge;

/// <summary>Where articles are kept. Append with a rising change number, read after a number: every index follows it.</summary>
public interface IArticleStore
{
    /// <summary>Writes additions, changes and withdrawals in one transaction; each gets the next change number. Sources are recorded with them.</summary>
    Task CommitAsync(IReadOnlyList<ArticleChange> changes, CancellationToken stop);

    /// <summary>Changes with a higher number than <paramref name="changeNumber"/>, in order, at most <paramref name="most"/>; an article stands once, with its newest state.</summary>
    Task<IReadOnlyList<StoredArticle>> ReadAfterAsync(long changeNumber, int most, CancellationToken stop);

    /// <summary>Live articles of a source: id and content hash, for synchronising.</summary>
    Task<IReadOnlyDictionary<string, string>> HashesOfAsync(string source, CancellationToken stop);

    /// <summary>Sources recorded by <c>import</c>, apart from a folder that a run merely reads.</summary>
    Task<IReadOnlyList<string>> ImportedSourcesAsync(CancellationToken stop);

    /// <summary>Remembers that a source was imported by name, so that every later run searches it.</summary>
    Task RecordImportedSourceAsync(string source, CancellationToken stop);

    /// <summary>How much there is of a source.</summary>
    Task<SourceSummary> SummaryOfAsync(string source, CancellationToken stop);

    /// <summary>Withdraws all articles of a source and no longer records it, in one transaction; what is kept of its pages goes too.</summary>
    /// <returns>How many were withdrawn.</returns>
    Task<int> ForgetSourceAsync(string source, CancellationToken stop);
}

/// <summary>One addition, change or withdrawal.</summary>
/// <param name="Source">The source's stable name: a folder's or file's absolute path, or a URL.</param>
/// <param name="ArticleId">The article's id within the source.</param>
/// <param name="ContentHash">SHA-256 over everything that matters, hexadecimal.</param>
/// <param name="Article">The article; null withdraws it.</param>
public sealed record ArticleChange(string Source, string ArticleId, string ContentHash, Article? Article);

/// <summary>How much there is of a source.</summary>
/// <param name="Articles">How many of its articles are live.</param>
/// <param name="ChangedAt">When one was last added, changed or withdrawn; null: never.</param>
public sealed record SourceSummary(int Articles, DateTimeOffset? ChangedAt);

/// <summary>A row of the articles table.</summary>
/// <param name="ChangeNumber">Rises with every commit, over all sources.</param>
/// <param name="Source">The source's stable name.</param>
/// <param name="ArticleId">The article's id within the source.</param>
/// <param name="Article">The article; null: withdrawn.</param>
/// <param name="CommittedAt">When, UTC.</param>
public sealed record StoredArticle(long ChangeNumber, string Source, string ArticleId, Article? Article, DateTimeOffset CommittedAt);
