namespace CarecAssistant.BotFramework;

/// <summary>Something was to be said in a conversation that does not exist, or was erased.</summary>
public sealed class ConversationNotFoundException() : Exception("There is no such conversation (any more); deliver by another way.");
