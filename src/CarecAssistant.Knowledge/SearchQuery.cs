namespace CarecAssistant.Knowledge;

/// <summary>What to look for.</summary>
/// <param name="Text">The question or words, as typed; operators are plain text.</param>
public sealed record SearchQuery(string Text)
{
    /// <summary>ISO 639-1 of the text; null: detected.</summary>
    public string? Language { get; init; }

    /// <summary>How many articles at most.</summary>
    public int Top { get; init; } = 10;

    /// <summary>How many passages of each article are named in <see cref="Hit.Passages"/>, best first.</summary>
    public int PassagesPerArticle { get; init; } = 1;

    /// <summary>Whether <see cref="Hit.Highlights"/> is wanted.</summary>
    public bool Highlight { get; init; }
}
