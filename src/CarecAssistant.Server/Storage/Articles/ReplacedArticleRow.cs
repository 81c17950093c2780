namespace CarecAssistant.Server.Storage.Articles;

/// <summary>What an article said before quite another text took its place.</summary>
internal sealed class ReplacedArticleRow
{
    public required string Source { get; init; }

    public required string ArticleId { get; init; }

    /// <summary>The change that replaced it.</summary>
    public long ChangeNumber { get; init; }

    public DateTimeOffset ReplacedAt { get; init; }

    public string Title { get; init; } = "";

    public string Body { get; init; } = "";

    public string NewTitle { get; init; } = "";
}
