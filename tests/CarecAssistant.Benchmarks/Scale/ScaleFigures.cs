namespace CarecAssistant.Benchmarks.Scale;

/// <summary>What one process measured; what it did not do stays 0.</summary>
internal sealed record ScaleFigures
{
    /// <summary>Seconds to build and write the index, on all processors.</summary>
    public double BuildSeconds { get; init; }

    /// <summary>Seconds of processor time that this took.</summary>
    public double BuildWork { get; init; }

    /// <summary>Bytes of the index on the disk.</summary>
    public double IndexBytes { get; init; }

    /// <summary>Seconds in a fresh process from opening the index to the first question's hits.</summary>
    public double FirstHitSeconds { get; init; }

    /// <summary>Milliseconds of half of the questions, warm, none asked before.</summary>
    public double MedianMilliseconds { get; init; }

    /// <summary>Milliseconds of all but one in a hundred.</summary>
    public double SlowMilliseconds { get; init; }

    /// <summary>Milliseconds of processor time a question, on average: says what it costs even while others keep the machine busy.</summary>
    public double WorkMilliseconds { get; init; }

    /// <summary>Managed bytes more than before the index was opened, after a collection.</summary>
    public double ManagedBytes { get; init; }

    /// <summary>Resident bytes more than before the index was opened.</summary>
    public double ResidentBytes { get; init; }
}
