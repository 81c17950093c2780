namespace CarecAssistant.Benchmarks.DirectLine;

/// <summary>What a load brought.</summary>
/// <param name="PerSecond">Turns in a second.</param>
/// <param name="Median">Milliseconds from the post to the reply, p50.</param>
/// <param name="Slow">The same, p99.</param>
/// <param name="Work">Milliseconds of the server's processor time a turn.</param>
/// <param name="Polls">Polls a turn.</param>
internal sealed record TurnFigures(double PerSecond, double Median, double Slow, double Work, double Polls)
{
    /// <summary>The middle of several runs, figure by figure.</summary>
    public static TurnFigures MiddleOf(IReadOnlyList<TurnFigures> runs)
    {
        return new(Middle(run => run.PerSecond), Middle(run => run.Median), Middle(run => run.Slow), Middle(run => run.Work), Middle(run => run.Polls));

        double Middle(Func<TurnFigures, double> of) => Percentiles.At(runs.Select(of), 0.5);
    }
}
