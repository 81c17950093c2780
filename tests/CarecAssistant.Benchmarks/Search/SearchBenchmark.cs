using CarecAssistant.Knowledge.Search;

namespace CarecAssistant.Benchmarks.Search;

/// <summary>How well our search finds what is relevant, beside others on the same questions, and what each of its parts is worth.</summary>
internal static class SearchBenchmark
{
    public static async Task PeersAsync(Size size, TextWriter output, CancellationToken stop)
    {
        ISearchEngine[] engines = [Ours(WordSources.All), new OnlyAcross(OurSearch.Alone, Named(OurSearch.Alone, WordSources.Lexicon)), new RawLucene(), new SqliteFullText(), await NodePeers.InstallAsync(stop)];
        if (await RankedAsync(Sets(size), engines, output, stop) is not { } tables) return;
        Write(tables, output);
        tables.WriteMissing(output);
        tables.WriteDifferences(output, OurSearch.Name, RawLucene.Name);
        tables.WriteAgainstBest(output, OurSearch.Name, peer => peer != OurSearch.Alone);
    }

    public static async Task WithoutAsync(Size size, TextWriter output, CancellationToken stop)
    {
        var parts = Ablation.Parts.Take(size.IsSmoke ? 2 : Ablation.Parts.Count);
        var engines = parts.Select(ISearchEngine (part) => new OurSearch(part.Part, part.Others, WordSources.All)).Prepend(Ours(WordSources.All));
        if (await RankedAsync(Sets(size), [.. engines], output, stop) is not { } tables) return;
        tables.WriteGains(output, OurSearch.Name);
        output.WriteLine("*: the interval excludes 0; –: no question's figure changes. The mean is over the sets of one language.");
    }

    /// <summary>How well Russian and Chinese questions find English paragraphs by each source of words, beside questions that meet paragraphs of their own language.</summary>
    public static async Task AcrossAsync(Size size, TextWriter output, CancellationToken stop)
    {
        ISearchEngine[] engines =
        [
            Named("lexicon and dictionaries", WordSources.All),
            new OnlyAcross("own lexicon alone", Named("own lexicon alone", WordSources.Lexicon)),
            new OnlyAcross("dictionaries alone", Named("dictionaries alone", WordSources.InstalledDictionaries)),
        ];
        if (await RankedAsync(SearchSet.Parallel(size), engines, output, stop) is { } tables) Write(tables, output);
    }

    private static IReadOnlyList<SearchSet> Sets(Size size) => [.. SearchSet.For(size), .. SearchSet.Across(size)];

    private static OurSearch Ours(WordSources words) => Named(OurSearch.Name, words);

    private static OurSearch Named(string name, WordSources words) => new(name, RankingParts.All, words);

    private static void Write(SearchTables tables, TextWriter output)
    {
        tables.Write(output, "nDCG@10", one => one.Gain);
        tables.Write(output, "R@10", one => one.Recall);
        tables.Write(output, "MRR@10", one => one.Reciprocal);
    }

    // Null: there is nothing to measure on, and that was said.
    private static async Task<SearchTables?> RankedAsync(IReadOnlyList<SearchSet> sets, IReadOnlyList<ISearchEngine> engines, TextWriter output, CancellationToken stop)
    {
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
