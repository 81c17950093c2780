using System.Collections.Concurrent;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace CarecAssistant.Knowledge.Search.Scoring;

/// <summary>
/// What scoring needs to know of the fields of an index, read out of Lucene once: where each word stands and how often, and how long the texts are.
/// Lucene.Net's own scorers read both anew for each question, in each part of the index, and keep a heap over all words, which costs several times as much.
/// </summary>
/// <param name="reader">The index.</param>
/// <param name="places">Where words stand in it.</param>
/// <param name="lengthAs">What a text's length counts as.</param>
internal sealed class TextFields(DirectoryReader reader, TermPlaces places, Func<long, long> lengthAs)
{
    // Eight bytes each.
    private const int MostPostings = 3_000_000;

    private readonly BoundedMemory<(string Field, string Words), Postings> known = new(MostPostings, postings => 16 + postings.Documents.Length);
    private readonly ConcurrentDictionary<string, Lengths> lengths = new(StringComparer.Ordinal);
    private readonly ConcurrentStack<Scores> idle = new();

    public TermPlaces Places => places;

    /// <summary>The documents that have a word; deleted ones are left out.</summary>
    public Postings Of(string field, string word) => places.DocumentsWith(field, word) == 0 ? Postings.None : known.Of((field, word), key => Read(key.Field, key.Words));

    /// <summary>The documents that have these words side by side.</summary>
    public Postings OfPhrase(string field, IReadOnlyList<string> words)
    {
        if (words.Count == 1) return Of(field, words[0]);
        return words.Any(word => places.DocumentsWith(field, word) == 0) ? Postings.None : known.Of((field, string.Join(' ', words)), key => new PhrasePostings(this, reader, field, words).Read());
    }

    /// <summary>How a word of a field scores.</summary>
    /// <param name="field">The field; texts have the word in it.</param>
    /// <param name="with">How many do.</param>
    /// <param name="weight">What it counts beside others.</param>
    /// <param name="boost">What all of its kind count.</param>
    public Bm25 Bm25Of(string field, long with, float weight, float boost)
    {
        var ofField = lengths.GetOrAdd(field, LengthsIn);
        return new Bm25((float)Bm25.Telling(ofField.Texts, Math.Min(with, ofField.Texts)) * weight * boost, ofField.Of);
    }

    /// <summary>An empty sheet to count on; it goes back when it is disposed of.</summary>
    public LentScores Lend() => new(idle, idle.TryPop(out var free) ? free : new Scores(reader.MaxDoc));

    private Postings Read(string field, string word)
    {
        var most = places.DocumentsWith(field, word);
        var (documents, frequencies, count) = (new int[most], new int[most], 0);
        foreach (var leaf in reader.Leaves)
        {
            places.ReadDocuments(leaf, field, word, leaf.AtomicReader.LiveDocs, found =>
            {
                while (found.NextDoc() is not DocIdSetIterator.NO_MORE_DOCS and var document)
                {
                    documents[count] = leaf.DocBase + document;
                    frequencies[count++] = found.Freq;
                }
            });
        }

        return count == most ? new Postings(documents, frequencies) : new Postings(documents[..count], frequencies[..count]);
    }

    private Lengths LengthsIn(string field)
    {
        var terms = MultiFields.GetTerms(reader, field);
        var average = terms.SumTotalTermFreq > 0 ? terms.SumTotalTermFreq / (float)terms.DocCount : 1f;
        var of = new float[reader.MaxDoc];
        foreach (var leaf in reader.Leaves)
        {
            var written = leaf.AtomicReader.GetNormValues(field);
            for (var i = 0; i < leaf.AtomicReader.MaxDoc; i++) of[leaf.DocBase + i] = Bm25.OfLength(written is null ? average : lengthAs(written.Get(i)), average);
        }

        return new Lengths(terms.DocCount, of);
    }

    // Only documents that have the field count as texts: passages of one language, not everything in the index.
    private sealed record Lengths(int Texts, float[] Of);
}
