namespace CarecAssistant.Knowledge.Web;

/// <summary>An address to get; conditional when the marks are known that this very address answered with. Where it leads on, they are not sent.</summary>
internal sealed record FetchRequest(Uri Address)
{
    /// <summary>The <c>ETag</c> of the last answer, word for word.</summary>
    public string? ETag { get; init; }

    /// <summary>The <c>Last-Modified</c> of the last answer.</summary>
    public DateTimeOffset? LastModified { get; init; }
}
