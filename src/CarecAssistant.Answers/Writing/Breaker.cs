namespace CarecAssistant.Answers.Writing;

/// <summary>Leaves a remote writer alone for a while after it failed several times in a row, so that no visitor waits for what will fail again.</summary>
internal sealed class Breaker(TimeProvider time)
{
    private const int FailuresInARow = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly Lock door = new();
    private int failures;
    private DateTimeOffset closedUntil;

    /// <summary>The writer may be tried.</summary>
    public bool MayTry
    {
        get
        {
            lock (door)
            {
                return time.GetUtcNow() >= closedUntil;
            }
        }
    }

    /// <summary>Counts how a try ended.</summary>
    public void Record(bool succeeded)
    {
        lock (door)
        {
            failures = succeeded ? 0 : failures + 1;
            if (failures >= FailuresInARow)
            {
                (failures, closedUntil) = (0, time.GetUtcNow() + Pause);
            }
        }
    }
}
