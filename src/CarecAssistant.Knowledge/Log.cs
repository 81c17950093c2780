using Microsoft.Extensions.Logging;

namespace CarecAssistant.Knowledge;

/// <summary>Everything this project can write down: ids, counts, durations; never text. Numbers 1100–1199.</summary>
internal static partial class Log
{
    [LoggerMessage(1101, LogLevel.Debug, "Import: {Added} added, {Changed} changed, {Unchanged} unchanged, {Withdrawn} withdrawn, {Failed} failed.")]
    public static partial void Imported(ILogger logger, int added, int changed, int unchanged, int withdrawn, int failed);

    [LoggerMessage(1102, LogLevel.Warning, "The index was damaged or made by another version ({Failure}); it is built again from the article store.")]
    public static partial void IndexRebuilt(ILogger logger, string failure);

    [LoggerMessage(1103, LogLevel.Debug, "Another process holds the index; this one keeps its own in memory.")]
    public static partial void IndexInMemory(ILogger logger);

    [LoggerMessage(1104, LogLevel.Debug, "The index holds all changes up to {ChangeNumber}: {Articles} articles, {Sentences} sentences.")]
    public static partial void CaughtUp(ILogger logger, long changeNumber, int articles, int sentences);

    [LoggerMessage(1105, LogLevel.Warning, "The watched folder could not be read; it is tried again in {Seconds} s.")]
    public static partial void FolderUnreadable(ILogger logger, int seconds);

    [LoggerMessage(1106, LogLevel.Warning, "Changed articles could not be taken in ({Failure}); it is tried again in {Seconds} s.")]
    public static partial void FollowFailed(ILogger logger, string failure, int seconds);

    [LoggerMessage(1107, LogLevel.Warning, "Imported websites could not be looked at again ({Failure}); it is tried again at the next look.")]
    public static partial void RefreshFailed(ILogger logger, string failure);
}
