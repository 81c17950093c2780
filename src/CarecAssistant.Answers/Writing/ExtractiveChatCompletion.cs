using System.Runtime.CompilerServices;
using System.Globalization;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace CarecAssistant.Answers.Writing;

/// <summary>The offline writer: a chat completion service that puts the chosen sentences together, word for word, each with its token.</summary>
internal sealed class ExtractiveChatCompletion : IChatCompletionService
{
    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object?> Attributes { get; } = new Dictionary<string, object?>(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ChatMessageContent>> GetChatMessageContentsAsync(
        ChatHistory chatHistory, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default)
    {
        var text = string.Join('\n', Lines(executionSettings));
        return Task.FromResult<IReadOnlyList<ChatMessageContent>>([new ChatMessageContent(AuthorRole.Assistant, text)]);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<StreamingChatMessageContent> GetStreamingChatMessageContentsAsync(
        ChatHistory chatHistory, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        foreach (var line in Lines(executionSettings))
        {
            yield return new StreamingChatMessageContent(AuthorRole.Assistant, line + "\n");
        }
    }

    private static IEnumerable<string> Lines(PromptExecutionSettings? settings) =>
        settings is ExtractiveSettings { Evidence: var evidence }
            ? evidence.Select((sentence, index) => string.Create(CultureInfo.InvariantCulture, $"{SpokenSentence.Of(sentence.Read)} [S{index + 1}]"))
            : [];
}
