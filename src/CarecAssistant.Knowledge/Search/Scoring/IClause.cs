namespace CarecAssistant.Knowledge.Search.Scoring;

/// <summary>A part of a question that texts are scored by.</summary>
internal interface IClause
{
    /// <summary>Adds to each document what it scores for this part.</summary>
    /// <param name="scores">Where the sum is kept.</param>
    /// <param name="texts">What is searched.</param>
    /// <param name="boost">What the score is multiplied with.</param>
    void AddTo(Scores scores, TextFields texts, float boost);
}
