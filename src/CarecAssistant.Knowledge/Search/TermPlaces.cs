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
    private readonly ConcurrentDictionary<(int Leaf, string Field), ConcurrentStack<TermsEnum>> idle = new();

    /// <summary>The places of a word; of one that stands nowhere, none.</summary>
    public TermContext Of(string field, string word) => known.Of((field, word), LookedUp);

    /// <summary>In how many documents a word stands; deleted ones count.</summary>
    public int DocumentsWith(string field, string word) => Of(field, word).DocFreq;

    /// <summary>The documents of a part of the index that have a word; null where none has.</summary>
    public DocsEnum? DocumentsIn(AtomicReaderContext leaf, string field, string word, IBits acceptDocs) =>
        At(leaf, field, word, found => found.Docs(acceptDocs, null));

    /// <summary>The same with the places within each document.</summary>
    public DocsAndPositionsEnum? PositionsIn(AtomicReaderContext leaf, string field, string word, IBits? acceptDocs) =>
        At(leaf, field, word, found => found.DocsAndPositions(acceptDocs, null, DocsAndPositionsFlags.NONE));

    /// <summary>All words of a field that begin so, each once, in order.</summary>
    public IReadOnlyList<string> Beginning(string field, string prefix) =>
        [.. reader.Leaves.SelectMany(leaf => Borrow(leaf, field, words => BeginningIn(words, prefix)) ?? []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

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
        var places = new TermContext(reader.Context);
        var bytes = new BytesRef(term.Word);
        foreach (var leaf in reader.Leaves)
        {
            Borrow(leaf, term.Field, words =>
            {
                if (words.SeekExact(bytes)) places.Register(words.GetTermState(), leaf.Ord, words.DocFreq, words.TotalTermFreq);
                return true;
            });
        }

        return places;
    }

    private T? At<T>(AtomicReaderContext leaf, string field, string word, Func<TermsEnum, T> read)
        where T : class
    {
        if (Of(field, word).Get(leaf.Ord) is not { } state) return null;
        return Borrow(leaf, field, words =>
        {
            words.SeekExact(new BytesRef(word), state);
            return read(words);
        });
    }

    // An enumerator serves one reader at a time, and making one costs more than a look-up with it.
    private T? Borrow<T>(AtomicReaderContext leaf, string field, Func<TermsEnum, T> read)
    {
        var free = idle.GetOrAdd((leaf.Ord, field), _ => new ConcurrentStack<TermsEnum>());
        if (!free.TryPop(out var words))
        {
            if (leaf.AtomicReader.GetTerms(field) is not { } terms) return default;
            words = terms.GetEnumerator();
        }

        var result = read(words);
        free.Push(words);
        return result;
    }
}
