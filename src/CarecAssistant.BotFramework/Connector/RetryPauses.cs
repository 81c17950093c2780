using System.Net;
using System.Net.Http.Headers;

namespace CarecAssistant.BotFramework.Connector;

/// <summary>How long to wait before a call is repeated: as the service says, else one second that doubles, at random up to there.</summary>
internal sealed class RetryPauses(TimeProvider time)
{
    private const int Attempts = 4;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(40);
    private readonly long began = time.GetTimestamp();
    private int attempt = 1;

    /// <returns>The pause, or null when the call is not to be repeated.</returns>
    public TimeSpan? After(HttpResponseMessage response, ConnectorRequest request)
    {
        var isBusy = response.StatusCode is HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests
            or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;
        var isUnclear = response.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.InternalServerError;
        return isBusy || (isUnclear && request.IsRepeatable) ? Next(Asked(response.Headers.RetryAfter)) : null;
    }

    /// <returns>The pause, or null when the call is not to be repeated: it may have arrived.</returns>
    public TimeSpan? After(Exception failure, ConnectorRequest request)
    {
        var neverArrived = failure is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError };
        return neverArrived || request.IsRepeatable ? Next(null) : null;
    }

    private TimeSpan? Next(TimeSpan? asked)
    {
        if (attempt++ >= Attempts) return null;
        var step = TimeSpan.FromSeconds(1 << (attempt - 2));
        var pause = asked ?? Random.Shared.NextDouble() * (step < Longest ? step : Longest);
        return time.GetElapsedTime(began) + pause > Budget ? null : pause;
    }

    private TimeSpan? Asked(RetryConditionHeaderValue? header)
    {
        var asked = header?.Delta ?? header?.Date - time.GetUtcNow();
        return asked < TimeSpan.Zero ? TimeSpan.Zero : asked;
    }
}
