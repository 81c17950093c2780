using CarecAssistant.Answers.Deciding;

namespace CarecAssistant.Benchmarks.Confidences;

/// <summary>An answer, its signs and whether it is right.</summary>
/// <param name="Set">Where the question stands.</param>
/// <param name="Group">What must not be in two folds: the article.</param>
/// <param name="Language">ISO 639-1.</param>
/// <param name="Signs">In the order of <see cref="ConfidenceSigns"/>.</param>
/// <param name="IsRight">Shown, it would be right.</param>
/// <param name="IsAnswerable">The question has an answer.</param>
internal sealed record AnswerExample(string Set, string Group, string Language, double[] Signs, bool IsRight, bool IsAnswerable);

/// <summary>
/// Logistic regression whose weights cannot turn against the sense of their sign: small weights (L2, on scaled signs), each moved in turn by a
/// Newton step and stopped at zero. The loss is convex, so that it ends at one place wherever it starts.
/// </summary>
internal static class SignedLogit
{
    private const int MostRounds = 400, Digits = 4;

    private const double Still = 1e-6;

    /// <param name="examples">What to learn from.</param>
    /// <param name="strictness">How dear large weights are.</param>
    /// <param name="counts">How much an example counts.</param>
    public static ConfidenceWeights Learn(IReadOnlyList<AnswerExample> examples, double strictness, Func<AnswerExample, double> counts)
    {
        var count = ConfidenceSigns.All.Count;
        var scales = Enumerable.Range(0, count).Select(sign => Deviation(examples, sign)).ToArray();
        double[][] columns = [.. Enumerable.Range(0, count).Select(sign => examples.Select(one => scales[sign] == 0 ? 0 : one.Signs[sign] / scales[sign] * (ConfidenceSigns.All[sign].SpeaksFor ? 1 : -1)).ToArray()), [.. examples.Select(_ => 1.0)]];
        double[] weights = new double[count + 1], odds = new double[examples.Count], worth = [.. examples.Select(counts)], right = [.. examples.Select(one => one.IsRight ? 1.0 : 0)];
        for (var round = 0; round < MostRounds; round++)
        {
            var moved = 0.0;
            for (var sign = 0; sign <= count; sign++) moved = Math.Max(moved, Math.Abs(Move(sign, columns[sign])));
            if (moved < Still) break;
        }

        return new(Math.Round(weights[count], Digits), new SortedDictionary<string, double>(Enumerable.Range(0, count).Where(sign => weights[sign] > 0)
            .ToDictionary(sign => ConfidenceSigns.All[sign].Name, sign => Math.Round(weights[sign] / scales[sign] * (ConfidenceSigns.All[sign].SpeaksFor ? 1 : -1), Digits)), StringComparer.Ordinal));

        // The last column is the base, which is free.
        double Move(int sign, double[] column)
        {
            var isBase = sign == count;
            var (slope, bend) = (isBase ? 0 : strictness * weights[sign], isBase ? 1e-9 : strictness);
            for (var row = 0; row < odds.Length; row++)
            {
                if (column[row] == 0) continue;
                var likely = 1 / (1 + Math.Exp(-odds[row]));
                slope += worth[row] * (likely - right[row]) * column[row];
                bend += worth[row] * likely * (1 - likely) * column[row] * column[row];
            }

            var next = weights[sign] - (slope / bend);
            var step = (isBase ? next : Math.Max(0, next)) - weights[sign];
            weights[sign] += step;
            for (var row = 0; row < odds.Length; row++) odds[row] += step * column[row];
            return step;
        }
    }

    private static double Deviation(IReadOnlyList<AnswerExample> examples, int sign)
    {
        var mean = examples.Average(one => one.Signs[sign]);
        return Math.Sqrt(examples.Average(one => (one.Signs[sign] - mean) * (one.Signs[sign] - mean)));
    }
}
