namespace CarecAssistant.Knowledge.Search.Scoring;

/// <summary>A word in a field.</summary>
internal sealed record WordClause(string Field, string Word, float Weight) : IClause
{
    public void AddTo(Scores scores, TextFields texts, float boost)
    {
        var postings = texts.Of(Field, Word);
        if (postings.Documents.Length == 0) return;
        var bm25 = texts.Bm25Of(Field, texts.Places.DocumentsWith(Field, Word), Weight, boost);
        for (var i = 0; i < postings.Documents.Length; i++) scores.Add(postings.Documents[i], bm25.Of(postings.Documents[i], postings.Frequencies[i]));
    }
}
