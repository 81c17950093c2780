namespace CarecAssistant.Answers.Questions;

/// <summary>A content word of a question.</summary>
/// <param name="Surface">As typed.</param>
/// <param name="Stem">As the index sees it.</param>
/// <param name="Alike">Stems, in any language, that count as the same word; without <paramref name="Stem"/>.</param>
/// <param name="Weight">How telling it is.</param>
/// <param name="IsName">Part of a name, or written like one.</param>
internal sealed record QuestionTerm(string Surface, string Stem, IReadOnlySet<string> Alike, double Weight, bool IsName);
