namespace CarecAssistant.Knowledge.Web.Fetching;

/// <summary>Reads the whole body within the limits of size and time, unpacked, and hands on the answer with it.</summary>
internal sealed class BodyHandler(BodyReader bodies, FetchLimits limits, TimeProvider time) : DelegatingHandler
{
    /// <summary>Set for a robots.txt, of which only the beginning is read.</summary>
    public static readonly HttpRequestOptionsKey<bool> IsRobots = new("IsRobots");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop)
    {
        using var clock = new CancellationTokenSource(limits.RequestTime, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(clock.Token, stop);
        try
        {
            var answer = await base.SendAsync(request, either.Token);
            try
            {
                await ReadAsync(request, answer, either.Token);
                return answer;
            }
            catch
            {
                answer.Dispose();
                throw;
            }
        }
        catch (Exception) when (clock.IsCancellationRequested && !stop.IsCancellationRequested)
        {
            throw new WebTroubleException($"The server took longer than {limits.RequestTime.TotalSeconds:0} seconds; try again later, or import a saved copy.");
        }
    }

    private async Task ReadAsync(HttpRequestMessage request, HttpResponseMessage answer, CancellationToken stop)
    {
        var packed = answer.Content;
        request.Options.TryGetValue(IsRobots, out var isRobots);
        // Of an error only the status counts; its page is left where it is.
        var bytes = answer.IsSuccessStatusCode ? await bodies.ReadAsync(packed, isRobots, stop) : [];
        var whole = new ByteArrayContent(bytes);
        foreach (var header in packed.Headers.NonValidated)
        {
            if (header.Key is "Content-Type" or "Last-Modified") whole.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        answer.Content = whole;
        packed.Dispose();
    }
}
