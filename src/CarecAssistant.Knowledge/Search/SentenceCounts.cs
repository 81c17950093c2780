using CarecAssistant.Knowledge.Indexing;
using CarecAssistant.Knowledge.Search.Scoring;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace CarecAssistant.Knowledge.Search;

/// <summary>Counts sentences by their words.</summary>
internal sealed class SentenceCounts(DirectoryReader reader, TextFields fields)
{
    /// <summary>All sentences of these articles.</summary>
    public int In(FixedBitSet searched)
    {
        var sum = 0L;
        foreach (var leaf in reader.Leaves)
        {
            // Only an article's own document has the number.
            if (leaf.AtomicReader.GetNumericDocValues(IndexFields.Sentences) is not { } counts) continue;
            for (var document = 0; document < leaf.AtomicReader.MaxDoc; document++)
            {
                if (searched.Get(leaf.DocBase + document)) sum += counts.Get(document);
            }
        }

        return (int)sum;
    }

    /// <summary>Their sentences that have a word.</summary>
    public int With(string word, FixedBitSet searched)
    {
        var postings = fields.Of(IndexFields.Sentence, word);
        var sum = 0;
        for (var i = 0; i < postings.Documents.Length; i++)
        {
            if (searched.Get(postings.Documents[i])) sum += postings.Frequencies[i];
        }

        return sum;
    }

    /// <summary>Their sentences that have at least one of several words.</summary>
    public int WithAny(IReadOnlyList<string> words, FixedBitSet searched)
    {
        var found = new HashSet<(int Document, int Sentence)>();
        foreach (var leaf in reader.Leaves)
        {
            foreach (var word in words)
            {
                fields.Places.ReadPositions(leaf, IndexFields.Sentence, word, places =>
                {
                    while (places.NextDoc() is not DocIdSetIterator.NO_MORE_DOCS and var document)
                    {
                        if (!searched.Get(leaf.DocBase + document)) continue;
                        for (var i = 0; i < places.Freq; i++) found.Add((leaf.DocBase + document, places.NextPosition()));
                    }
                });
            }
        }

        return found.Count;
    }
}
