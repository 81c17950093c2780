using CarecAssistant.BotFramework;

namespace CarecAssistant.Server.Chat;

/// <inheritdoc cref="IChatTokens"/>
internal sealed class ChatTokens(IDirectLine line) : IChatTokens
{
    public ChatToken Issue()
    {
        var issued = line.IssueToken();
        return new(issued.ConversationId, issued.Token, issued.ExpiresIn);
    }
}
