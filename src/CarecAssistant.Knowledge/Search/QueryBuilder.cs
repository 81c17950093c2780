using CarecAssistant.Knowledge.Indexing;
using Lucene.Net.Search;
using LuceneTerm = Lucene.Net.Index.Term;

namespace CarecAssistant.Knowledge.Search;

/// <summary>Builds Lucene queries from words; what was typed never passes a query parser.</summary>
/// <param name="groups">The words in the shared analysis of English, Russian and Chinese.</param>
/// <param name="folded">The same words as other languages have them: not stemmed.</param>
/// <param name="characters">Single Chinese characters.</param>
internal sealed class QueryBuilder(IReadOnlyList<WordGroup> groups, IReadOnlyList<string> folded, IReadOnlyList<string> characters)
{
    private const float SynonymWeight = 0.7f;
    private const float CharacterWeight = 0.3f;

    /// <summary>For passages: what stands in them counts, then their title, then their heading.</summary>
    public Query ForPassages() => Build([("body", 1f), ("title", 1f), ("heading", 0.5f)], "chars.zh");

    /// <summary>For articles as a whole.</summary>
    public Query ForWholes() => Build([("whole", 1f), ("wholetitle", 1f)], "wholechars.zh");

    private BooleanQuery Build((string Name, float Weight)[] fields, string characterField)
    {
        var all = new BooleanQuery(disableCoord: true);
        foreach (var group in groups) all.Add(ForGroup(group, fields), Occur.SHOULD);
        foreach (var word in folded)
        {
            foreach (var (name, weight) in fields) all.Add(Weighted(new TermQuery(new LuceneTerm($"{name}.xx", word)), weight), Occur.SHOULD);
        }

        foreach (var character in characters) all.Add(Weighted(new TermQuery(new LuceneTerm(characterField, character)), CharacterWeight), Occur.SHOULD);
        return all;
    }

    // The words themselves or one of their synonyms: the best counts, so that a name with many synonyms weighs no more than another.
    private static Query ForGroup(WordGroup group, (string Name, float Weight)[] fields)
    {
        var own = new BooleanQuery(disableCoord: true);
        foreach (var stem in group.Alternatives[0]) own.Add(ForStem(stem, fields), Occur.SHOULD);
        if (group.Alternatives.Count == 1) return own;

        var best = new DisjunctionMaxQuery(0) { own };
        foreach (var synonym in group.Alternatives.Skip(1))
        {
            var words = new BooleanQuery(disableCoord: true);
            foreach (var stem in synonym) words.Add(ForStem(stem, fields), Occur.MUST);
            best.Add(Weighted(words, SynonymWeight));
        }

        return best;
    }

    private static BooleanQuery ForStem(string stem, (string Name, float Weight)[] fields)
    {
        var query = new BooleanQuery(disableCoord: true);
        foreach (var group in GroupsFor(stem))
        {
            foreach (var (name, weight) in fields) query.Add(Weighted(new TermQuery(new LuceneTerm($"{name}.{group}", stem)), weight), Occur.SHOULD);
        }

        return query;
    }

    // Russian words stand in no English text and Chinese ones in no Russian; Latin names may stand anywhere.
    private static IEnumerable<string> GroupsFor(string stem) => stem[0] switch
    {
        >= 'а' and <= 'я' => ["ru"],
        >= '⺀' => ["zh"],
        _ => ["en", "ru", "zh"],
    };

    private static Query Weighted(Query query, float weight)
    {
        query.Boost = weight;
        return query;
    }
}
