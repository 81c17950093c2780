namespace CarecAssistant.Answers;

/// <summary>What a person asked.</summary>
/// <param name="Text">As typed.</param>
public sealed record Question(string Text)
{
    /// <summary>ISO 639-1 when the person or program said so; null: detected from the text, else the last question's, else English.</summary>
    public string? Language { get; init; }

    /// <summary>Earlier turns, oldest first; the last 20 count.</summary>
    public IReadOnlyList<EarlierTurn> History { get; init; } = [];
}

/// <summary>An earlier question, with what was answered.</summary>
/// <param name="Question">As typed.</param>
/// <param name="Answer">The text shown, or null: then it is answered silently on the same path. Never evidence.</param>
public sealed record EarlierTurn(string Question, string? Answer = null);
