namespace CarecAssistant.Answers.Writing.Remote;

/// <summary>Leaves a model alone for a while after it failed several times in a row, so that no visitor waits for what will fail again. After the while one call tries; the others go on without until it succeeds.</summary>
internal sealed class Breaker(TimeProvider time)
{
    private const int FailuresInARow = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly Lock door = new();
    private int failures;
    private bool isTrying;
    private DateTimeOffset closedUntil;

    /// <summary>Lets a call in, or not. Who was let in records how it ended.</summary>
    public bool LetsIn()
    {
        lock (door)
        {
            if (failures < FailuresInARow)
            {
                return true;
            }

            if (isTrying || time.GetUtcNow() < closedUntil)
            {
                return false;
            }

            isTrying = true;
            return true;
        }
    }

    /// <summary>Counts how a call ended; null when nobody waited for its end.</summary>
    public void Record(bool? succeeded)
    {
        lock (door)
        {
            isTrying = false;
            failures = succeeded switch { true => 0, false => failures + 1, null => failures };
            if (succeeded == false && failures >= FailuresInARow)
            {
                closedUntil = time.GetUtcNow() + Pause;
            }
        }
    }
}
