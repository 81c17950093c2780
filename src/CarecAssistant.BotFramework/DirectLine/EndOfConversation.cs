namespace CarecAssistant.BotFramework.DirectLine;

/// <summary>How a conversation ends: by the bot's <c>endOfConversation</c>. What was said can be read up to it, and nothing is said after it.</summary>
internal static class EndOfConversation
{
    /// <summary>It is the bot's; a client's is for the bot to think about.</summary>
    public static bool EndsConversation(this Activity activity) => activity is { Type: ActivityTypes.EndOfConversation, From.Role: "bot" };

    /// <summary>Whoever has seen this many activities has seen the end.</summary>
    public static async Task<bool> IsOverAfterAsync(this IConversationStore store, string conversationId, long number, CancellationToken stop) =>
        number > 0 && await store.ReadAsync(conversationId, number - 1, 1, stop) is [{ } last] && last.Activity.EndsConversation();
}
