using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace CarecAssistant.Knowledge.Search.Lexicon;

/// <summary>The documents of a part of the index that have a word, or the words of a phrase side by side, and how often.</summary>
internal sealed class WordPostings(TermPlaces places, AtomicReaderContext leaf, string field, IBits acceptDocs)
{
    public IEnumerable<(int Document, int Count)> Of(IReadOnlyList<string> stems) => stems.Count == 1 ? OfWord(stems[0]) : OfPhrase(stems);

    private IEnumerable<(int, int)> OfWord(string stem)
    {
        if (places.DocumentsIn(leaf, field, stem, acceptDocs) is not { } documents) yield break;
        while (documents.NextDoc() is not DocIdSetIterator.NO_MORE_DOCS and var document) yield return (document, documents.Freq);
    }

    private IEnumerable<(int, int)> OfPhrase(IReadOnlyList<string> stems)
    {
        var words = stems.Select(PositionsOf).ToList();
        foreach (var (document, starts) in words[0])
        {
            if (!words.TrueForAll(word => word.ContainsKey(document))) continue;
            var count = starts.Count(start => words.Index().All(word => word.Item[document].Contains(start + word.Index)));
            if (count > 0) yield return (document, count);
        }
    }

    private Dictionary<int, HashSet<int>> PositionsOf(string stem)
    {
        var found = new Dictionary<int, HashSet<int>>();
        if (places.PositionsIn(leaf, field, stem, acceptDocs) is not { } positions) return found;
        while (positions.NextDoc() is not DocIdSetIterator.NO_MORE_DOCS and var document)
            found[document] = [.. Enumerable.Range(0, positions.Freq).Select(_ => positions.NextPosition())];
        return found;
    }
}
