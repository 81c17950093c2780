namespace CarecAssistant.TestKit.Institute;

/// <summary>A request that reached the site.</summary>
public sealed record SeenRequest
{
    /// <summary>Path and query.</summary>
    public required string Path { get; init; }

    /// <summary>Since the site opened.</summary>
    public required TimeSpan Arrived { get; init; }

    public required string UserAgent { get; init; }

    /// <summary>Sent with <c>If-None-Match</c> or <c>If-Modified-Since</c>.</summary>
    public required bool IsConditional { get; init; }

    /// <summary>When the answer was done; null while it runs.</summary>
    public TimeSpan? Left { get; init; }

    /// <summary>The answer's status; 0 while it runs.</summary>
    public int Status { get; init; }
}
