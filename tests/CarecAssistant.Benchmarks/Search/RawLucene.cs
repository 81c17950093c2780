using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Ru;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace CarecAssistant.Benchmarks.Search;

/// <summary>Lucene.Net as it comes: the language's own analyzer, BM25 with its defaults, title and text as one field.</summary>
internal sealed class RawLucene : ISearchEngine
{
    public const string Name = "raw Lucene.Net";

    private const string Id = "id", Text = "text";

    private static readonly Analyzer English = new EnglishAnalyzer(LuceneVersion.LUCENE_48);
    private static readonly Analyzer Russian = new RussianAnalyzer(LuceneVersion.LUCENE_48);
    private static readonly Analyzer Chinese = new CJKAnalyzer(LuceneVersion.LUCENE_48);

    public Task<IReadOnlyDictionary<string, Ranked>> RankAsync(SearchSet set, CancellationToken stop)
    {
        using var directory = new RAMDirectory();
        Build(directory, set.Documents.Select(document => (document, set.Language)));
        using var reader = DirectoryReader.Open(directory);
        var searcher = SearcherOf(reader);
        IReadOnlyList<IReadOnlyList<string>> lists = [.. set.Questions.Select(question => Find(searcher, question.Text, set.Language))];
        return Task.FromResult<IReadOnlyDictionary<string, Ranked>>(new Dictionary<string, Ranked> { [Name] = new(lists) });
    }

    public static void Build(LuceneDirectory directory, IEnumerable<(SearchDocument Document, string Language)> documents)
    {
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, English) { Similarity = new BM25Similarity() });
        foreach (var (document, language) in documents)
        {
            var text = new TextField(Text, $"{document.Title} {document.Text}".Trim(), Field.Store.YES);
            writer.AddDocument([new StringField(Id, document.Id, Field.Store.YES), text], AnalyzerOf(language));
        }

        writer.Commit();
    }

    public static IndexSearcher SearcherOf(IndexReader reader) => new(reader) { Similarity = new BM25Similarity() };

    public static IReadOnlyList<string> Find(IndexSearcher searcher, string question, string language)
    {
        var any = new BooleanQuery();
        foreach (var word in WordsOf(question, AnalyzerOf(language))) any.Add(new TermQuery(new Term(Text, word)), Occur.SHOULD);
        return [.. searcher.Search(any, ISearchEngine.Top).ScoreDocs.Select(hit => searcher.Doc(hit.Doc).Get(Id))];
    }

    private static Analyzer AnalyzerOf(string language) => language switch
    {
        "ru" => Russian,
        "zh" => Chinese,
        _ => English,
    };

    private static List<string> WordsOf(string question, Analyzer analyzer)
    {
        var words = new List<string>();
        using var stream = analyzer.GetTokenStream(Text, question);
        var word = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken()) words.Add(word.ToString());
        stream.End();
        return words;
    }
}
