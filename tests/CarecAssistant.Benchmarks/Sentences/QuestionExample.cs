namespace CarecAssistant.Benchmarks.Sentences;

/// <summary>A question with the sentences that were read for it.</summary>
/// <param name="Group">Its paragraph, the same in all languages and sets that have it: what is learned from it never scores it.</param>
/// <param name="Sentences">The rivals; at most thirty.</param>
internal sealed record QuestionExample(string Group, IReadOnlyList<SentenceExample> Sentences);

/// <summary>A sentence as an example.</summary>
/// <param name="Signs">As the product measures them.</param>
/// <param name="IsRight">The words of an answer stand in it, and it is of the paragraph that the question was asked about.</param>
internal sealed record SentenceExample(float[] Signs, bool IsRight);
