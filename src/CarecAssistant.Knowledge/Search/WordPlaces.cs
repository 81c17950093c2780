using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace CarecAssistant.Knowledge.Search;

/// <summary>Where the words of a question stand in passages that were found.</summary>
internal sealed class WordPlaces
{
    private readonly IReadOnlyList<AskedWord> words;
    private readonly TermPlaces terms;
    private readonly Dictionary<int, List<int>[]> places = [];

    /// <param name="snapshot">The index.</param>
    /// <param name="passages">Numbers of their documents.</param>
    /// <param name="words">The question's.</param>
    public WordPlaces(Snapshot snapshot, IEnumerable<int> passages, IReadOnlyList<AskedWord> words)
    {
        (this.words, terms) = (words, snapshot.Places);
        var leaves = snapshot.Reader.Leaves;
        foreach (var leaf in passages.Distinct().Order().GroupBy(passage => leaves[ReaderUtil.SubIndex(passage, leaves)])) Read(leaf.Key, [.. leaf]);
    }

    /// <summary>For each word its places in a passage, counted in words from its beginning; in no order.</summary>
    public IReadOnlyList<IReadOnlyList<int>> In(int passage) => places[passage];

    private void Read(AtomicReaderContext leaf, IReadOnlyList<int> passages)
    {
        foreach (var passage in passages) places[passage] = [.. words.Select(_ => new List<int>())];
        foreach (var language in words.SelectMany((word, number) => word.Forms.Select(form => (form.Language, form.Stem, Number: number))).GroupBy(form => form.Language))
        {
            foreach (var (_, stem, number) in language)
            {
                terms.ReadPositions(leaf, $"body.{language.Key}", stem, postings => Read(postings, leaf.DocBase, passages, number));
            }
        }
    }

    private void Read(DocsAndPositionsEnum postings, int docBase, IReadOnlyList<int> passages, int number)
    {
        var at = -1;
        foreach (var passage in passages)
        {
            if (at < passage - docBase) at = postings.Advance(passage - docBase);
            if (at == DocIdSetIterator.NO_MORE_DOCS) return;
            if (at != passage - docBase) continue;
            for (var i = 0; i < postings.Freq; i++) places[passage][number].Add(postings.NextPosition());
        }
    }
}
