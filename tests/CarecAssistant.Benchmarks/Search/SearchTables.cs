using System.Globalization;

namespace CarecAssistant.Benchmarks.Search;

/// <summary>Figures of engines over sets, and the Markdown tables made from them.</summary>
internal sealed class SearchTables(IReadOnlyList<SearchSet> sets)
{
    // Whoever translates is ahead of whoever does not: a mean over both would say nothing of how either ranks.
    private readonly IReadOnlyList<SearchSet> ofOneLanguage = [.. sets.Where(set => !set.IsAcross)];
    private readonly Dictionary<(string Engine, string Set), Figures> figures = [];
    private readonly Dictionary<(string Engine, string Set), string> missing = [];
    private readonly List<string> engines = [];

    public void Add(SearchSet set, IReadOnlyDictionary<string, Ranked> ranked)
    {
        foreach (var (engine, one) in ranked)
        {
            if (!engines.Contains(engine)) engines.Add(engine);
            if (one.WhyNot is { } reason) missing[(engine, set.Name)] = reason;
            else figures[(engine, set.Name)] = Figures.Of(set, one);
        }
    }

    /// <summary>One measure of every engine on every set, and the mean over the sets of one language.</summary>
    public void Write(TextWriter output, string measure, Func<Figures, double[]> of)
    {
        Row(output, [measure, .. sets.Select(set => set.Name), "mean"]);
        Row(output, Enumerable.Repeat("---", sets.Count + 2));
        foreach (var engine in engines)
        {
            Row(output, [engine, .. sets.Select(MeanOf).Append(ofOneLanguage.Select(MeanOf).DefaultIfEmpty(double.NaN).Average()).Select(Figure)]);

            double MeanOf(SearchSet set) => figures.TryGetValue((engine, set.Name), out var own) ? of(own).Average() : double.NaN;
        }

        output.WriteLine();
    }

    /// <summary>Why an engine has no figure for a set.</summary>
    public void WriteMissing(TextWriter output)
    {
        foreach (var reason in missing.GroupBy(one => (one.Key.Engine, one.Value)))
            output.WriteLine($"{reason.Key.Engine} on {string.Join(", ", reason.Select(one => one.Key.Set))}: {reason.Key.Value}.");
        output.WriteLine();
    }

    /// <summary>One engine against another on each set and on their mean.</summary>
    public void WriteDifferences(TextWriter output, string engine, string other)
    {
        Row(output, [$"{engine} − {other}", "nDCG@10", "R@10", "MRR@10"]);
        Row(output, Enumerable.Repeat("---", 4));
        foreach (var set in sets) Row(output, [set.Name, .. Compare([set], engine, _ => other)]);
        Row(output, ["mean", .. Compare(ofOneLanguage, engine, _ => other)]);
        output.WriteLine();
    }

    /// <summary>One engine against the best of its peers on each set by nDCG@10; on the mean, against whichever was best on each.</summary>
    public void WriteAgainstBest(TextWriter output, string engine, Func<string, bool> isPeer)
    {
        Row(output, ["set", "best peer", "nDCG@10", "R@10", "MRR@10"]);
        Row(output, Enumerable.Repeat("---", 5));
        foreach (var set in sets) Row(output, [set.Name, BestOf(set), .. Compare([set], engine, BestOf)]);
        Row(output, ["mean", "each set's best", .. Compare(ofOneLanguage, engine, BestOf)]);
        output.WriteLine();

        string BestOf(SearchSet set) => engines.Where(other => other != engine && isPeer(other) && figures.ContainsKey((other, set.Name))).MaxBy(other => figures[(other, set.Name)].Gain.Average())!;
    }

    /// <summary>What each other engine, which is <paramref name="engine"/> without a part, loses in nDCG@10.</summary>
    public void WriteGains(TextWriter output, string engine)
    {
        Row(output, ["part", "mean gain in nDCG@10", .. sets.Select(set => set.Name)]);
        Row(output, Enumerable.Repeat("---", sets.Count + 2));
        foreach (var part in engines.Where(one => one != engine))
            Row(output, [part, Compare(ofOneLanguage, engine, _ => part)[0], .. sets.Select(set => Marked(DifferenceOf([set], engine, _ => part, one => one.Gain)))]);
        output.WriteLine();
    }

    private IReadOnlyList<string> Compare(IReadOnlyList<SearchSet> some, string engine, Func<SearchSet, string> other) =>
        [.. ((Func<Figures, double[]>[])[one => one.Gain, one => one.Recall, one => one.Reciprocal]).Select(of => DifferenceOf(some, engine, other, of).ToString())];

    private Difference DifferenceOf(IReadOnlyList<SearchSet> some, string engine, Func<SearchSet, string> other, Func<Figures, double[]> of) =>
        Difference.Over([.. some.Select(set => (set.Family, of(figures[(engine, set.Name)]).Zip(of(figures[(other(set), set.Name)]), (one, two) => one - two).ToArray()))]);

    private static string Marked(Difference difference) => difference is { Low: 0, High: 0 } ? "–" : FormattableString.Invariant($"{difference.Mean:+.0000;−.0000;.0000}{(difference.IsSignificant ? "*" : "")}");

    private static string Figure(double value) => double.IsNaN(value) ? "–" : value.ToString(".0000", CultureInfo.InvariantCulture);

    private static void Row(TextWriter output, IEnumerable<string> cells) => output.WriteLine($"| {string.Join(" | ", cells)} |");
}
