namespace CarecAssistant.Answers;

/// <summary>Asks every question of a suite and compares the answers with what was expected.</summary>
public interface IEvaluator
{
    /// <summary>Runs the cases one after the other on the ordinary path.</summary>
    Task<EvaluationReport> EvaluateAsync(IReadOnlyList<SuiteCase> cases, CancellationToken stop);
}

/// <summary>A question with what a right answer holds.</summary>
public sealed record SuiteCase
{
    /// <summary>Names the case in reports.</summary>
    public required string Id { get; init; }

    /// <summary>ISO 639-1.</summary>
    public required string Language { get; init; }

    /// <summary>As a person would type it.</summary>
    public required string Question { get; init; }

    /// <summary>Earlier turns, oldest first.</summary>
    public IReadOnlyList<EarlierTurn> History { get; init; } = [];

    /// <summary>What counts as right.</summary>
    public required Expectation Expect { get; init; }
}

/// <summary>What a right answer holds. Strings are looked for in the text and in the quotes, whatever their case.</summary>
public sealed record Expectation
{
    /// <summary>The right outcome.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>At least one of these must occur; empty: no condition.</summary>
    public IReadOnlyList<string> Any { get; init; } = [];

    /// <summary>Each of these must occur.</summary>
    public IReadOnlyList<string> All { get; init; } = [];

    /// <summary>None of these may occur.</summary>
    public IReadOnlyList<string> Forbid { get; init; } = [];

    /// <summary>Articles of which at least one must be cited, and be among the first three found.</summary>
    public IReadOnlyList<string> Source { get; init; } = [];
}

/// <summary>What an evaluation found.</summary>
/// <param name="Languages">Figures by language, then all together under <c>all</c>.</param>
/// <param name="Cases">Each case with its answer.</param>
public sealed record EvaluationReport(IReadOnlyList<LanguageFigures> Languages, IReadOnlyList<CaseResult> Cases);

/// <summary>Figures of one language. Shares are null where nothing was to be counted.</summary>
public sealed record LanguageFigures
{
    /// <summary>ISO 639-1 or <c>all</c>.</summary>
    public required string Language { get; init; }

    /// <summary>How many cases.</summary>
    public required int Cases { get; init; }

    /// <summary>How many right answers.</summary>
    public required int Right { get; init; }

    /// <summary>Right answers among the cases that ought to be answered.</summary>
    public required int RightAnswered { get; init; }

    /// <summary>Cases that ought to stay unresolved and did.</summary>
    public required int RightUnresolved { get; init; }

    /// <summary>Of the answers shown, the share that is right.</summary>
    public double? AnsweredPrecision { get; init; }

    /// <summary>Of the answerable cases, the share answered rightly.</summary>
    public double? AnsweredRecall { get; init; }

    /// <summary>Of the cases left unresolved, the share that ought to be.</summary>
    public double? UnresolvedPrecision { get; init; }

    /// <summary>Of the cases that ought to stay unresolved, the share that did.</summary>
    public double? UnresolvedRecall { get; init; }

    /// <summary>Of the cases that name a source, the share whose source is among the first three articles found.</summary>
    public double? HitAt3 { get; init; }

    /// <summary>Of the citations shown, the share that is word for word in its article and numbered in the text.</summary>
    public double? CitationValidity { get; init; }

    /// <summary>Median time of a turn, in milliseconds.</summary>
    public double LatencyP50 { get; init; }

    /// <summary>95th percentile, in milliseconds.</summary>
    public double LatencyP95 { get; init; }
}

/// <summary>One case and what became of it.</summary>
/// <param name="Case">The case.</param>
/// <param name="Answer">The answer given.</param>
/// <param name="IsRight">It is as expected.</param>
/// <param name="Why">What is wrong, in words; empty when right.</param>
/// <param name="SourceFound">The source is among the first three articles found; null when none is named.</param>
public sealed record CaseResult(SuiteCase Case, Answer Answer, bool IsRight, string Why, bool? SourceFound);
