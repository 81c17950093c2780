namespace CarecAssistant.Answers;

/// <summary>Everything this project can write down: ids, counts, durations; never text. Numbers 2100–2199.</summary>
internal static partial class Log;
