namespace CarecAssistant.Knowledge.Search;

/// <summary>What the scores of articles become when their best passages are read for how the words of the question stand together.</summary>
internal sealed class Closeness
{
    // An article may fit as a whole whose best passage has none of the words.
    private const double Least = 0.05;

    // One word met through a dictionary may be met by chance, so of a translated question standing together tells more.
    private const double CoordinationPower = 0.35, TranslatedPower = 0.2, ProximityWeight = 0.2;

    private readonly IReadOnlyList<AskedWord> words;
    private readonly WordPlaces places;
    private readonly RankingParts parts;
    private readonly double all, power;

    /// <param name="snapshot">What was searched.</param>
    /// <param name="words">The question's, in its order.</param>
    /// <param name="passages">Numbers of the passages' documents.</param>
    /// <param name="parts">What counts.</param>
    public Closeness(Snapshot snapshot, IReadOnlyList<AskedWord> words, IEnumerable<int> passages, RankingParts parts)
    {
        (this.words, this.parts) = (words, parts);
        places = new WordPlaces(snapshot, passages, words);
        all = words.Sum(word => word.Weight);
        power = all == 0 ? CoordinationPower : CoordinationPower + (TranslatedPower * words.Where(word => word.IsTranslated).Sum(word => word.Weight) / all);
    }

    /// <summary>The score by what a passage shows: the share of the question that stands together there is a factor, words side by side add to it.</summary>
    /// <param name="score">The score by the words alone.</param>
    /// <param name="passage">The number of the best passage's document; null: it was not read, which counts as if none of the words stood there.</param>
    public double Of(double score, int? passage)
    {
        if (all == 0) return score;
        var fit = passage is { } read ? new PassageFit(words, places.In(read)) : null;
        var coordinated = parts.Coordination ? score * Math.Pow(Least + ((fit?.Coordination() ?? 0) / all), power) : score;
        return parts.Proximity ? coordinated + (ProximityWeight * (fit?.Proximity() ?? 0)) : coordinated;
    }
}
