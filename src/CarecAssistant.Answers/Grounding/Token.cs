namespace CarecAssistant.Answers.Grounding;

/// <summary>A word, figure or date of a sentence.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">What makes two tokens the same: a stem, a figure with its currency and qualifier, a guarded word's meaning.</param>
/// <param name="Word">As written, lower case.</param>
/// <param name="IsName">Written with a capital inside its sentence.</param>
/// <param name="AfterBreak">A mark that parts clauses stands before it, or the sentence begins with it.</param>
internal readonly record struct Token(TokenKind Kind, string Key, string Word, bool IsName, bool AfterBreak)
{
    /// <summary>The date, for a token that is one.</summary>
    public StatedDate Date { get; init; }

    /// <summary>It carries meaning: leaving it out may change what is said.</summary>
    public bool IsHard => Kind is not (TokenKind.Soft or TokenKind.Direction or TokenKind.Place);

    /// <summary>A sentence may not have it unless its source has it at that place.</summary>
    public bool MustMatch => IsHard || Kind == TokenKind.Direction;
}

/// <summary>What a token is to the check.</summary>
internal enum TokenKind
{
    /// <summary>A word of grammar: may come and go.</summary>
    Soft,

    /// <summary>"by", "to", "from": soft, but not to be lost before what it points at.</summary>
    Direction,

    /// <summary>"in", "at", "during": soft, begins what may be left out.</summary>
    Place,

    /// <summary>A word with a matter of its own.</summary>
    Content,

    /// <summary>Denial, intent, share or rank: it changes what stands beside it.</summary>
    Guarded,

    /// <summary>A condition or exception: it changes the whole sentence.</summary>
    Condition,

    /// <summary>A figure.</summary>
    Number,

    /// <summary>A date.</summary>
    Date,
}
