namespace CarecAssistant.Server.Bot;

/// <summary>Whether a help desk takes conversations over. Section <c>Bot</c>, beside the protocol's own keys.</summary>
internal sealed record HandoffOptions
{
    /// <summary>A hub stands between channel and bot that understands handoff events: questions that go to a person are announced to it.</summary>
    public bool Handoff { get; init; }
}
