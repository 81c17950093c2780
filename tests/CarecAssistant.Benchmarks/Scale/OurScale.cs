using CarecAssistant.Benchmarks.Search;
using CarecAssistant.Knowledge;
using CarecAssistant.Knowledge.Search;

namespace CarecAssistant.Benchmarks.Scale;

/// <summary>The product's index: articles, passages and sentences; it is opened by catching up with its store.</summary>
internal sealed class OurScale(ScaleTexts texts, int articles, string folder) : IScaleEngine
{
    private readonly OurIndex index = new(folder, new ScaleStore(texts, articles, OurIndex.SourceIn(folder)), RankingParts.All, WordSources.All);

    public Task BuildAsync(CancellationToken stop) => index.Knowledge.CatchUpAsync(stop);

    public Task OpenAsync(CancellationToken stop) => index.Knowledge.CatchUpAsync(stop);

    public async Task<int> FindAsync((string Text, string Language) question, CancellationToken stop) =>
        (await index.Knowledge.SearchAsync(new SearchQuery(question.Text) { Top = ISearchEngine.Top }, stop)).Count;

    public ValueTask DisposeAsync() => index.DisposeAsync();
}
