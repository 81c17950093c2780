using System.Collections.Concurrent;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace CarecAssistant.Knowledge.Search;

/// <summary>
/// Where words stand in an index, looked up once. A question asks for each word in several fields and parts of the index, and the next question asks
/// for many of them again; looking up takes Lucene longer than counting what was found.
/// </summary>
internal sealed class TermPlaces(DirectoryReader reader)
{
    private const int MostWords = 50_000;

    private readonly BoundedMemory<(string Field, string Word), TermContext> known = new(MostWords);
    // Most words stand in the fields of one language only.
    private readonly TermContext nowhere = new(reader.Context);
    private readonly ConcurrentDictionary<(int Leaf, string Field), ConcurrentStack<Enumerators>> idle = new();

    /// <summary>The places of a word; of one that stands nowhere, none.</summary>
    public TermContext Of(string field, string word) => known.Of((field, word), LookedUp);

    /// <summary>In how many documents a word stands; deleted ones count.</summary>
    public int DocumentsWith(string field, string word) => Of(field, word).DocFreq;

    /// <summary>Reads the documents of a part of the index that have a word; what is handed over serves no longer than that.</summary>
    public void ReadDocuments(AtomicReaderContext leaf, string field, string word, IBits acceptDocs, Action<DocsEnum> read) =>
        At(leaf, field, word, found => read(found.Documents = found.Words.Docs(acceptDocs, found.Documents)));

    /// <summary>The same with the places within each document.</summary>
    public void ReadPositions(AtomicReaderContext leaf, string field, string word, Action<DocsAndPositionsEnum> read) =>
        At(leaf, field, word, found => read(found.Positions = found.Words.DocsAndPositions(null, found.Positions, DocsAndPositionsFlags.NONE)));

    /// <summary>The places of a word in a part of the index, to be read beside others; null where it stands nowhere there.</summary>
    public DocsAndPositionsEnum? PositionsIn(AtomicReaderContext leaf, string field, string word)
    {
        DocsAndPositionsEnum? positions = null;
        At(leaf, field, word, found => positions = found.Words.DocsAndPositions(null, null, DocsAndPositionsFlags.NONE));
        return positions;
    }

    /// <summary>All words of a field that begin so, each once, in order.</summary>
    public IReadOnlyList<string> Beginning(string field, string prefix) =>
        [.. reader.Leaves.SelectMany(leaf => BeginningIn(leaf, field, prefix)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private List<string> BeginningIn(AtomicReaderContext leaf, string field, string prefix)
    {
        List<string> found = [];
        Borrow(leaf, field, free => found = BeginningIn(free.Words, prefix));
        return found;
    }

    private static List<string> BeginningIn(TermsEnum words, string prefix)
    {
        var found = new List<string>();
        for (var status = words.SeekCeil(new BytesRef(prefix)); status != TermsEnum.SeekStatus.END; status = TermsEnum.SeekStatus.FOUND)
        {
            var word = words.Term.Utf8ToString();
            if (!word.StartsWith(prefix, StringComparison.Ordinal)) return found;
            found.Add(word);
            if (!words.MoveNext()) return found;
        }

        return found;
    }

    private TermContext LookedUp((string Field, string Word) term)
    {
        TermContext? places = null;
        var bytes = new BytesRef(term.Word);
        foreach (var leaf in reader.Leaves)
        {
            Borrow(leaf, term.Field, free =>
            {
                if (!free.Words.SeekExact(bytes)) return;
                places ??= new TermContext(reader.Context);
                places.Register(free.Words.GetTermState(), leaf.Ord, free.Words.DocFreq, free.Words.TotalTermFreq);
            });
        }

        return places ?? nowhere;
    }

    private void At(AtomicReaderContext leaf, string field, string word, Action<Enumerators> read)
    {
        if (Of(field, word).Get(leaf.Ord) is not { } state) return;
        Borrow(leaf, field, free =>
        {
            free.Words.SeekExact(new BytesRef(word), state);
            read(free);
        });
    }

    // An enumerator serves one reader at a time, and making one costs more than a look-up with it.
    private void Borrow(AtomicReaderContext leaf, string field, Action<Enumerators> read)
    {
        var free = idle.GetOrAdd((leaf.Ord, field), _ => new ConcurrentStack<Enumerators>());
        if (!free.TryPop(out var one))
        {
            if (leaf.AtomicReader.GetTerms(field) is not { } terms) return;
            one = new Enumerators(terms.GetEnumerator());
        }

        read(one);
        free.Push(one);
    }

    private sealed class Enumerators(TermsEnum words)
    {
        public TermsEnum Words => words;

        // Each has some kilobytes of buffers.
        public DocsEnum? Documents { get; set; }

        public DocsAndPositionsEnum? Positions { get; set; }
    }
}
