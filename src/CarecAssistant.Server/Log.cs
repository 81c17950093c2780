namespace CarecAssistant.Server;

/// <summary>Everything the host can write down: ids, counts, durations; never text, names or addresses. Numbers 5100–5199.</summary>
internal static partial class Log
{
    [LoggerMessage(5120, LogLevel.Error, "A turn on channel {Channel} failed ({Failure}); the visitor was offered a person.")]
    public static partial void TurnFailed(ILogger logger, string failure, string channel);

    [LoggerMessage(5121, LogLevel.Warning, "Reply {MessageId} did not reach its chat ({Failure}); it is tried again.")]
    public static partial void ChatReplyFailed(ILogger logger, Guid messageId, string failure);

    [LoggerMessage(5122, LogLevel.Warning, "Teams did not take the card of {Reference} (status {Status}, 0: no answer).")]
    public static partial void StaffCardRefused(ILogger logger, string reference, int status);

    [LoggerMessage(5123, LogLevel.Warning, "A reply by a staff card was refused: wrong ticket, tenant, channel or message.")]
    public static partial void StaffReplyRefused(ILogger logger);

    [LoggerMessage(5124, LogLevel.Information, "A reply to {Reference} was accepted from a card in Teams.")]
    public static partial void ReplyFromTeams(ILogger logger, string reference);

    [LoggerMessage(5125, LogLevel.Information, "A help desk's status came too late or is none that is known; it changed nothing.")]
    public static partial void HandoffIgnored(ILogger logger);

    [LoggerMessage(5150, LogLevel.Error, "A page failed with {Failure} in {Method} (request {RequestId}).")]
    public static partial void PageFailed(ILogger logger, string failure, string requestId, string method);

    [LoggerMessage(5151, LogLevel.Warning, "Not ready: {Failure}.")]
    public static partial void NotReady(ILogger logger, string failure);

    [LoggerMessage(5152, LogLevel.Information, "Enquiry {Reference} came in by the form.")]
    public static partial void EnquiryByForm(ILogger logger, string reference);

    [LoggerMessage(5153, LogLevel.Information, "A reply to {Reference} was accepted from the inbox.")]
    public static partial void ReplyFromInbox(ILogger logger, string reference);

    [LoggerMessage(5154, LogLevel.Warning, "The Web Chat bundle is missing beside the program: /chat says so. Build again with Node and the registry, or name a tarball in WebChat__Bundle.")]
    public static partial void ChatBundleMissing(ILogger logger);
}
