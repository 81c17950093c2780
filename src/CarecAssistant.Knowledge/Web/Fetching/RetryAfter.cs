using System.Net;

namespace CarecAssistant.Knowledge.Web.Fetching;

/// <summary>How long a server asks to be left alone.</summary>
internal static class RetryAfter
{
    /// <summary>Zero when the server does not say, or does not ask.</summary>
    public static TimeSpan Of(HttpResponseMessage answer, DateTimeOffset now)
    {
        if (answer.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable)) return TimeSpan.Zero;
        var asked = answer.Headers.RetryAfter;
        var wait = asked?.Delta ?? asked?.Date - now ?? TimeSpan.Zero;
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }
}
