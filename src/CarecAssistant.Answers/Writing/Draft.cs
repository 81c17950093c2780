using CarecAssistant.Knowledge;

namespace CarecAssistant.Answers.Writing;

/// <summary>What a writer wrote, sentence by sentence, each with the evidence it names.</summary>
/// <param name="Sentences">In reading order.</param>
/// <param name="Writer">Who wrote it.</param>
internal sealed record Draft(IReadOnlyList<CitedSentence> Sentences, string Writer)
{
    /// <summary>Why the offline writer stood in for the configured model; null when the configured writer wrote.</summary>
    public WriterFailure? FellBackAfter { get; init; }

    /// <summary>One sentence as its article has it.</summary>
    public static Draft WordForWord(ScoredSentence sentence) => new([new(SpokenSentence.Of(sentence.Read), sentence)], ExtractiveSettings.Service);
}

/// <summary>A sentence as it will be shown, and the one it rests on.</summary>
/// <param name="Text">The words shown.</param>
/// <param name="Source">The sentence of an article that proves it.</param>
internal sealed record CitedSentence(string Text, ScoredSentence Source);
