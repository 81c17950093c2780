using Microsoft.Extensions.Logging;

namespace CarecAssistant.Enquiries;

/// <summary>Everything this project can write down: ids, counts, durations; never text or addresses. Numbers 3100–3199.</summary>
internal static partial class Log
{
    [LoggerMessage(3101, LogLevel.Information, "Enquiry {Reference} was accepted ({Channel}, e-mail given: {HasEmail}).")]
    public static partial void EnquiryOpened(ILogger logger, EnquiryReference reference, string channel, bool hasEmail);

    [LoggerMessage(3102, LogLevel.Information, "A reply to {Reference} was accepted.")]
    public static partial void ReplyAccepted(ILogger logger, EnquiryReference reference);

    [LoggerMessage(3110, LogLevel.Information, "Message {MessageId} ({Kind}) was delivered at attempt {Attempt}.")]
    public static partial void Delivered(ILogger logger, Guid messageId, string kind, int attempt);

    [LoggerMessage(3111, LogLevel.Information, "Message {MessageId} ({Kind}) was only written to the outbox folder: no mail server is configured (Mail:Host).")]
    public static partial void OnlyWritten(ILogger logger, Guid messageId, string kind);

    [LoggerMessage(3112, LogLevel.Warning, "Message {MessageId} ({Kind}) was not taken at attempt {Attempt}; the next one is at {Until:O}. The reason stands in the staff inbox.")]
    public static partial void Postponed(ILogger logger, Guid messageId, string kind, int attempt, DateTimeOffset until);

    [LoggerMessage(3113, LogLevel.Error, "Message {MessageId} ({Kind}) is given up after {Attempts} attempts. The reason stands in the staff inbox.")]
    public static partial void GaveUp(ILogger logger, Guid messageId, string kind, int attempts);

    [LoggerMessage(3114, LogLevel.Error, "An attempt to deliver message {MessageId} ({Kind}) ended in an unexpected error ({Failure}).")]
    public static partial void AttemptFailed(ILogger logger, Guid messageId, string kind, string failure);

    [LoggerMessage(3115, LogLevel.Error, "The outbox could not read or write its store ({Failure}) and will look again.")]
    public static partial void OutboxFailed(ILogger logger, string failure);

    [LoggerMessage(3116, LogLevel.Error, "The mail server refused the sign-in. Check Mail:User and Mail:Password.")]
    public static partial void SignInRefused(ILogger logger);

    [LoggerMessage(3117, LogLevel.Debug, "The mail server took message {MessageId} and then broke off.")]
    public static partial void GoodbyeFailed(ILogger logger, Guid messageId);
}
