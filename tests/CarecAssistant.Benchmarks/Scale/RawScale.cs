using CarecAssistant.Benchmarks.Search;
using CarecAssistant.Knowledge.Articles;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;

namespace CarecAssistant.Benchmarks.Scale;

/// <summary>Raw Lucene.Net over the same passages, one document each with its text stored. It is told the language of each question.</summary>
internal sealed class RawScale(ScaleTexts texts, int articles, string folder) : IScaleEngine
{
    private readonly FSDirectory directory = FSDirectory.Open(folder);
    private DirectoryReader? reader;
    private IndexSearcher? searcher;

    public Task BuildAsync(CancellationToken stop)
    {
        RawLucene.Build(directory, Enumerable.Range(0, articles).SelectMany(PassagesOf));
        return Task.CompletedTask;
    }

    public Task OpenAsync(CancellationToken stop)
    {
        reader = DirectoryReader.Open(directory);
        searcher = RawLucene.SearcherOf(reader);
        return Task.CompletedTask;
    }

    public Task<int> FindAsync((string Text, string Language) question, CancellationToken stop) =>
        Task.FromResult(RawLucene.Find(searcher!, question.Text, question.Language).Count);

    public ValueTask DisposeAsync()
    {
        reader?.Dispose();
        directory.Dispose();
        return ValueTask.CompletedTask;
    }

    private IEnumerable<(SearchDocument, string)> PassagesOf(int number)
    {
        var text = ArticleTextReader.Read(texts[number]);
        return text.Passages.Select(passage => (new SearchDocument($"{text.Article.Id}/{passage.Number}", text.Article.Title, passage.Text), text.Article.Language));
    }
}
