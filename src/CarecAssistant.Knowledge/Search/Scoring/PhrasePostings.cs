using Lucene.Net.Index;
using Lucene.Net.Util;

namespace CarecAssistant.Knowledge.Search.Scoring;

/// <summary>Finds where several words stand side by side.</summary>
internal sealed class PhrasePostings(TextFields texts, DirectoryReader reader, string field, IReadOnlyList<string> words)
{
    public Postings Read()
    {
        var (documents, frequencies) = (new List<int>(), new List<int>());
        foreach (var leaf in WithAll().GroupBy(document => reader.Leaves[ReaderUtil.SubIndex(document, reader.Leaves)]))
        {
            var places = words.Select(word => texts.Places.PositionsIn(leaf.Key, field, word)!).ToList();
            foreach (var document in leaf)
            {
                var count = CountIn([.. places.Select(word => PlacesIn(word, document - leaf.Key.DocBase))]);
                if (count == 0) continue;
                documents.Add(document);
                frequencies.Add(count);
            }
        }

        return new Postings([.. documents], [.. frequencies]);
    }

    // Few texts have all of the words, and only of those the places are read.
    private List<int> WithAll()
    {
        var rarestFirst = words.Distinct(StringComparer.Ordinal).Select(word => texts.Of(field, word).Documents).OrderBy(documents => documents.Length).ToList();
        return [.. rarestFirst[0].Where(document => rarestFirst.Skip(1).All(documents => Array.BinarySearch(documents, document) >= 0))];
    }

    private static List<int> PlacesIn(DocsAndPositionsEnum word, int document)
    {
        if (word.DocID != document) word.Advance(document);
        return [.. Enumerable.Range(0, word.Freq).Select(_ => word.NextPosition())];
    }

    private static int CountIn(List<int>[] places) => places[0].Count(start => places.Index().All(word => word.Item.Contains(start + word.Index)));
}
