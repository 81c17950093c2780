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

    /// <summary>What an invoke's handler answers; travels inside <c>expectReplies</c> only.</summary>
    public const string InvokeResponse = "invokeResponse";

    /// <summary>The bot was installed or removed.</summary>
    public const string InstallationUpdate = "installationUpdate";

    /// <summary>Somebody reacted to a message.</summary>
    public const string MessageReaction = "messageReaction";

    /// <summary>A message was edited.</summary>
    public const string MessageUpdate = "messageUpdate";

    /// <summary>A message was deleted.</summary>
    public const string MessageDelete = "messageDelete";

    /// <summary>A contact was added or removed (old channels).</summary>
    public const string ContactRelationUpdate = "contactRelationUpdate";

    /// <summary>A channel asks for something to be done, by name.</summary>
    public const string Command = "command";

    /// <summary>What became of a command.</summary>
    public const string CommandResult = "commandResult";

    /// <summary>For developers' eyes; never shown to people.</summary>
    public const string Trace = "trace";
}
