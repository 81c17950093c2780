using System.Text.Json.Serialization;

namespace CarecAssistant.BotFramework;

/// <summary>What a host asks of its Direct Line server.</summary>
public interface IDirectLine
{
    /// <summary>A token for one new conversation and a user id made here (<c>dl_…</c>). Nothing is stored until the client starts the conversation.</summary>
    /// <param name="origins">Origins the token may be used from besides our own; none given: those of <c>DirectLine:TrustedOrigins</c>.</param>
    DirectLineToken IssueToken(IReadOnlyList<string>? origins = null);

    /// <summary>Somebody has this conversation open in this process.</summary>
    bool HasOpenSocket(string conversationId);

    /// <summary>Another process appended to the conversation: open sockets of this one read on from the store.</summary>
    Task CatchUpAsync(string conversationId, CancellationToken stop);
}

/// <summary>What a page needs to chat: the answer of a host's token endpoint.</summary>
/// <param name="ConversationId">The conversation it is for, and no other.</param>
/// <param name="Token">A JWT; the claim <c>user</c> holds the user's id.</param>
/// <param name="ExpiresIn">Seconds.</param>
public sealed record DirectLineToken(
    [property: JsonPropertyName("conversationId")] string ConversationId,
    [property: JsonPropertyName("token")] string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn);
