namespace CarecAssistant.Benchmarks.Scale;

/// <summary>An index on the disk, built in one process and opened in another.</summary>
internal interface IScaleEngine : IAsyncDisposable
{
    /// <summary>Builds it and writes it to the disk.</summary>
    Task BuildAsync(CancellationToken stop);

    /// <summary>Opens what was built.</summary>
    Task OpenAsync(CancellationToken stop);

    /// <summary>The first ten for a question.</summary>
    /// <returns>How many there are.</returns>
    Task<int> FindAsync((string Text, string Language) question, CancellationToken stop);
}
