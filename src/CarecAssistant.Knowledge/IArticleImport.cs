namespace CarecAssistant.Knowledge;

/// <summary>Brings sources and the article store into step.</summary>
public interface IArticleImport
{
    /// <summary>Synchronises a folder or file by content hash: new and changed articles are committed, missing ones withdrawn, unreadable ones named and left as they were.</summary>
    /// <param name="source">A folder or file, absolute; web addresses go to <see cref="IWebImport"/>.</param>
    /// <param name="record">True for the verb <c>import</c>: later runs search it too.</param>
    /// <param name="mayWithdrawMost">False: when hardly a file is left of what was a folder of articles, none is withdrawn, and the report says so.</param>
    /// <param name="stop">Finishes the item in hand, then stops; what was committed stays.</param>
    /// <exception cref="SourceNotFoundException">There is no such folder or file.</exception>
    Task<ImportReport> ImportAsync(string source, bool record, bool mayWithdrawMost, CancellationToken stop);
}

/// <summary>The named folder or file does not exist or may not be read; the message says what to do.</summary>
public sealed class SourceNotFoundException(string message) : Exception(message);

/// <summary>What an import did.</summary>
public sealed record ImportReport
{
    /// <summary>The source, as recorded.</summary>
    public required string Source { get; init; }

    /// <summary>Ids of new articles.</summary>
    public IReadOnlyList<string> Added { get; init; } = [];

    /// <summary>Ids of articles whose content changed.</summary>
    public IReadOnlyList<string> Changed { get; init; } = [];

    /// <summary>Ids of articles that are as they were.</summary>
    public IReadOnlyList<string> Unchanged { get; init; } = [];

    /// <summary>Ids of articles that are gone.</summary>
    public IReadOnlyList<string> Withdrawn { get; init; } = [];

    /// <summary>Items that could not be read, with the reason and remedy.</summary>
    public IReadOnlyList<FailedItem> Failed { get; init; } = [];

    /// <summary>Files whose text stands in another file too; both are articles.</summary>
    public IReadOnlyList<FailedItem> Duplicates { get; init; } = [];

    /// <summary>Whether anything was added, changed or withdrawn, or failed.</summary>
    public bool HasNews => Added.Count + Changed.Count + Withdrawn.Count + Failed.Count > 0;
}

/// <summary>An item that could not be imported.</summary>
/// <param name="Name">The file, relative to its folder; the page, normalised; or the source as a whole.</param>
/// <param name="Reason">One plain sentence with the remedy.</param>
public sealed record FailedItem(string Name, string Reason);

/// <summary>Hears what an import did while the program serves, for example to print one line.</summary>
public interface IImportObserver
{
    /// <summary>Called after an import that found news or no longer failed, when all of it can be searched.</summary>
    void Imported(ImportReport report);
}
