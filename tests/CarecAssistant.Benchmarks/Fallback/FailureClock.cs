using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace CarecAssistant.Benchmarks.Fallback;

/// <summary>Notes when the assistant says that a writer failed (message 2101).</summary>
internal sealed class FailureClock : ILoggerProvider, ILogger
{
    private const int WriterFellBack = 2101;

    /// <summary>Time stamp of the last failure.</summary>
    public long KnownAt { get; private set; }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (eventId.Id == WriterFellBack)
        {
            KnownAt = Stopwatch.GetTimestamp();
        }
    }

    public void Dispose()
    {
    }
}
