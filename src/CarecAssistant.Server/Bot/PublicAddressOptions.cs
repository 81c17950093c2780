namespace CarecAssistant.Server.Bot;

/// <summary>Where this server stands in the world. Section <c>Bot</c>, beside the protocol's own keys.</summary>
internal sealed record PublicAddressOptions
{
    /// <summary>Where people reach this server, for links in messages, for example https://assist.example.org/. Empty: the first address it listens on.</summary>
    public Uri? PublicUrl { get; set; }
}
