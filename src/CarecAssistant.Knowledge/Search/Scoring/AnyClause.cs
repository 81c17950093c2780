namespace CarecAssistant.Knowledge.Search.Scoring;

/// <summary>Whatever of these a text has, added up.</summary>
internal sealed record AnyClause(IReadOnlyList<IClause> Clauses) : IClause
{
    public void AddTo(Scores scores, TextFields texts, float boost)
    {
        foreach (var clause in Clauses) clause.AddTo(scores, texts, boost);
    }
}
