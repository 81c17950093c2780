namespace CarecAssistant.Benchmarks;

/// <summary>How much is done.</summary>
/// <param name="Questions">Turns measured.</param>
/// <param name="Runs">How often a whole thing is begun anew.</param>
/// <param name="IsThrottled">The line and the processor are slowed down.</param>
/// <param name="IsSmoke">Only to show that the benchmark still runs.</param>
internal sealed record Size(int Questions, int Runs, bool IsThrottled, bool IsSmoke)
{
    /// <summary>For <c>docs/performance.md</c>.</summary>
    public static readonly Size Full = new(1_000, 3, IsThrottled: true, IsSmoke: false);

    /// <summary>Shows that the benchmark still runs; its figures say nothing.</summary>
    public static readonly Size Smoke = new(5, 1, IsThrottled: false, IsSmoke: true);
}
