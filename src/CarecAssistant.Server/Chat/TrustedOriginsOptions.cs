namespace CarecAssistant.Server.Chat;

/// <summary>Which other sites may show the chat. Section <c>DirectLine</c>, beside the protocol's own keys, which are validated there.</summary>
internal sealed record TrustedOriginsOptions
{
    /// <summary>Origins, for example https://www.example.org; our own is always trusted.</summary>
    public IList<string> TrustedOrigins { get; init; } = [];
}
