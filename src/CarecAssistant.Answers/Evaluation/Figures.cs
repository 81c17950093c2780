namespace CarecAssistant.Answers.Evaluation;

/// <summary>Counts results into figures.</summary>
internal static class Figures
{
    /// <summary>The figures of one language.</summary>
    public static LanguageFigures Of(string language, IReadOnlyList<CaseResult> results, (int Valid, int All) citations)
    {
        var answerable = results.Where(result => result.Case.Expect.Outcome == Outcome.Answered).ToList();
        var toMiss = results.Where(result => result.Case.Expect.Outcome == Outcome.Unresolved).ToList();
        var shown = results.Where(result => result.Answer.Outcome == Outcome.Answered).ToList();
        var missed = results.Where(result => result.Answer.Outcome == Outcome.Unresolved).ToList();
        var sourced = results.Where(result => result.SourceFound is not null).ToList();
        var times = results.Select(result => result.Answer.Elapsed.TotalMilliseconds).Order().ToList();
        return new()
        {
            Language = language,
            Cases = results.Count,
            Right = results.Count(result => result.IsRight),
            RightAnswered = answerable.Count(result => result.IsRight),
            RightUnresolved = toMiss.Count(result => result.IsRight),
            AnsweredPrecision = Share(shown.Count(result => result.IsRight), shown.Count),
            AnsweredRecall = Share(answerable.Count(result => result.IsRight), answerable.Count),
            UnresolvedPrecision = Share(missed.Count(result => result.IsRight), missed.Count),
            UnresolvedRecall = Share(toMiss.Count(result => result.IsRight), toMiss.Count),
            HitAt3 = Share(sourced.Count(result => result.SourceFound == true), sourced.Count),
            CitationValidity = Share(citations.Valid, citations.All),
            LatencyP50 = At(times, 0.5),
            LatencyP95 = At(times, 0.95),
        };
    }

    private static double? Share(int part, int whole) => whole == 0 ? null : (double)part / whole;

    // Nearest rank: the smallest value that is not below the share.
    private static double At(IReadOnlyList<double> sorted, double share) =>
        sorted.Count == 0 ? 0 : sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Count) - 1)];
}
