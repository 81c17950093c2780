using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace CarecAssistant.Knowledge.Search.Lexicon;

/// <summary>The documents of a part of the index that have a word, or the words of a phrase side by side, and how often.</summary>
internal static class WordPostings
{
    public static IEnumerable<(int Document, int Count)> Of(AtomicReader reader, string field, IReadOnlyList<string> stems, IBits acceptDocs)
    {
        if (reader.GetTerms(field) is not { } terms) return [];
        return stems.Count == 1 ? OfWord(terms, stems[0], acceptDocs) : OfPhrase(terms, stems, acceptDocs);
    }

    private static IEnumerable<(int, int)> OfWord(Terms terms, string stem, IBits acceptDocs)
    {
        var seeker = terms.GetEnumerator();
        if (!seeker.SeekExact(new BytesRef(stem))) yield break;
        var documents = seeker.Docs(acceptDocs, null);
        while (documents.NextDoc() is not DocIdSetIterator.NO_MORE_DOCS and var document) yield return (document, documents.Freq);
    }

    private static IEnumerable<(int, int)> OfPhrase(Terms terms, IReadOnlyList<string> stems, IBits acceptDocs)
    {
        var words = stems.Select(stem => PositionsOf(terms, stem, acceptDocs)).ToList();
        foreach (var (document, starts) in words[0])
        {
            if (!words.TrueForAll(word => word.ContainsKey(document))) continue;
            var count = starts.Count(start => words.Index().All(word => word.Item[document].Contains(start + word.Index)));
            if (count > 0) yield return (document, count);
        }
    }

    private static Dictionary<int, HashSet<int>> PositionsOf(Terms terms, string stem, IBits acceptDocs)
    {
        var found = new Dictionary<int, HashSet<int>>();
        var seeker = terms.GetEnumerator();
        if (!seeker.SeekExact(new BytesRef(stem))) return found;
        var positions = seeker.DocsAndPositions(acceptDocs, null);
        while (positions is not null && positions.NextDoc() is not DocIdSetIterator.NO_MORE_DOCS and var document)
            found[document] = [.. Enumerable.Range(0, positions.Freq).Select(_ => positions.NextPosition())];
        return found;
    }
}
