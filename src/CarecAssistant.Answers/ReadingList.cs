using CarecAssistant.Knowledge;

namespace CarecAssistant.Answers;

/// <summary>Which of the articles that were found are read sentence by sentence.</summary>
internal sealed class ReadingList(IKnowledge knowledge)
{
    private const double OwnLanguageCounts = 1.3;

    private const int ArticlesFound = 14, ArticlesRead = 6, PassagesRead = 3;

    /// <summary>At most six articles; none for a text without words.</summary>
    public async Task<IReadOnlyList<Hit>> ForAsync(string text, string language, CancellationToken stop)
    {
        var hits = await knowledge.SearchAsync(new(text) { Language = language, Top = ArticlesFound, PassagesPerArticle = PassagesRead }, stop);
        return OwnLanguageFirst(WithoutSummariesOfThemselves(hits), language);
    }

    // What is told in the visitor's own language is read there; its translations would only crowd out other articles.
    private static IReadOnlyList<Hit> OwnLanguageFirst(IReadOnlyList<Hit> hits, string language)
    {
        var told = hits.Where(hit => hit.Article.Article.Language == language).Select(Page).OfType<Uri>().ToHashSet();
        return [.. hits.Where(hit => hit.Article.Article.Language == language || Page(hit) is not { } page || !told.Contains(page))
            .OrderByDescending(hit => hit.Score * (hit.Article.Article.Language == language ? OwnLanguageCounts : 1)).Take(ArticlesRead)];

        static Uri? Page(Hit hit) => hit.Article.Article.Url;
    }

    // The page itself wins over our summary of it.
    private static IReadOnlyList<Hit> WithoutSummariesOfThemselves(IReadOnlyList<Hit> hits)
    {
        var pages = hits.Where(hit => hit.Article.Article is { Origin: ArticleOrigin.Published, Url: not null }).Select(hit => hit.Article.Article.Url).ToHashSet();
        return pages.Count == 0 ? hits : [.. hits.Where(hit => hit.Article.Article.Origin == ArticleOrigin.Published || !pages.Contains(hit.Article.Article.Url))];
    }
}
