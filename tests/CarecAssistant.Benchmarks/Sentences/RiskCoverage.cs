namespace CarecAssistant.Benchmarks.Sentences;

/// <summary>How right answers are when only the surest are shown.</summary>
internal sealed class RiskCoverage
{
    private readonly double[] precisions;

    /// <param name="answers">Each with its confidence.</param>
    public RiskCoverage(IReadOnlyList<(double Confidence, bool IsRight)> answers)
    {
        var right = 0;
        precisions = [.. answers.OrderByDescending(answer => answer.Confidence).Select((answer, index) => (double)(right += answer.IsRight ? 1 : 0) / (index + 1))];
    }

    /// <summary>The largest share of questions that can be answered at this precision.</summary>
    public double CoverageAt(double precision) => (double)(Array.FindLastIndex(precisions, reached => reached >= precision) + 1) / precisions.Length;

    /// <summary>The precision when this share of the questions is answered.</summary>
    public double PrecisionAt(double share) => precisions[Math.Clamp((int)Math.Round(share * precisions.Length) - 1, 0, precisions.Length - 1)];
}
