namespace CarecAssistant.Benchmarks.Sentences;

/// <summary>
/// Learns to rank: the probability that one of the right sentences is taken out of all of a question, each in proportion to the exponential
/// of its weighted signs (McFadden's conditional logit, several right ones allowed), is made as large as can be with small weights.
/// </summary>
internal static class ConditionalLogit
{
    /// <param name="examples">Questions; those with no right sentence, or none that is wrong, teach nothing.</param>
    /// <param name="strictness">How dear large weights are (L2, on scaled signs).</param>
    /// <returns>Weights of the signs as they are.</returns>
    public static double[] Learn(IReadOnlyList<QuestionExample> examples, double strictness)
    {
        var telling = examples.Where(example => example.Sentences.Any(one => one.IsRight) && example.Sentences.Any(one => !one.IsRight)).ToList();
        var table = new SignTable([.. telling.SelectMany(example => example.Sentences.Select(one => one.Signs))]);
        var weights = Lbfgs.Minimise(table.Signs, (point, slope) => Loss(telling, table, strictness, point, slope));
        return table.Unscaled(weights);
    }

    private static double Loss(List<QuestionExample> examples, SignTable table, double strictness, double[] weights, double[] slope)
    {
        var loss = 0.0;
        for (var sign = 0; sign < weights.Length; sign++)
        {
            loss += strictness / 2 * weights[sign] * weights[sign];
            slope[sign] = strictness * weights[sign];
        }

        var padded = table.Padded(weights);
        var row = 0;
        foreach (var example in examples)
        {
            loss += LossOf(example, table, row, padded, slope);
            row += example.Sentences.Count;
        }

        return loss;
    }

    private static double LossOf(QuestionExample example, SignTable table, int firstRow, double[] weights, double[] slope)
    {
        var sums = new double[example.Sentences.Count];
        for (var i = 0; i < sums.Length; i++) sums[i] = table.Dot(firstRow + i, weights);
        var highest = sums.Max();
        double all = 0, right = 0;
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] = Math.Exp(sums[i] - highest);
            all += sums[i];
            right += example.Sentences[i].IsRight ? sums[i] : 0;
        }

        for (var i = 0; i < sums.Length; i++)
        {
            table.AddTo(slope, firstRow + i, (sums[i] / all) - (example.Sentences[i].IsRight ? sums[i] / right : 0));
        }

        return Math.Log(all) - Math.Log(right);
    }
}
