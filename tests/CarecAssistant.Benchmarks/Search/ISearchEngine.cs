namespace CarecAssistant.Benchmarks.Search;

/// <summary>Something that ranks a set's documents.</summary>
internal interface ISearchEngine
{
    /// <summary>How many documents a question finds at most.</summary>
    const int Top = 10;

    /// <summary>Ranks the documents for every question of a set, best first.</summary>
    /// <returns>By the engine's name; several where one program runs them.</returns>
    Task<IReadOnlyDictionary<string, Ranked>> RankAsync(SearchSet set, CancellationToken stop);
}

/// <summary>What an engine did with a set.</summary>
/// <param name="Lists">Document ids for each question, best first; empty where it cannot do the set.</param>
/// <param name="WhyNot">Why it cannot; null: it can.</param>
internal sealed record Ranked(IReadOnlyList<IReadOnlyList<string>> Lists, string? WhyNot = null)
{
    public static Ranked Not(string reason) => new([], reason);
}
