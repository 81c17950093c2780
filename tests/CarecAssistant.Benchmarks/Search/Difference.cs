using System.Globalization;

namespace CarecAssistant.Benchmarks.Search;

/// <summary>How much better the one is than the other on the same questions, with the interval that holds 95% of 10,000 paired resamples.</summary>
internal sealed record Difference(double Mean, double Low, double High)
{
    private const int Resamples = 10_000;
    private const int Seed = 20_261_128;

    public bool IsSignificant => Low > 0 || High < 0;

    /// <summary>The mean over sets, each set counting the same. Sets of a family are resampled together, for they ask the same questions.</summary>
    /// <param name="sets">For each set its family and, question by question, the one's figure minus the other's.</param>
    public static Difference Over(IReadOnlyList<(string Family, double[] ByQuestion)> sets)
    {
        var means = new double[Resamples];
        foreach (var family in sets.GroupBy(set => set.Family, StringComparer.Ordinal))
        {
            // The same figures in every run, whatever other sets are measured.
            var chance = new Random(family.Key.Aggregate(Seed, (seed, letter) => unchecked((seed * 31) + letter)));
            var members = family.Select(set => set.ByQuestion).ToList();
            for (var i = 0; i < Resamples; i++) means[i] += SumOfMeans(members, chance) / sets.Count;
        }

        Array.Sort(means);
        return new Difference(sets.Average(set => set.ByQuestion.Average()), means[(int)(Resamples * 0.025)], means[(int)(Resamples * 0.975) - 1]);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Mean:+.0000;−.0000;.0000} [{Low:+.0000;−.0000;.0000}, {High:+.0000;−.0000;.0000}]");

    private static double SumOfMeans(List<double[]> members, Random chance)
    {
        var questions = members[0].Length;
        var sum = 0.0;
        for (var draw = 0; draw < questions; draw++)
        {
            var question = chance.Next(questions);
            foreach (var member in members) sum += member[question];
        }

        return sum / questions;
    }
}
