namespace CarecAssistant.Knowledge;

/// <summary>Where it is kept what is known of websites and their pages, apart from the articles.</summary>
public interface IWebSourceStore
{
    /// <summary>The source with this name, or null when it was never imported.</summary>
    Task<WebSourceState?> FindAsync(string source, CancellationToken stop);

    /// <summary>Adds the source, or replaces what was known of it.</summary>
    Task SaveAsync(WebSourceState state, CancellationToken stop);

    /// <summary>Every page known of a source, in no order.</summary>
    Task<IReadOnlyList<WebPageState>> PagesOfAsync(string source, CancellationToken stop);

    /// <summary>Adds pages, or replaces what was known of them, in one transaction.</summary>
    Task SaveAsync(string source, IReadOnlyCollection<WebPageState> pages, CancellationToken stop);
}

/// <summary>A website or page that was imported.</summary>
/// <param name="Source">Its stable name: the normalised address.</param>
/// <param name="Address">The address as it was given, which is where a walk begins.</param>
public sealed record WebSourceState(string Source, Uri Address)
{
    /// <summary>When the walk that is not finished yet began; null: none is open.</summary>
    public DateTimeOffset? OpenSince { get; init; }

    /// <summary>When a walk last came to its end.</summary>
    public DateTimeOffset? FinishedAt { get; init; }
}

/// <summary>What is known of a page of a source.</summary>
/// <param name="Page">The normalised address, without its scheme.</param>
/// <param name="Address">Where to ask for it.</param>
public sealed record WebPageState(string Page, Uri Address)
{
    /// <summary>How many links it is away from where the walk began; 0 for what a sitemap or feed names.</summary>
    public int Depth { get; init; }

    /// <summary>The mark of the last answer.</summary>
    public string? ETag { get; init; }

    /// <summary>The other mark of the last answer.</summary>
    public DateTimeOffset? LastModified { get; init; }

    /// <summary>When the page last changed, as the sitemap said at the last visit.</summary>
    public DateTimeOffset? ListedChange { get; init; }

    /// <summary>Whether the sitemap named it.</summary>
    public bool IsListed { get; init; }

    /// <summary>The article that holds its text: its own, another page's of the same text, or none.</summary>
    public string? ArticleId { get; init; }

    /// <summary>The hash of its text when it was last read.</summary>
    public string? ContentHash { get; init; }

    /// <summary>Why it gave no article at the last visit, in a sentence.</summary>
    public string? Trouble { get; init; }

    /// <summary>When the server first said that it no longer has the page; null since it was seen again.</summary>
    public DateTimeOffset? GoneSince { get; init; }

    /// <summary>When the server last answered; null: it was found and not asked for yet.</summary>
    public DateTimeOffset? FetchedAt { get; init; }
}
