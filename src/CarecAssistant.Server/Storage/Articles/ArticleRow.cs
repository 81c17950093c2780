using CarecAssistant.Knowledge;

namespace CarecAssistant.Server.Storage.Articles;

/// <summary>An article's newest state. A withdrawn one stays as a mark without text, so that every index learns of it.</summary>
internal sealed class ArticleRow
{
    public required string Source { get; init; }

    public required string ArticleId { get; init; }

    public long ChangeNumber { get; set; }

    public DateTimeOffset CommittedAt { get; set; }

    public bool Withdrawn { get; set; }

    public string ContentHash { get; set; } = "";

    public string Title { get; set; } = "";

    public bool HasTitle { get; set; }

    public string? Url { get; set; }

    public DateOnly? Published { get; set; }

    public string Language { get; set; } = "";

    public ArticleKind Kind { get; set; }

    public ArticleOrigin Origin { get; set; }

    public List<string> Tags { get; set; } = [];

    public List<string> Sources { get; set; } = [];

    public DateOnly? AsOf { get; set; }

    public string Body { get; set; } = "";

    public void Take(Article article, string contentHash)
    {
        Withdrawn = false;
        ContentHash = contentHash;
        Title = article.Title;
        HasTitle = article.HasTitle;
        Url = article.Url?.OriginalString;
        Published = article.Published;
        Language = article.Language;
        Kind = article.Kind;
        Origin = article.Origin;
        Tags = [.. article.Tags];
        Sources = [.. article.Sources.Select(source => source.OriginalString)];
        AsOf = article.AsOf;
        Body = article.Body;
    }

    public void Withdraw()
    {
        Withdrawn = true;
        (ContentHash, Title, Body, Url) = ("", "", "", null);
        (Tags, Sources) = ([], []);
    }

    public StoredArticle ToStored() => new(ChangeNumber, Source, ArticleId, Withdrawn ? null : ToArticle(), CommittedAt);

    private Article ToArticle() => new()
    {
        Id = ArticleId,
        Title = Title,
        HasTitle = HasTitle,
        Url = Url is null ? null : new Uri(Url, UriKind.RelativeOrAbsolute),
        Published = Published,
        Language = Language,
        Kind = Kind,
        Origin = Origin,
        Tags = Tags,
        Sources = [.. Sources.Select(source => new Uri(source, UriKind.RelativeOrAbsolute))],
        AsOf = AsOf,
        Body = Body,
    };
}

/// <summary>A source that <c>import</c> named.</summary>
internal sealed class ImportedSourceRow
{
    public required string Source { get; init; }

    public DateTimeOffset RecordedAt { get; init; }
}
