namespace CarecAssistant.Answers.Questions;

/// <summary>A content word of a question.</summary>
/// <param name="Surface">As typed.</param>
/// <param name="Stem">As the index sees it.</param>
/// <param name="Alike">Stems, in any language, that count as the same word; without <paramref name="Stem"/>.</param>
/// <param name="Weight">How telling it is.</param>
/// <param name="IsName">Part of a name, or written like one.</param>
/// <param name="IsLight">Says little about what is asked ("group", "take part").</param>
/// <param name="IsHead">The noun that is asked for ("which hotel"): without it there is no answer.</param>
internal sealed record QuestionTerm(string Surface, string Stem, IReadOnlySet<string> Alike, double Weight, bool IsName, bool IsLight = false, bool IsHead = false)
{
    /// <summary>A name by the glossary, in whatever case or script it is written here: without it there is no answer.</summary>
    public bool IsKnownName { get; init; }

    /// <summary>The same word as one of a name.</summary>
    public bool Is(string word) => word.Equals(Surface, StringComparison.OrdinalIgnoreCase) || Stem == word || Alike.Contains(word);
}
