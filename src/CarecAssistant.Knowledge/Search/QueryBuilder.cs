using CarecAssistant.Knowledge.Search.Lexicon;
using CarecAssistant.Knowledge.Search.Scoring;

namespace CarecAssistant.Knowledge.Search;

/// <summary>Says what texts are scored by; what was typed never passes a query parser.</summary>
/// <param name="groups">The words in the shared analysis of English, Russian and Chinese.</param>
/// <param name="folded">The same words as other languages have them: not stemmed.</param>
/// <param name="characters">Single Chinese characters.</param>
/// <param name="languages">The groups of languages that the index has texts of.</param>
/// <param name="chinese">How much everything Chinese counts (<see cref="ChineseBalance"/>).</param>
/// <param name="parts">What counts.</param>
internal sealed class QueryBuilder(
    IReadOnlyList<WordGroup> groups, IReadOnlyList<string> folded, IReadOnlyList<string> characters, IReadOnlySet<string> languages, double chinese, RankingParts parts)
{
    private const float TitleWeight = 1f;
    private const float SynonymWeight = 0.7f;

    /// <summary>How much a Chinese character counts beside a pair.</summary>
    public const double CharacterWeight = 0.3;

    /// <summary>For passages: what stands in them counts, then their title, then their heading.</summary>
    public IClause ForPassages() => Build([("body", 1f), .. Title("title"), ("heading", 0.5f)], "chars.zh");

    /// <summary>For articles as a whole.</summary>
    public IClause ForWholes() => Build([("whole", 1f), .. Title("wholetitle")], "wholechars.zh");

    private (string, float)[] Title(string field) => parts.Titles ? [(field, TitleWeight)] : [];

    private AnyClause Build((string Name, float Weight)[] fields, string characterField)
    {
        var clauses = new List<IClause>();
        foreach (var group in groups)
        {
            clauses.AddRange(ForTranslations(group, fields));
            if (group.Alternatives.Count == 1) clauses.AddRange(group.Alternatives[0].SelectMany(stem => ForStem(stem, fields, group.OwnWeight)));
            else clauses.Add(ForSynonyms(group, fields));
        }

        if (languages.Contains("xx")) clauses.AddRange(folded.SelectMany(word => fields.Select(field => In($"{field.Name}.xx", word, field.Weight))));
        if (parts.Characters && languages.Contains("zh")) clauses.AddRange(characters.Select(character => In(characterField, character, (float)(CharacterWeight * chinese))));
        return new AnyClause(clauses);
    }

    // The words themselves or one of their synonyms: the best counts, so that a name with many synonyms weighs no more than another.
    private BestClause ForSynonyms(WordGroup group, (string Name, float Weight)[] fields) => new(
    [
        new AnyClause([.. group.Alternatives[0].SelectMany(stem => ForStem(stem, fields))]),
        .. group.Alternatives.Skip(1).Select(synonym => new AllClause(
            [.. synonym.Select(stem => new AnyClause([.. ForStem(stem, fields)]))],
            IsOfSameLanguage(synonym, group.Alternatives[0]) ? SynonymWeight : (float)TranslationChoice.Translated)),
    ]);

    private static bool IsOfSameLanguage(IReadOnlyList<string> one, IReadOnlyList<string> other) => WordGroup.LanguagesOf(one[0]).SequenceEqual(WordGroup.LanguagesOf(other[0]));

    private static IEnumerable<IClause> ForTranslations(WordGroup word, (string Name, float Weight)[] fields) =>
        from language in word.Translations.GroupBy(translation => translation.Language, StringComparer.Ordinal)
        from field in fields
        select new TranslationsClause($"{field.Name}.{language.Key}", [.. language], (float)(field.Weight * word.TranslationWeight));

    private IEnumerable<IClause> ForStem(string stem, (string Name, float Weight)[] fields, double weight = 1) =>
        GroupsFor(stem).Where(languages.Contains).SelectMany(language => fields.Select(field => In($"{field.Name}.{language}", stem, (float)(field.Weight * weight * (WordGroup.IsWide(stem) ? chinese : 1)))));

    private IReadOnlyList<string> GroupsFor(string stem) => WordGroup.IsWide(stem) && !parts.Pairs ? [] : WordGroup.LanguagesOf(stem);

    private static WordClause In(string field, string word, float weight) => new(field, word, weight);
}
