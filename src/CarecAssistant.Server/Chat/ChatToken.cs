using System.Text.Json.Serialization;

namespace CarecAssistant.Server.Chat;

/// <summary>The answer of <c>POST /chat/token</c>.</summary>
/// <param name="ConversationId">The conversation it is for.</param>
/// <param name="Token">For the header <c>Authorization: Bearer</c> of Direct Line.</param>
/// <param name="ExpiresIn">Seconds.</param>
internal sealed record ChatToken(
    [property: JsonPropertyName("conversationId")] string ConversationId,
    [property: JsonPropertyName("token")] string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn);

/// <summary>Why there is no token; the shape of Direct Line's own errors.</summary>
internal sealed record ChatTokenRefusal([property: JsonPropertyName("error")] ChatTokenError Error);

/// <summary>A code for programs and a sentence for people.</summary>
internal sealed record ChatTokenError([property: JsonPropertyName("code")] string Code, [property: JsonPropertyName("message")] string Message);

/// <summary>Their JSON.</summary>
[JsonSerializable(typeof(ChatToken))]
[JsonSerializable(typeof(ChatTokenRefusal))]
[JsonSerializable(typeof(Dictionary<string, Dictionary<string, string>>))]
internal sealed partial class ChatJson : JsonSerializerContext;
