using CarecAssistant.Knowledge.Indexing;
using CarecAssistant.Knowledge.Search.Scoring;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace CarecAssistant.Knowledge.Search.Times;

/// <summary>What the time that a question asks about does to the ranking. A question without one is ranked as if this were not here, but for news of the same score.</summary>
internal sealed class TimeWeights(Snapshot snapshot, AskedTime time, DateOnly today)
{
    // Published then: what speaks of another time is shown only when it fits several times as well.
    private const double PublishedThen = 4, TellsOfThen = 2.5;

    // A year alone says less, and its figure stands in the text of what fits.
    private const double PublishedThatYear = 1.25, TellsOfThatYear = 1.1;

    private const double DatedPassage = 1.3;

    // Of what fits about as well as the best, the latest is the newest.
    private const double FitsAsWell = 0.7;

    // Newer news come first among equals, and only there.
    private const double NewsPrior = 0.01;

    private const double DaysOfAYear = 365.25;

    private readonly HashSet<string> dated = new(StringComparer.Ordinal);

    private bool IsOfAYear => time.IsNamed && time.Ranges.All(range => range.Days > 300);

    /// <summary>Whole articles that fit; those of the time asked about among them, however far down they stand.</summary>
    public IReadOnlyList<Found> Wholes(IClause words, int most)
    {
        var all = snapshot.Best(words, most);
        if (time.Ranges.Count == 0) return all;
        var then = snapshot.Best(words, most, Then());
        dated.UnionWith(then.Select(article => article.Key));
        return [.. all.UnionBy(then, article => article.Key)];
    }

    /// <summary>Passages that fit, best first; those that tell of the time asked about before others of their article.</summary>
    public IReadOnlyList<Found> Passages(IClause words, int most)
    {
        var all = snapshot.Best(words, most);
        if (time.Ranges.Count == 0) return all;
        var then = snapshot.Best(words, most, Then()).Select(passage => passage with { Score = (float)(passage.Score * DatedPassage) }).ToList();
        dated.UnionWith(then.Select(passage => passage.Key));
        return [.. then.UnionBy(all, passage => (passage.Key, passage.Number)).OrderByDescending(passage => passage.Score)];
    }

    /// <summary>What happened then, or lately, when nothing else was asked: newest first.</summary>
    public IReadOnlyList<Found> News(int most)
    {
        var ranges = time.Ranges.Count > 0 ? time.Ranges : [new DateRange(DateOnly.MinValue, today)];
        var published = snapshot.Newest(Any(ranges, IndexFields.Published), time.Ranges.Count == 0, most);
        var told = time.Ranges.Count == 0 ? [] : snapshot.Newest(Any(ranges, IndexFields.Date), onlyNews: false, most);
        return [.. published.Concat(told.Select(article => article with { Score = 0.5f })).DistinctBy(article => article.Key).Select(article => article with { Score = article.Score * (float)(0.05 + Freshness(article.Day)) })];
    }

    /// <summary>Passages that tell of the time asked about.</summary>
    public IReadOnlyList<Found> NewsPassages(int most) =>
        time.Ranges.Count == 0 ? [] : [.. snapshot.PassagesOf(Any(time.Ranges, IndexFields.Date), most).Select(passage => passage with { Score = 0 })];

    /// <summary>What an article's score is multiplied with.</summary>
    public double Of(Found article)
    {
        var weight = article is { IsNews: true, Day: > 0 } ? 1 + (NewsPrior * Freshness(article.Day)) : 1;
        if (time.Ranges.Count == 0) return weight;
        if (article.Day > 0 && time.Has(DateOnly.FromDayNumber(article.Day))) return weight * (IsOfAYear ? PublishedThatYear : PublishedThen);
        return dated.Contains(article.Key) ? weight * (IsOfAYear ? TellsOfThatYear : TellsOfThen) : weight;
    }

    /// <summary>For "the latest …": what fits well, newest first, then the rest. Scores still fall.</summary>
    public IReadOnlyList<(Found Article, double Score)> InOrder(IReadOnlyList<(Found Article, double Score)> ranked)
    {
        if (!time.WantsLatest || ranked.Count == 0) return ranked;
        var least = ranked[0].Score * FitsAsWell;
        var well = ranked.TakeWhile(one => one.Score >= least).OrderByDescending(one => one.Article.Day > today.DayNumber ? 0 : one.Article.Day).ToList();
        return [.. well.Select((one, place) => (one.Article, ranked[0].Score * (1 + ((well.Count - place) / (double)well.Count)))), .. ranked.Skip(well.Count)];
    }

    // 1 today, a half a year ago; nothing for what has not come yet.
    private double Freshness(int day) => day == 0 || day > today.DayNumber ? 0 : Math.Pow(2, -(today.DayNumber - day) / DaysOfAYear);

    private BooleanQuery Then() => new(disableCoord: true)
    {
        { Any(time.Ranges, IndexFields.Published), Occur.SHOULD },
        { Any(time.Ranges, IndexFields.Date), Occur.SHOULD },
    };

    private static BooleanQuery Any(IEnumerable<DateRange> ranges, string field)
    {
        var any = new BooleanQuery(disableCoord: true);
        foreach (var range in ranges)
            any.Add(new TermRangeQuery(field, new BytesRef(DateTerms.LeastOf(range)), new BytesRef(DateTerms.GreatestOf(range)), includeLower: true, includeUpper: true), Occur.SHOULD);
        return any;
    }
}
