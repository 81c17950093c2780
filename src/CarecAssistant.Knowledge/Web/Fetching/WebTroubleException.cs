namespace CarecAssistant.Knowledge.Web.Fetching;

/// <summary>An address that cannot be had, whatever is tried again; the message is the sentence shown, remedy included. Caught once, in <see cref="Hops"/>.</summary>
internal sealed class WebTroubleException(string message) : Exception(message)
{
    /// <summary>The host's other pages would fare the same now.</summary>
    public bool IsWholeHost { get; init; }

    /// <summary>The one that ended a request, however deep the client wrapped it.</summary>
    public static WebTroubleException? In(Exception? failure)
    {
        while (failure is not null and not WebTroubleException) failure = failure.InnerException;
        return failure as WebTroubleException;
    }
}
