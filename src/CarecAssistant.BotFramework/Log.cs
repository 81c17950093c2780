namespace CarecAssistant.BotFramework;

/// <summary>Everything this project can write down: ids, counts, durations; never text. Numbers 4100–4199.</summary>
internal static partial class Log;
