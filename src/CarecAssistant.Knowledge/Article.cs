namespace CarecAssistant.Knowledge;

/// <summary>Something published, or our summary of it.</summary>
public sealed record Article
{
    /// <summary>Stable within its source: front matter's <c>id</c>, else the path below the folder.</summary>
    public required string Id { get; init; }

    /// <summary>The title, or the file's name when the file has none (then <see cref="HasTitle"/> is false).</summary>
    public required string Title { get; init; }

    /// <summary>False: the title is only a file name, neither indexed as a title nor shown as a heading.</summary>
    public bool HasTitle { get; init; } = true;

    /// <summary>Where it was published; for a summary, the page it is about.</summary>
    public Uri? Url { get; init; }

    /// <summary>The day it was published, as the source says; never a file's time.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>ISO 639-1.</summary>
    public required string Language { get; init; }

    /// <summary>What sort of text it is.</summary>
    public ArticleKind Kind { get; init; } = ArticleKind.Page;

    /// <summary>Whose words these are.</summary>
    public ArticleOrigin Origin { get; init; } = ArticleOrigin.Published;

    /// <summary>Free labels.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The pages a summary was made from.</summary>
    public IReadOnlyList<Uri> Sources { get; init; } = [];

    /// <summary>When the facts held.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The text in Markdown, without title, date line and page furniture.</summary>
    public required string Body { get; init; }
}

/// <summary>What sort of text an article is.</summary>
public enum ArticleKind
{
    /// <summary>A standing page.</summary>
    Page,

    /// <summary>A dated item of news.</summary>
    News,

    /// <summary>A report, brief or other document.</summary>
    Document,

    /// <summary>An answer that staff approved.</summary>
    Answer,
}

/// <summary>Whose words an article is written in.</summary>
public enum ArticleOrigin
{
    /// <summary>The source's own.</summary>
    Published,

    /// <summary>Ours, about a source: never shown as a quotation of anyone.</summary>
    Summary,
}
