using CarecAssistant.Knowledge;
using CarecAssistant.Knowledge.Search;
using CarecAssistant.TestKit;

namespace CarecAssistant.Benchmarks.Search;

/// <summary>The product's own search. The language of a question is not told: the product finds it out.</summary>
internal sealed class OurSearch(string name, RankingParts parts, WordSources words) : ISearchEngine
{
    public const string Name = "CarecAssistant";

    /// <summary>The same without dictionaries.</summary>
    public const string Alone = "CarecAssistant, own lexicon alone";

    public async Task<IReadOnlyDictionary<string, Ranked>> RankAsync(SearchSet set, CancellationToken stop)
    {
        using var folder = new TemporaryFolder();
        var store = new InMemoryArticleStore(new FixedClock());
        await store.CommitAsync([.. set.Documents.Select(document => OurIndex.ArticleOf(document, set.Language)).Select(Change)], stop);
        await using var index = new OurIndex(folder.Path, store, parts, words);
        await index.Knowledge.CatchUpAsync(stop);

        var lists = new List<IReadOnlyList<string>>(set.Questions.Count);
        foreach (var question in set.Questions)
        {
            var hits = await index.Knowledge.SearchAsync(new SearchQuery(question.Text) { Top = ISearchEngine.Top }, stop);
            lists.Add([.. hits.Select(hit => hit.Article.Article.Id)]);
        }

        return new Dictionary<string, Ranked> { [name] = new(lists) };

        ArticleChange Change(Article article) => new(OurIndex.SourceIn(folder.Path), article.Id, article.Id, article);
    }
}
