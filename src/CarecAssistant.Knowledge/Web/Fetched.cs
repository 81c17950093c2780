using System.Net;

namespace CarecAssistant.Knowledge.Web;

/// <summary>How getting an address ended, and what came.</summary>
internal sealed record Fetched
{
    /// <summary>How it ended.</summary>
    public required FetchOutcome Outcome { get; init; }

    /// <summary>The address that answered, after redirects.</summary>
    public required Uri Address { get; init; }

    /// <summary>The last answer's status; null when there was none.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>The unpacked body; empty unless <see cref="FetchOutcome.Ok"/>.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The <c>Content-Type</c>, with its charset, as the server says it.</summary>
    public string? ContentType { get; init; }

    /// <summary>The mark to send the next time.</summary>
    public string? ETag { get; init; }

    /// <summary>The other mark to send the next time.</summary>
    public DateTimeOffset? LastModified { get; init; }

    /// <summary>The values of <c>X-Robots-Tag</c>, one a header line.</summary>
    public IReadOnlyList<string> RobotsTags { get; init; } = [];

    /// <summary>A sentence with the remedy, when <see cref="FetchOutcome.Failed"/> or <see cref="FetchOutcome.Gone"/>.</summary>
    public string? Reason { get; init; }

    /// <summary>The host that was asked for is down, refuses or asks to wait: its other pages are not to be tried now.</summary>
    public bool IsWholeHost { get; init; }
}
