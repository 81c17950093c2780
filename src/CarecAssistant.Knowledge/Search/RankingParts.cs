namespace CarecAssistant.Knowledge.Search;

/// <summary>The parts of the ranking, each of which the benchmark leaves out once to show what it is worth. No run of the product changes any.</summary>
internal sealed record RankingParts
{
    public static readonly RankingParts All = new();

    /// <summary>What a text's length, in words, counts as.</summary>
    public Func<long, long> LengthAs { get; init; } = length => length;

    /// <summary>An article's score as a whole, beside that of its best passage.</summary>
    public bool Wholes { get; init; } = true;

    /// <summary>The score of an article's best passage, beside that of the whole.</summary>
    public bool Passages { get; init; } = true;

    /// <summary>How much of the question stands within a short stretch of the best passage.</summary>
    public bool Coordination { get; init; } = true;

    /// <summary>Words of the question that stand side by side in the best passage too.</summary>
    public bool Proximity { get; init; } = true;

    /// <summary>Titles as fields of their own.</summary>
    public bool Titles { get; init; } = true;

    /// <summary>Chinese in overlapping pairs of characters.</summary>
    public bool Pairs { get; init; } = true;

    /// <summary>Chinese in single characters.</summary>
    public bool Characters { get; init; } = true;

    /// <summary>Words that mean the same by the glossary.</summary>
    public bool Glossary { get; init; } = true;

    /// <summary>Names in another script.</summary>
    public bool Names { get; init; } = true;

    /// <summary>Words in another language, by the lexicon and installed dictionaries.</summary>
    public bool Translations { get; init; } = true;

    /// <summary>Chinese words held to what their translations count.</summary>
    public bool ChineseBalance { get; init; } = true;

    /// <summary>What mistyped words were meant to be.</summary>
    public bool Typos { get; init; } = true;

    /// <summary>The time that is asked about.</summary>
    public bool Times { get; init; } = true;
}
