namespace CarecAssistant.Knowledge.Web;

/// <summary>An address to get; conditional when the last answer's marks are known.</summary>
internal sealed record FetchRequest(Uri Address)
{
    /// <summary>The <c>ETag</c> of the last answer, word for word.</summary>
    public string? ETag { get; init; }

    /// <summary>The <c>Last-Modified</c> of the last answer.</summary>
    public DateTimeOffset? LastModified { get; init; }
}
