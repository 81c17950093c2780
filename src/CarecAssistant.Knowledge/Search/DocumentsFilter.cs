using CarecAssistant.Knowledge.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace CarecAssistant.Knowledge.Search;

/// <summary>Lets pass the documents of any of some values of a field, except those of some articles.</summary>
/// <param name="field">The field.</param>
/// <param name="values">Its values.</param>
/// <param name="without">Keys of the articles that do not pass.</param>
internal sealed class DocumentsFilter(string field, IReadOnlyList<string> values, IReadOnlyList<string> without) : Filter
{
    public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        var passing = new FixedBitSet(context.AtomicReader.MaxDoc);
        foreach (var value in values) Mark(context.AtomicReader, field, value, passing.Set);
        foreach (var key in without) Mark(context.AtomicReader, IndexFields.Key, key, passing.Clear);
        return BitsFilteredDocIdSet.Wrap(passing, acceptDocs);
    }

    private static void Mark(AtomicReader reader, string field, string value, Action<int> mark)
    {
        if (reader.GetTermDocsEnum(new Lucene.Net.Index.Term(field, value)) is not { } documents) return;
        while (documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS) mark(documents.DocID);
    }
}
