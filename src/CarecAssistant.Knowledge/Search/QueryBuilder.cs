using CarecAssistant.Knowledge.Search.Lexicon;
using Lucene.Net.Search;
using LuceneTerm = Lucene.Net.Index.Term;

namespace CarecAssistant.Knowledge.Search;

/// <summary>Builds Lucene queries from words; what was typed never passes a query parser.</summary>
/// <param name="groups">The words in the shared analysis of English, Russian and Chinese.</param>
/// <param name="folded">The same words as other languages have them: not stemmed.</param>
/// <param name="characters">Single Chinese characters.</param>
/// <param name="languages">The groups of languages that the index has texts of.</param>
/// <param name="places">Where words stand.</param>
/// <param name="chinese">How much everything Chinese counts (<see cref="ChineseBalance"/>).</param>
/// <param name="parts">What counts.</param>
internal sealed class QueryBuilder(
    IReadOnlyList<WordGroup> groups, IReadOnlyList<string> folded, IReadOnlyList<string> characters, IReadOnlySet<string> languages, TermPlaces places, double chinese, RankingParts parts)
{
    private const float TitleWeight = 1f;
    private const float SynonymWeight = 0.7f;

    /// <summary>How much a Chinese character counts beside a pair.</summary>
    public const double CharacterWeight = 0.3;

    /// <summary>For passages: what stands in them counts, then their title, then their heading.</summary>
    public Query ForPassages() => Build([("body", 1f), .. Title("title"), ("heading", 0.5f)], "chars.zh");

    /// <summary>For articles as a whole.</summary>
    public Query ForWholes() => Build([("whole", 1f), .. Title("wholetitle")], "wholechars.zh");

    private (string, float)[] Title(string field) => parts.Titles ? [(field, TitleWeight)] : [];

    private Query Build((string Name, float Weight)[] fields, string characterField)
    {
        var clauses = new List<Query>();
        foreach (var group in groups)
        {
            clauses.AddRange(ForTranslations(group, fields));
            if (group.Alternatives.Count == 1) clauses.AddRange(group.Alternatives[0].SelectMany(stem => ForStem(stem, fields, group.OwnWeight)));
            else clauses.Add(ForSynonyms(group, fields));
        }

        if (languages.Contains("xx")) clauses.AddRange(folded.SelectMany(word => fields.Select(field => In($"{field.Name}.xx", word, field.Weight))));
        if (parts.Characters && languages.Contains("zh")) clauses.AddRange(characters.Select(character => In(characterField, character, (float)(CharacterWeight * chinese))));
        return AnyOf(clauses);
    }

    // The words themselves or one of their synonyms: the best counts, so that a name with many synonyms weighs no more than another.
    private DisjunctionMaxQuery ForSynonyms(WordGroup group, (string Name, float Weight)[] fields)
    {
        var best = new DisjunctionMaxQuery(0) { AnyOf([.. group.Alternatives[0].SelectMany(stem => ForStem(stem, fields))]) };
        foreach (var synonym in group.Alternatives.Skip(1))
        {
            var words = new BooleanQuery(disableCoord: true);
            foreach (var stem in synonym) words.Add(AnyOf([.. ForStem(stem, fields)]), Occur.MUST);
            words.Boost = IsOfSameLanguage(synonym, group.Alternatives[0]) ? SynonymWeight : (float)TranslationChoice.Translated;
            best.Add(words);
        }

        return best;
    }

    private static bool IsOfSameLanguage(IReadOnlyList<string> one, IReadOnlyList<string> other) => WordGroup.LanguagesOf(one[0]).SequenceEqual(WordGroup.LanguagesOf(other[0]));

    private IEnumerable<Query> ForTranslations(WordGroup word, (string Name, float Weight)[] fields) =>
        from language in word.Translations.GroupBy(translation => translation.Language, StringComparer.Ordinal)
        from field in fields
        select new StructuredQuery($"{field.Name}.{language.Key}", [.. language], places) { Boost = (float)(field.Weight * word.TranslationWeight) };

    private IEnumerable<Query> ForStem(string stem, (string Name, float Weight)[] fields, double weight = 1) =>
        GroupsFor(stem).Where(languages.Contains).SelectMany(language => fields.Select(field => In($"{field.Name}.{language}", stem, (float)(field.Weight * weight * (WordGroup.IsWide(stem) ? chinese : 1)))));

    // Flat as long as Lucene allows, since a flat query of many words is several times faster than a nested one.
    private static BooleanQuery AnyOf(IReadOnlyList<Query> clauses)
    {
        var any = new BooleanQuery(disableCoord: true);
        if (clauses.Count <= BooleanQuery.MaxClauseCount)
        {
            foreach (var clause in clauses) any.Add(clause, Occur.SHOULD);
        }
        else
        {
            foreach (var part in clauses.Chunk(BooleanQuery.MaxClauseCount)) any.Add(AnyOf(part), Occur.SHOULD);
        }

        return any;
    }

    private IReadOnlyList<string> GroupsFor(string stem) => WordGroup.IsWide(stem) && !parts.Pairs ? [] : WordGroup.LanguagesOf(stem);

    private TermQuery In(string field, string word, float weight) => new(new LuceneTerm(field, word), places.Of(field, word)) { Boost = weight };
}
