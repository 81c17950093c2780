using Lucene.Net.Search;

namespace CarecAssistant.Knowledge.Search;

/// <summary>Ranks articles by what they say as a whole and by their best passage.</summary>
internal static class Ranking
{
    private const float WholeWeight = 1f;
    private const float PassageWeight = 1f;

    public static IReadOnlyList<Hit> Of(Snapshot snapshot, QueryBuilder builder, SearchQuery query)
    {
        var top = Math.Min(query.Top, 1000);
        var wholes = snapshot.Wholes(builder.ForWholes(), Math.Max(100, top * 3));
        var passages = snapshot.Passages(builder.ForPassages(), Math.Max(300, top * 20))
            .GroupBy(passage => passage.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);

        var scores = wholes.ToDictionary(whole => whole.Key, whole => (double)whole.Score * WholeWeight, StringComparer.Ordinal);
        foreach (var (key, found) in passages) scores[key] = scores.GetValueOrDefault(key) + (found[0].Score * PassageWeight);

        return
        [
            .. scores.OrderByDescending(score => score.Value)
                .ThenBy(score => score.Key[(score.Key.IndexOf('\n', StringComparison.Ordinal) + 1)..], StringComparer.Ordinal)
                .ThenBy(score => score.Key, StringComparer.Ordinal)
                .Take(top)
                .Select(score => HitOf(snapshot, score.Key, score.Value, passages, query)).OfType<Hit>(),
        ];
    }

    private static Hit? HitOf(Snapshot snapshot, string key, double score, Dictionary<string, List<(string Key, int Number, float Score)>> passages, SearchQuery query)
    {
        if (snapshot.TextOf(key) is not { Passages.Count: > 0 } text) return null;
        IReadOnlyList<Passage> best = passages.TryGetValue(key, out var found)
            ? [.. found.Take(Math.Max(1, query.PassagesPerArticle)).Select(passage => text.Passages[passage.Number])]
            : [text.Passages[0]];
        return new Hit(text, best, score);
    }
}
