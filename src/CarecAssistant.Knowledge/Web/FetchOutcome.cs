namespace CarecAssistant.Knowledge.Web;

/// <summary>How getting an address ended.</summary>
internal enum FetchOutcome
{
    /// <summary>The body is there.</summary>
    Ok,

    /// <summary>Nothing changed since the marks that were sent (304).</summary>
    NotModified,

    /// <summary>The server says that it has no such page (404, 410).</summary>
    Gone,

    /// <summary>It could not be had, or may not be; what was read before stays.</summary>
    Failed,
}
