using CarecAssistant.Knowledge.Search.Times;

namespace CarecAssistant.Knowledge.Search;

/// <summary>Ranks articles by what they say as a whole and by their best passage.</summary>
internal static class Ranking
{
    private const float WholeWeight = 1f;
    private const float PassageWeight = 1f;

    // Farther behind, words that stand together hardly bring an article to the front.
    private const int MostReread = 30;

    /// <param name="snapshot">What is searched.</param>
    /// <param name="builder">The words; null when only what is new, or happened at some time, is asked.</param>
    /// <param name="words">The same words, for reading the best passages again.</param>
    /// <param name="query">How many hits and passages.</param>
    /// <param name="times">What the time asked about does.</param>
    /// <param name="parts">What counts.</param>
    public static IReadOnlyList<Hit> Of(Snapshot snapshot, QueryBuilder? builder, IReadOnlyList<AskedWord> words, SearchQuery query, TimeWeights times, RankingParts parts)
    {
        var top = Math.Min(query.Top, 1000);
        var wholes = builder is null ? times.News(top) : times.Wholes(builder.ForWholes(), Math.Max(100, top * 3));
        var passages = (builder is null ? times.NewsPassages(top * 20) : times.Passages(builder.ForPassages(), Math.Max(300, top * 20)))
            .GroupBy(passage => passage.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);

        var (wholeWeight, passageWeight) = (parts.Wholes ? WholeWeight : 0, parts.Passages ? PassageWeight : 0);
        var articles = wholes.ToDictionary(whole => whole.Key, whole => (Article: whole, Score: (double)whole.Score * wholeWeight), StringComparer.Ordinal);
        foreach (var (key, found) in passages)
        {
            if (builder is null && !articles.ContainsKey(key)) continue;
            articles[key] = (found[0], articles.GetValueOrDefault(key).Score + (found[0].Score * passageWeight));
        }

        var ranked = Sorted(articles.Values.Select(one => (one.Article, one.Score * (builder is null ? 1 : times.Of(one.Article)))));
        if (builder is not null)
        {
            var best = ranked.Take(Math.Max(MostReread, top)).Where(one => passages.ContainsKey(one.Article.Key)).ToDictionary(one => one.Article.Key, one => passages[one.Article.Key][0].Document);
            var closeness = new Closeness(snapshot, words, best.Values, parts);
            ranked = Sorted(ranked.Select(one => (one.Article, closeness.Of(one.Score, best.TryGetValue(one.Article.Key, out var passage) ? passage : null))));
        }

        return [.. times.InOrder(ranked).Take(top).Select(one => HitOf(snapshot, one.Article, one.Score, passages, query)).OfType<Hit>()];
    }

    private static List<(Found Article, double Score)> Sorted(IEnumerable<(Found Article, double Score)> articles) =>
    [
        .. articles.OrderByDescending(one => one.Score)
            .ThenBy(one => one.Article.Key[(one.Article.Key.IndexOf('\n', StringComparison.Ordinal) + 1)..], StringComparer.Ordinal)
            .ThenBy(one => one.Article.Key, StringComparer.Ordinal),
    ];

    private static Hit? HitOf(Snapshot snapshot, Found article, double score, Dictionary<string, List<Found>> passages, SearchQuery query)
    {
        var text = snapshot.TextOf(article);
        if (passages.TryGetValue(article.Key, out var found)) return new Hit(text, new FittingPassages(text, [.. found.Take(Math.Max(1, query.PassagesPerArticle)).Select(passage => passage.Number)]), score);
        return text.Passages.Count == 0 ? null : new Hit(text, [text.Passages[0]], score);
    }
}
