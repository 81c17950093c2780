using CarecAssistant.Knowledge;

namespace CarecAssistant.Server.Storage.Web;

/// <summary>A website or page that was imported.</summary>
internal sealed class WebSourceRow
{
    public required string Source { get; init; }

    public required string Address { get; set; }

    public DateTimeOffset? OpenSince { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    public void Take(WebSourceState state) => (Address, OpenSince, FinishedAt) = (state.Address.OriginalString, state.OpenSince, state.FinishedAt);

    public WebSourceState ToState() => new(Source, new Uri(Address)) { OpenSince = OpenSince, FinishedAt = FinishedAt };
}

/// <summary>A page of a source, as it was when it was last asked for.</summary>
internal sealed class WebPageRow
{
    public required string Source { get; init; }

    public required string Page { get; init; }

    public string Address { get; set; } = "";

    public int Depth { get; set; }

    public string? ETag { get; set; }

    public DateTimeOffset? LastModified { get; set; }

    public DateTimeOffset? ListedChange { get; set; }

    public bool IsListed { get; set; }

    public string? ArticleId { get; set; }

    public string? ContentHash { get; set; }

    public string? Trouble { get; set; }

    public DateTimeOffset? GoneSince { get; set; }

    public DateTimeOffset? FetchedAt { get; set; }

    public void Take(WebPageState state)
    {
        Address = state.Address.OriginalString;
        Depth = state.Depth;
        (ETag, LastModified) = (state.ETag, state.LastModified);
        (ListedChange, IsListed) = (state.ListedChange, state.IsListed);
        (ArticleId, ContentHash, Trouble) = (state.ArticleId, state.ContentHash, state.Trouble);
        (GoneSince, FetchedAt) = (state.GoneSince, state.FetchedAt);
    }

    public WebPageState ToState() => new(Page, new Uri(Address))
    {
        Depth = Depth,
        ETag = ETag,
        LastModified = LastModified,
        ListedChange = ListedChange,
        IsListed = IsListed,
        ArticleId = ArticleId,
        ContentHash = ContentHash,
        Trouble = Trouble,
        GoneSince = GoneSince,
        FetchedAt = FetchedAt,
    };
}
