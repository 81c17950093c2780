using CarecAssistant.Knowledge.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace CarecAssistant.Knowledge.Search;

/// <summary>
/// Articles that another one stands for. A summary gives way to its page, whose own words say it better, if it is the one and only of that page:
/// several of one page, in other languages or about other parts of it, say what the page alone may not, and all stay. A web page that came by two
/// sources, by itself and with its site, is found once.
/// </summary>
internal static class ReplacedArticles
{
    private const int MostOfAPage = 100;

    /// <summary>Keys of the articles that are not to be searched; they come back by themselves when the other goes.</summary>
    public static IReadOnlyList<string> KeysIn(DirectoryReader reader, Filter isOfSources, IReadOnlyList<string> sources)
    {
        var searcher = new IndexSearcher(reader);
        return
        [
            .. PagesWith(reader, IndexFields.OfSummary).Where(page => reader.DocFreq(TermOf(IndexFields.OfPublished + page)) > 0).SelectMany(SummaryOf),
            .. PagesWith(reader, IndexFields.OfPublished).Where(page => reader.DocFreq(TermOf(IndexFields.OfPublished + page)) > 1).SelectMany(AllButTheFirstOf),
        ];

        IEnumerable<string> SummaryOf(string page) =>
            KeysOf(IndexFields.OfPublished + page).Count > 0 && KeysOf(IndexFields.OfSummary + page) is [var summary] ? [summary] : [];

        // A file may have the address of a page too, but has an id of its own.
        IEnumerable<string> AllButTheFirstOf(string page) =>
            KeysOf(IndexFields.OfPublished + page).Intersect(sources.Select(source => IndexFields.KeyOf(source, page))).OrderBy(key => IndexOf(key, page)).Skip(1);

        int IndexOf(string key, string page) => sources.TakeWhile(source => IndexFields.KeyOf(source, page) != key).Count();

        IReadOnlyList<string> KeysOf(string term) => [.. searcher.Search(new TermQuery(TermOf(term)), isOfSources, MostOfAPage).ScoreDocs.Select(found => KeyOf(reader, found.Doc))];
    }

    private static IEnumerable<string> PagesWith(DirectoryReader reader, string prefix)
    {
        if (MultiFields.GetTerms(reader, IndexFields.Page)?.GetEnumerator() is not { } terms) yield break;
        for (var status = terms.SeekCeil(new BytesRef(prefix)); status != TermsEnum.SeekStatus.END; status = TermsEnum.SeekStatus.FOUND)
        {
            var term = terms.Term.Utf8ToString();
            if (!term.StartsWith(prefix, StringComparison.Ordinal)) yield break;
            yield return term[prefix.Length..];
            if (!terms.MoveNext()) yield break;
        }
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
