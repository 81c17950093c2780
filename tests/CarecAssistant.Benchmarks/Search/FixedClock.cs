namespace CarecAssistant.Benchmarks.Search;

/// <summary>Always the same day, so that "last year" finds the same in every run.</summary>
internal sealed class FixedClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2026, 11, 28, 0, 0, 0, TimeSpan.Zero);
}
