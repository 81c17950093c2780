namespace CarecAssistant.Knowledge;

/// <summary>An article that fits a query, with its best passages.</summary>
/// <param name="Article">The article and its text, cut into passages and sentences.</param>
/// <param name="Passages">Its best passages for this query, best first; never empty.</param>
/// <param name="Score">Higher is better; comparable within one result only.</param>
public sealed record Hit(ArticleText Article, IReadOnlyList<Passage> Passages, double Score)
{
    /// <summary>The passage that fits best.</summary>
    public Passage Best => Passages[0];

    /// <summary>
    /// Where the text of <see cref="Best"/> has words of the query, as stems, synonyms or names in another script too; in order, none over
    /// another. Empty unless <see cref="SearchQuery.Highlight"/> asked for it.
    /// </summary>
    public IReadOnlyList<Highlight> Highlights { get; init; } = [];
}
