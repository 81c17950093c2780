using CarecAssistant.Knowledge.Search;

namespace CarecAssistant.Benchmarks.Search;

/// <summary>How well our search finds what is relevant, beside others on the same questions, and what each of its parts is worth.</summary>
internal static class SearchBenchmark
{
    public static async Task PeersAsync(Size size, TextWriter output, CancellationToken stop)
    {
        ISearchEngine[] engines = [new OurSearch(OurSearch.Name, RankingParts.All), new RawLucene(), new SqliteFullText(), await NodePeers.InstallAsync(stop)];
        if (await RankedAsync(size, engines, output, stop) is not { } tables) return;
        tables.Write(output, "nDCG@10", one => one.Gain);
        tables.Write(output, "R@10", one => one.Recall);
        tables.Write(output, "MRR@10", one => one.Reciprocal);
        tables.WriteMissing(output);
        tables.WriteDifferences(output, OurSearch.Name, RawLucene.Name);
        tables.WriteAgainstBest(output, OurSearch.Name);
    }

    public static async Task WithoutAsync(Size size, TextWriter output, CancellationToken stop)
    {
        var engines = Ablation.Parts.Select(ISearchEngine (part) => new OurSearch(part.Part, part.Others)).Prepend(new OurSearch(OurSearch.Name, RankingParts.All));
        if (await RankedAsync(size, [.. engines], output, stop) is not { } tables) return;
        tables.WriteGains(output, OurSearch.Name);
        output.WriteLine("*: the interval excludes 0; –: no question's figure changes.");
    }

    // Null: there is nothing to measure on, and that was said.
    private static async Task<SearchTables?> RankedAsync(Size size, IReadOnlyList<ISearchEngine> engines, TextWriter output, CancellationToken stop)
    {
        var sets = SearchSet.For(size);
        if (sets.Count == 0)
        {
            output.WriteLine("search: the development sets are not beside the checkout, so nothing was measured.");
            return null;
        }

        output.WriteLine($"search over {string.Join(", ", sets.Select(set => $"{set.Name} ({set.Documents.Count} documents, {set.Questions.Count} questions)"))}; intervals of 95% by 10,000 paired resamples.");
        output.WriteLine();
        var tables = new SearchTables(sets);
        foreach (var set in sets)
        {
            foreach (var engine in engines) tables.Add(set, await engine.RankAsync(set, stop));
        }

        return tables;
    }
}
