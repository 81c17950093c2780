using CarecAssistant.Knowledge.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace CarecAssistant.Knowledge.Search;

/// <summary>
/// Summaries whose page itself is there: its own words stand for ours. Only a summary that is the one and only of its page is replaced: several of one
/// page, in other languages or about other parts of it, say what the page alone may not, and all stay.
/// </summary>
internal static class ReplacedSummaries
{
    /// <summary>Keys of the summaries that are not to be searched; they come back by themselves when the page goes.</summary>
    public static IReadOnlyList<string> KeysIn(DirectoryReader reader, Filter isOfSources)
    {
        if (MultiFields.GetTerms(reader, IndexFields.Page)?.GetEnumerator() is not { } terms) return [];
        var (searcher, replaced) = (new IndexSearcher(reader), new List<string>());
        for (var status = terms.SeekCeil(new BytesRef(IndexFields.OfSummary)); status != TermsEnum.SeekStatus.END; status = TermsEnum.SeekStatus.FOUND)
        {
            var term = terms.Term.Utf8ToString();
            if (!term.StartsWith(IndexFields.OfSummary, StringComparison.Ordinal)) break;
            var page = IndexFields.OfPublished + term[IndexFields.OfSummary.Length..];
            if (reader.DocFreq(TermOf(page)) > 0 && FoundOf(page) is [_, ..] && FoundOf(term) is [var summary]) replaced.Add(KeyOf(reader, summary.Doc));
            if (!terms.MoveNext()) break;
        }

        return replaced;

        ScoreDoc[] FoundOf(string term) => searcher.Search(new TermQuery(TermOf(term)), isOfSources, 2).ScoreDocs;
    }

    private static string KeyOf(DirectoryReader reader, int document)
    {
        var leaf = reader.Leaves[ReaderUtil.SubIndex(document, reader.Leaves)];
        var key = new BytesRef();
        leaf.AtomicReader.GetSortedDocValues(IndexFields.Key).Get(document - leaf.DocBase, key);
        return key.Utf8ToString();
    }

    private static Lucene.Net.Index.Term TermOf(string page) => new(IndexFields.Page, page);
}
