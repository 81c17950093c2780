using CarecAssistant.Answers;

namespace CarecAssistant.Server.Commands;

/// <summary>What <c>eval --json</c> prints, and what a later run takes as <c>--baseline</c>.</summary>
internal sealed record EvalOutput(
    IReadOnlyList<string> Suites, IReadOnlyList<LanguageFigures> Languages, IReadOnlyList<RightCount> Right, IReadOnlyList<CaseOutput> Cases)
{
    public static EvalOutput Of(IReadOnlyList<string> suites, EvaluationReport report)
    {
        var cases = report.Cases.Select(CaseOutput.Of).ToList();
        return new(suites, report.Languages, Count(cases), cases);
    }

    /// <summary>Right answers by language and expected outcome.</summary>
    public static IReadOnlyList<RightCount> Count(IEnumerable<CaseOutput> cases) =>
    [
        .. cases.GroupBy(one => (one.Language, one.Expected)).OrderBy(group => group.Key)
            .Select(group => new RightCount(group.Key.Language, group.Key.Expected, group.Count(), group.Count(one => one.IsRight))),
    ];
}

/// <summary>How many cases of a language that expect an outcome, and how many of them are right.</summary>
internal sealed record RightCount(string Language, string Outcome, int Cases, int Right);

/// <summary>One case in the report.</summary>
internal sealed record CaseOutput(
    string Id, string Language, string Question, string Expected, string Outcome, bool IsRight, string Why, bool? SourceFound,
    string Text, double? Confidence, double ElapsedMs)
{
    public static CaseOutput Of(CaseResult result) => new(
        result.Case.Id, result.Case.Language, result.Case.Question, AskOutput.NameOf(result.Case.Expect.Outcome), AskOutput.NameOf(result.Answer.Outcome),
        result.IsRight, result.Why, result.SourceFound, result.Answer.Text,
        result.Answer.Confidence is { } confidence ? Math.Round(confidence, 4) : null, Math.Round(result.Answer.Elapsed.TotalMilliseconds, 1));
}
