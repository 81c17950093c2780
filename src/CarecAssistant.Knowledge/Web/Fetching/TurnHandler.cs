namespace CarecAssistant.Knowledge.Web.Fetching;

/// <summary>Sends each request in its host's turn, which ends with the last byte of the answer.</summary>
internal sealed class TurnHandler(HostTurns turns, TimeProvider time) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop)
    {
        using var turn = await turns.TakeAsync(request.RequestUri!, stop);
        var answer = await base.SendAsync(request, stop);
        try
        {
            turns.Postpone(request.RequestUri!, RetryAfter.Of(answer, time.GetUtcNow()));
            return answer;
        }
        catch (WebTroubleException)
        {
            answer.Dispose();
            throw;
        }
    }
}
