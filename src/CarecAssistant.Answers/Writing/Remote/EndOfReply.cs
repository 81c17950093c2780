using Microsoft.SemanticKernel;
using OllamaSharp.Models.Chat;

namespace CarecAssistant.Answers.Writing.Remote;

/// <summary>Tells whether a model ended its reply by itself: not at its limit of tokens, not for a tool, not by a filter.</summary>
internal static class EndOfReply
{
    public static bool IsIn(StreamingChatMessageContent piece) => piece.InnerContent switch
    {
        ChatDoneResponseStream { DoneReason: "stop" } => true,
        Microsoft.Extensions.AI.ChatResponseUpdate { FinishReason: { } reason } => reason == Microsoft.Extensions.AI.ChatFinishReason.Stop,
        _ => piece.Metadata is { } metadata && metadata.TryGetValue("FinishReason", out var reason) && "Stop".Equals(reason as string, StringComparison.OrdinalIgnoreCase),
    };
}
