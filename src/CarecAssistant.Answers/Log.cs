using Microsoft.Extensions.Logging;

namespace CarecAssistant.Answers;

/// <summary>Everything this project can write down: ids, counts, durations; never text. Numbers 2100–2199.</summary>
internal static partial class Log
{
    [LoggerMessage(2101, LogLevel.Warning, "Writer {Writer} failed after {ElapsedMs} ms ({Failure}); the extractive writer took over the turn.")]
    public static partial void WriterFellBack(ILogger logger, string writer, long elapsedMs, WriterFailure failure);
}
