namespace CarecAssistant.Knowledge.Search.Scoring;

/// <summary>The one of these by which a text scores most.</summary>
internal sealed record BestClause(IReadOnlyList<IClause> Clauses) : IClause
{
    public void AddTo(Scores scores, TextFields texts, float boost)
    {
        using var best = texts.Lend();
        foreach (var clause in Clauses)
        {
            using var one = texts.Lend();
            clause.AddTo(one.Scores, texts, boost);
            foreach (var document in one.Scores.Documents) best.Scores.Raise(document, one.Scores[document]);
        }

        foreach (var document in best.Scores.Documents) scores.Add(document, best.Scores[document]);
    }
}
