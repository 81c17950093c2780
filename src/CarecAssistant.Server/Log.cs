namespace CarecAssistant.Server;

/// <summary>Everything the host can write down: ids, counts, durations; never text, names or addresses. Numbers 5100–5199.</summary>
internal static partial class Log;
