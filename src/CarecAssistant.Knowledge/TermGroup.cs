namespace CarecAssistant.Knowledge;

/// <summary>A word of a text with the words that count as the same, in any language.</summary>
/// <param name="Term">The word as it stands in the text.</param>
/// <param name="Alike">Stems of its equivalents: by the glossary, as a name in another script, or as the word it was meant to be; possibly none.</param>
public sealed record TermGroup(Term Term, IReadOnlyList<string> Alike)
{
    /// <summary>The glossary has it as a proper name, whatever case or script it is written in here.</summary>
    public bool IsName { get; init; }
}
