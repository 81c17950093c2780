using Microsoft.SemanticKernel;

namespace CarecAssistant.Answers.Writing;

/// <summary>What the offline writer gets beside the prompt: the evidence, typed. Remote writers see it as text in the prompt only.</summary>
internal sealed class ExtractiveSettings : PromptExecutionSettings
{
    /// <summary>The service these settings are for.</summary>
    public const string Service = "extractive";

    /// <summary>Settings without evidence; the writer then has nothing to say.</summary>
    public ExtractiveSettings() => ServiceId = Service;

    /// <summary>The sentences to write from, in reading order.</summary>
    public IReadOnlyList<ScoredSentence> Evidence { get; init; } = [];

    /// <inheritdoc/>
    public override PromptExecutionSettings Clone() => new ExtractiveSettings { Evidence = Evidence, ModelId = ModelId };
}
