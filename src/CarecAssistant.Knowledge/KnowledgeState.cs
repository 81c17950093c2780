namespace CarecAssistant.Knowledge;

/// <summary>How much is known.</summary>
/// <param name="KnownUpTo">When the newest change that the index holds was committed, UTC; null while nothing is known.</param>
/// <param name="Articles">Live articles.</param>
/// <param name="Sentences">Sentences in them.</param>
public sealed record KnowledgeState(DateTimeOffset? KnownUpTo, int Articles, int Sentences);
