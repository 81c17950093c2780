namespace CarecAssistant.Benchmarks.Search;

/// <summary>An engine that differs from another only where questions are in another language than the documents.</summary>
internal sealed class OnlyAcross(string name, ISearchEngine engine) : ISearchEngine
{
    public async Task<IReadOnlyDictionary<string, Ranked>> RankAsync(SearchSet set, CancellationToken stop) => set.IsAcross
        ? await engine.RankAsync(set, stop)
        : new Dictionary<string, Ranked> { [name] = Ranked.Not("the same as the first, for nothing is translated") };
}
