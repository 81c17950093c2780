namespace CarecAssistant.Server.Bot;

/// <summary>Where channels differ in what they draw.</summary>
internal static class Channels
{
    /// <summary>Our own Direct Line, drawn by Web Chat: citations need link definitions there, and the conversation is stored.</summary>
    public static bool IsWebChat(string? channelId) => channelId is "directline" or "webchat";
}
