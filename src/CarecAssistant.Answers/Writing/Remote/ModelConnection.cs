using System.Net;

namespace CarecAssistant.Answers.Writing.Remote;

/// <summary>The way to a model service: repeats what may pass (429, 5xx) while the turn can wait, turns every other refusal into a <see cref="WriterFailedException"/>, and bounds what is read.</summary>
internal sealed class ModelConnection(AnswersOptions options, TimeProvider time, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);

    /// <summary>A client for a model service. It has no time limit of its own: the turn's patience ends a call.</summary>
    public static HttpClient ClientOf(AnswersOptions options, TimeProvider time)
    {
        // A service that sends us elsewhere would get the key and the question there.
        var sockets = new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = TimeSpan.FromSeconds(5), PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
        return new(new ModelConnection(options, time, sockets)) { BaseAddress = options.Endpoint, Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        if (request.Content is { } content)
        {
            await content.LoadIntoBufferAsync(cancellationToken);
        }

        for (var repeats = 0; ; repeats++)
        {
            var response = await base.SendAsync(request, cancellationToken);
            if (response.IsSuccessStatusCode)
            {
                response.Content = new BoundedContent(response.Content, new(options, time, started));
                return response;
            }

            var failure = FailureOf(response.StatusCode);
            var pause = PauseBefore(response, repeats);
            response.Dispose();
            if (failure == WriterFailure.Refused || repeats == options.Repeats || time.GetElapsedTime(started) + pause >= options.Patience)
            {
                throw new WriterFailedException(failure);
            }

            await Task.Delay(pause, time, cancellationToken);
        }
    }

    private static WriterFailure FailureOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.TooManyRequests => WriterFailure.Busy,
        >= HttpStatusCode.InternalServerError => WriterFailure.Broken,
        _ => WriterFailure.Refused,
    };

    private TimeSpan PauseBefore(HttpResponseMessage response, int repeats)
    {
        var asked = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - time.GetUtcNow(),
            _ => TimeSpan.Zero,
        };
        var own = FirstPause * (Math.Pow(2, repeats) * (1 + (Random.Shared.NextDouble() / 2)));
        return asked > own ? asked : own;
    }
}
