namespace CarecAssistant.Benchmarks.Sentences;

/// <summary>The few tests the tables need.</summary>
internal static class Statistics
{
    private const int Resamples = 1_000;

    private const int Seed = 20_261_128;

    /// <summary>McNemar's exact test, two-sided: how likely so one-sided a difference is by chance.</summary>
    /// <param name="onlyOne">Questions that only the one got right.</param>
    /// <param name="onlyOther">Questions that only the other got right.</param>
    public static double McNemar(int onlyOne, int onlyOther)
    {
        var (all, fewer) = (onlyOne + onlyOther, Math.Min(onlyOne, onlyOther));
        var (chance, logarithm) = (0.0, -all * Math.Log(2));
        for (var right = 0; right <= fewer; right++)
        {
            chance += Math.Exp(logarithm);
            logarithm += Math.Log(all - right) - Math.Log(right + 1);
        }

        return Math.Min(1, 2 * chance);
    }

    /// <summary>How often a yes scores above a no, ties half: the area under the ROC curve.</summary>
    public static double Auc(IReadOnlyList<double> yes, IReadOnlyList<double> no)
    {
        var sorted = no.Order().ToArray();
        return yes.Average(score => (Below(sorted, score) + Below(sorted, Math.BitIncrement(score))) / 2.0 / sorted.Length);
    }

    /// <summary>The difference of two areas over the same questions, with the interval that holds 95% of 1,000 resamples of the questions.</summary>
    /// <param name="one">For each question its score with an answer there and without.</param>
    /// <param name="other">The same of the other.</param>
    public static (double Mean, double Low, double High) AucDifference(IReadOnlyList<(double Yes, double No)> one, IReadOnlyList<(double Yes, double No)> other)
    {
        var chance = new Random(Seed);
        var differences = new double[Resamples];
        for (var draw = 0; draw < Resamples; draw++)
        {
            var picked = Enumerable.Range(0, one.Count).Select(_ => chance.Next(one.Count)).ToList();
            differences[draw] = Auc([.. picked.Select(at => one[at])]) - Auc([.. picked.Select(at => other[at])]);
        }

        Array.Sort(differences);
        return (Auc(one) - Auc(other), differences[(int)(Resamples * 0.025)], differences[(int)(Resamples * 0.975) - 1]);
    }

    /// <summary>The area for pairs of scores.</summary>
    public static double Auc(IReadOnlyList<(double Yes, double No)> pairs) => Auc([.. pairs.Select(pair => pair.Yes)], [.. pairs.Select(pair => pair.No)]);

    // How many lie below.
    private static int Below(double[] sorted, double score)
    {
        var (from, to) = (0, sorted.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = sorted[middle] < score ? (middle + 1, to) : (from, middle);
        }

        return from;
    }
}
