using CarecAssistant.Knowledge.Search.Lexicon;

namespace CarecAssistant.Knowledge.Search;

/// <summary>A word or a name of several words, and what means the same elsewhere.</summary>
/// <param name="Terms">As they stand in the text; one, or those of a glossary entry.</param>
/// <param name="Alternatives">Sequences of stems that all belong to the meaning; the first is the text's own.</param>
internal sealed record WordGroup(IReadOnlyList<Term> Terms, IReadOnlyList<IReadOnlyList<string>> Alternatives)
{
    private const double LeastLikely = 0.15;

    /// <summary>A proper name by the glossary.</summary>
    public bool IsName { get; init; }

    /// <summary>What it may be in texts of another language; all of them count as one word.</summary>
    public IReadOnlyList<Translation> Translations { get; init; } = [];

    /// <summary>How much the word itself counts in texts of its own language, beside other words.</summary>
    public double OwnWeight { get; init; } = 1;

    /// <summary>How much the translations count, beside those of other words.</summary>
    public double TranslationWeight { get; init; } = 1;

    /// <summary>The lexicon or a dictionary has it, whether or not texts have its translations.</summary>
    public bool IsKnownWord { get; init; }

    public int Start => Terms[0].Start;

    public int End => Terms[^1].Start + Terms[^1].Length;

    /// <summary>
    /// Word by word, for matching sentences. A word goes with the single words that mean the same; with the word at its place in a name of as many
    /// words; and with the most telling word of a longer name that no single word stands for.
    /// </summary>
    /// <param name="rarity">How telling a stem is; less than zero when it occurs nowhere.</param>
    public IEnumerable<TermGroup> ByWord(Func<string, double> rarity)
    {
        var others = Alternatives.Skip(1).ToList();
        var singles = others.Where(stems => stems.Count == 1).Select(stems => stems[0]).ToHashSet(StringComparer.Ordinal);
        var longer = others.Where(stems => stems.Count > 1 && !stems.Any(singles.Contains)).ToList();

        // The pairs of characters of one Chinese name are one word.
        var terms = Terms.Count > 1 && others.Count > 0 && IsWide(Terms[0].Text) ? [new Term(Terms.MaxBy(term => rarity(term.Text)).Text, Start, End - Start)] : Terms;
        var translated = TranslatedStems(rarity);
        for (var i = 0; i < terms.Count; i++)
        {
            // A single Chinese character is no word of the index.
            if (terms[i].Text.Length == 0) continue;
            var place = i;
            var alike = longer.Select(stems => stems.Count == terms.Count && terms.Count > 1 ? stems[place] : stems.MaxBy(rarity)!);
            yield return new TermGroup(terms[i], [.. singles.Concat(alike).Concat(translated).Where(stem => stem != terms[place].Text).Distinct(StringComparer.Ordinal)]) { IsName = IsName };
        }
    }

    // A phrase counts by its most telling word, where no single word says the same.
    private IReadOnlyList<string> TranslatedStems(Func<string, double> rarity)
    {
        var likely = Translations.Where(one => one.Weight >= LeastLikely && !one.IsGuess).ToList();
        var words = likely.Where(one => one.Stems.Count == 1).Select(one => one.Stems[0]).ToList();
        return words.Count > 0 ? words : [.. likely.Select(one => one.Stems.MaxBy(rarity)!).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The languages whose texts may have a stem: Russian words stand in no English text and Chinese ones in no Russian; Latin names may stand anywhere.</summary>
    public static IReadOnlyList<string> LanguagesOf(string stem) => stem[0] switch
    {
        >= 'а' and <= 'я' => ["ru"],
        >= '⺀' => ["zh"],
        _ => ["en", "ru", "zh"],
    };

    /// <summary>Whether a stem is of Chinese characters.</summary>
    public static bool IsWide(string stem) => stem[0] >= '⺀';
}
