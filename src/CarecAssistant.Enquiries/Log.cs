namespace CarecAssistant.Enquiries;

/// <summary>Everything this project can write down: ids, counts, durations; never text or addresses. Numbers 3100–3199.</summary>
internal static partial class Log;
