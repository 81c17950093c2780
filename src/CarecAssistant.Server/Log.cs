namespace CarecAssistant.Server;

/// <summary>Everything the host can write down: ids, counts, durations; never text, names or addresses. Numbers 5100–5199.</summary>
internal static partial class Log
{
    [LoggerMessage(5120, LogLevel.Error, "A turn on channel {Channel} failed ({Failure}); the visitor was offered a person.")]
    public static partial void TurnFailed(ILogger logger, string failure, string channel);

    [LoggerMessage(5121, LogLevel.Warning, "Reply {MessageId} did not reach its chat ({Failure}); it is tried again.")]
    public static partial void ChatReplyFailed(ILogger logger, Guid messageId, string failure);
}
