namespace CarecAssistant.Knowledge;

/// <summary>What the institution has published, ready to be searched.</summary>
public interface IKnowledge
{
    /// <summary>Brings the folder of the options into step with the article store and opens the index: what a verb calls before it asks anything.</summary>
    /// <returns>What the import of the folder did.</returns>
    /// <exception cref="SourceNotFoundException">There is no such folder.</exception>
    Task<ImportReport> OpenAsync(CancellationToken stop);

    /// <summary>The articles that fit <paramref name="query"/> best, one hit an article, best first.</summary>
    /// <returns>At most <see cref="SearchQuery.Top"/> hits; none for an empty query or one without words.</returns>
    Task<IReadOnlyList<Hit>> SearchAsync(SearchQuery query, CancellationToken stop);

    /// <summary>The live article with this id, or null when there is none or it was withdrawn.</summary>
    Task<ArticleText?> FindAsync(string articleId, CancellationToken stop);

    /// <summary>How much is known, and up to when.</summary>
    KnowledgeState State { get; }

    /// <summary>The words of a text as the index sees them: folded, stemmed, without stop words.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="language">ISO 639-1; an unknown language gets the default analysis.</param>
    IReadOnlyList<Term> TermsOf(string text, string language);

    /// <summary>The words of a text, each with the stems (in any language) that count as the same word: by the glossary, as the same name in another script, or as what a mistyped word was meant to be.</summary>
    IReadOnlyList<TermGroup> GroupsOf(string text, string language);

    /// <summary>How telling a term is in this collection: ln(1 + (N − n + ½) / (n + ½)) over sentences (BM25's idf); the highest value for a term that occurs nowhere.</summary>
    double RarityOf(string term);

    /// <summary>In how many sentences of live articles at least one of these terms occurs.</summary>
    int SentencesMentioning(IReadOnlyCollection<string> terms);

    /// <summary>Waits until everything committed to the article store so far can be found.</summary>
    Task CatchUpAsync(CancellationToken stop);
}
