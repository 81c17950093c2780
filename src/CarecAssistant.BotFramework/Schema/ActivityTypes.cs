namespace CarecAssistant.BotFramework;

/// <summary>Types of activities (an open set).</summary>
public static class ActivityTypes
{
    /// <summary>Words or cards.</summary>
    public const string Message = "message";

    /// <summary>Somebody joined or left.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>Somebody is writing.</summary>
    public const string Typing = "typing";

    /// <summary>A program speaks to the bot.</summary>
    public const string Event = "event";

    /// <summary>A program waits for an answer.</summary>
    public const string Invoke = "invoke";

    /// <summary>It is over.</summary>
    public const string EndOfConversation = "endOfConversation";
}
