namespace CarecAssistant.Knowledge.Search.Scoring;

/// <summary>All of these together: a text that lacks one scores nothing.</summary>
internal sealed record AllClause(IReadOnlyList<IClause> Clauses, float Weight) : IClause
{
    public void AddTo(Scores scores, TextFields texts, float boost)
    {
        var lent = new List<LentScores>();
        foreach (var clause in Clauses)
        {
            lent.Add(texts.Lend());
            clause.AddTo(lent[^1].Scores, texts, boost * Weight);
            if (lent[^1].Scores.Documents.Length == 0) break;
        }

        if (lent[^1].Scores.Documents.Length > 0) AddShared(scores, lent);
        lent.ForEach(one => one.Dispose());
    }

    private static void AddShared(Scores scores, List<LentScores> all)
    {
        var fewest = all.MinBy(one => one.Scores.Documents.Length);
        foreach (var document in fewest.Scores.Documents)
        {
            var sum = 0.0;
            var hasAll = true;
            foreach (var one in all)
            {
                var score = one.Scores[document];
                hasAll &= score > 0;
                sum += score;
            }

            if (hasAll) scores.Add(document, (float)sum);
        }
    }
}
