using Microsoft.Extensions.Logging;

namespace CarecAssistant.BotFramework;

/// <summary>Everything this project can write down: ids, counts, durations; never text. Numbers 4100–4199.</summary>
internal static partial class Log
{
    [LoggerMessage(4100, LogLevel.Error, "A turn for a {ActivityType} failed with {Failure} after {ElapsedMs} ms in {Place}; the person got the error sentence.")]
    public static partial void TurnFailed(ILogger logger, string failure, string activityType, long elapsedMs, string place);

    [LoggerMessage(4101, LogLevel.Error, "The error sentence of a failed turn could not be sent either ({Failure}).")]
    public static partial void ApologyFailed(ILogger logger, string failure);

    [LoggerMessage(4102, LogLevel.Warning, "{Turns} turns were still running at the end; they were cut off.")]
    public static partial void TurnsCutOff(ILogger logger, int turns);

    [LoggerMessage(4103, LogLevel.Warning, "DirectLine:KeyFile is not set: tokens of this process end with it.")]
    public static partial void KeyOfThisProcess(ILogger logger);

    [LoggerMessage(4104, LogLevel.Warning, "A client's watermark {Watermark} is ahead of its conversation ({Last}); it goes on from the end.")]
    public static partial void WatermarkAhead(ILogger logger, long watermark, long last);

    [LoggerMessage(4105, LogLevel.Information, "A socket closed with {CloseCode} after {ElapsedMs} ms and {Activities} activities.")]
    public static partial void SocketClosed(ILogger logger, int closeCode, long elapsedMs, int activities);

    [LoggerMessage(4106, LogLevel.Error, "A Direct Line request failed with {Failure} in {Place}.")]
    public static partial void RequestFailed(ILogger logger, string failure, string place);

    [LoggerMessage(4107, LogLevel.Error, "A turn ended outside its own error handling with {Failure}.")]
    public static partial void TurnQueueFailed(ILogger logger, string failure);

    [LoggerMessage(4108, LogLevel.Information, "{Turns} messages were left unanswered by the last process; they are answered now.")]
    public static partial void TurnsResumed(ILogger logger, int turns);

    [LoggerMessage(4109, LogLevel.Error, "Looking for unanswered messages failed with {Failure}; those who wrote them have to ask again.")]
    public static partial void ResumingFailed(ILogger logger, string failure);

    [LoggerMessage(4110, LogLevel.Information, "A call to /api/messages was refused: {Fault}.")]
    public static partial void TokenRefused(ILogger logger, Authentication.TokenFault fault);

    [LoggerMessage(4111, LogLevel.Information, "A call to /api/messages was refused: its token could not be read ({Failure}).")]
    public static partial void TokenUnreadable(ILogger logger, string failure);

    [LoggerMessage(4112, LogLevel.Error, "The keys that callers' tokens are signed with could not be fetched ({Failure}); {Keys} known ones stay in use.")]
    public static partial void KeysNotFetched(ILogger logger, string failure, int keys);

    [LoggerMessage(4113, LogLevel.Error, "The bot's own token could not be fetched ({Failure}); check Bot:AppId and its secret or certificate.")]
    public static partial void NoOwnToken(ILogger logger, string failure);

    [LoggerMessage(4130, LogLevel.Warning, "A Direct Line secret stood in an address, where proxies write it down. Change it (DirectLine:Secrets).")]
    public static partial void SecretInAddress(ILogger logger);

    [LoggerMessage(4131, LogLevel.Warning, "Uploaded files could not be tidied up ({Failure}).")]
    public static partial void TidyingFailed(ILogger logger, string failure);

    [LoggerMessage(4132, LogLevel.Warning, "The key that signs chat tokens can be read by other users of this machine. Take that right away: chmod 600 on DirectLine:KeyFile (keys/directline.key in the data folder).")]
    public static partial void KeyReadableByOthers(ILogger logger);

    [LoggerMessage(4133, LogLevel.Warning, "The section DirectLine was changed to something that cannot be meant, so the secrets before that stay in use. The next start would be refused and name the mistake.")]
    public static partial void ChangeNotTaken(ILogger logger);
}
