namespace CarecAssistant.Benchmarks.Fallback;

/// <summary>A clock on which two minutes pass whenever somebody looks at it, so that a failing model is never left alone; durations are real.</summary>
internal sealed class HurryingClock : TimeProvider
{
    private int looks;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + TimeSpan.FromMinutes(2 * Interlocked.Increment(ref looks));
}
