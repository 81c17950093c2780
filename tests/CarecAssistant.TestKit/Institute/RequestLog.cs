namespace CarecAssistant.TestKit.Institute;

/// <summary>What was asked of the site, in the order of arrival.</summary>
internal sealed class RequestLog
{
    private readonly Lock door = new();
    private readonly List<SeenRequest> seen = [];
    private readonly long opened = TimeProvider.System.GetTimestamp();

    public IReadOnlyList<SeenRequest> Seen
    {
        get
        {
            lock (door) return [.. seen];
        }
    }

    public void Forget()
    {
        lock (door) seen.Clear();
    }

    /// <summary>Notes a request and its end.</summary>
    public async Task NoteAsync(HttpContext visit, Func<Task> answer)
    {
        var headers = visit.Request.Headers;
        var request = new SeenRequest
        {
            Path = visit.Request.Path + visit.Request.QueryString,
            Arrived = Now(),
            UserAgent = headers.UserAgent.ToString(),
            IsConditional = headers.IfNoneMatch.Count > 0 || headers.IfModifiedSince.Count > 0,
        };
        lock (door) seen.Add(request);
        try
        {
            await answer();
        }
        finally
        {
            // Whoever forgot the request meanwhile does not want to hear of its end.
            lock (door)
            {
                var at = seen.FindIndex(other => ReferenceEquals(other, request));
                if (at >= 0) seen[at] = request with { Left = Now(), Status = visit.Response.StatusCode };
            }
        }
    }

    private TimeSpan Now() => TimeProvider.System.GetElapsedTime(opened);
}
