namespace CarecAssistant.Knowledge.Web;

/// <summary>What was found in a fetched document.</summary>
internal sealed record WebPage
{
    /// <summary>The article without menus and furniture; its id is left empty, its URL is the canonical one. Null: there is none, and <see cref="Reason"/> says why.</summary>
    public Article? Article { get; init; }

    /// <summary>Why there is no article, in one plain sentence with the remedy.</summary>
    public string? Reason { get; init; }

    /// <summary>The address that the page names as its own (<c>link rel=canonical</c>), absolute; null when it names none.</summary>
    public Uri? Canonical { get; init; }

    /// <summary>Absolute http and https addresses that the page links to, in reading order, without fragments, each once; empty for documents.</summary>
    public IReadOnlyList<Uri> Links { get; init; } = [];

    /// <summary>The page asks not to be indexed (<c>meta robots</c>).</summary>
    public bool NoIndex { get; init; }

    /// <summary>The page asks that its links not be followed.</summary>
    public bool NoFollow { get; init; }

    /// <summary>Instead of its text the page shows a form for signing in.</summary>
    public bool AsksToSignIn { get; init; }
}
