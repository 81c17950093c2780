namespace CarecAssistant.Knowledge;

/// <summary>Everything this project can write down: ids, counts, durations; never text. Numbers 1100–1199.</summary>
internal static partial class Log;
