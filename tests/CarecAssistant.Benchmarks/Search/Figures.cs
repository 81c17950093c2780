namespace CarecAssistant.Benchmarks.Search;

/// <summary>How well a set's questions were served, question by question.</summary>
/// <param name="Gain">nDCG@10 with binary judgements.</param>
/// <param name="Recall">Share of what is relevant among the first ten.</param>
/// <param name="Reciprocal">One over the place of the first relevant document; 0 when it is not among the first ten.</param>
internal sealed record Figures(double[] Gain, double[] Recall, double[] Reciprocal)
{
    public static Figures Of(SearchSet set, Ranked ranked)
    {
        var judged = set.Questions.Zip(ranked.Lists, (question, list) => (question.Relevant, List: list.Take(ISearchEngine.Top).ToList())).ToList();
        return new Figures(
            [.. judged.Select(one => GainOf(one.List, one.Relevant))],
            [.. judged.Select(one => one.List.Count(one.Relevant.Contains) / (double)one.Relevant.Count)],
            [.. judged.Select(one => one.List.FindIndex(one.Relevant.Contains) is >= 0 and var place ? 1.0 / (place + 1) : 0)]);
    }

    private static double GainOf(List<string> list, IReadOnlySet<string> relevant)
    {
        var gain = list.Select((id, place) => relevant.Contains(id) ? Discount(place) : 0).Sum();
        return gain / Enumerable.Range(0, Math.Min(ISearchEngine.Top, relevant.Count)).Sum(Discount);
    }

    private static double Discount(int place) => 1 / Math.Log2(place + 2);
}
