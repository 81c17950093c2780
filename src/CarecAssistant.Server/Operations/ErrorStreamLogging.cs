using Microsoft.Extensions.Logging.Console;

namespace CarecAssistant.Server.Operations;

/// <summary>Logs go to standard error, one line each; standard output carries results only.</summary>
internal static class ErrorStreamLogging
{
    public static ILoggingBuilder AddErrorStream(this ILoggingBuilder logging)
    {
        logging.AddSimpleConsole(line =>
        {
            line.SingleLine = true;
            line.ColorBehavior = Console.IsErrorRedirected || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 }
                ? LoggerColorBehavior.Disabled
                : LoggerColorBehavior.Default;
        });
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        return logging;
    }
}
