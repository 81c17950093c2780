namespace CarecAssistant.Server.Bot;

/// <summary>What the assistant must know about itself. Section <c>Bot</c>.</summary>
internal sealed record BotOptions
{
    /// <summary>Where people reach this server, for links in messages, for example https://assist.example.org/. Empty: the address the chat came in by.</summary>
    public Uri? PublicUrl { get; set; }
}
