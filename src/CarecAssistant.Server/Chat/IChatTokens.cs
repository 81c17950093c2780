namespace CarecAssistant.Server.Chat;

/// <summary>Makes what a page needs to begin a conversation. The host builds it over its Direct Line server.</summary>
internal interface IChatTokens
{
    /// <summary>A token for one new conversation and no other.</summary>
    ChatToken Issue();
}
