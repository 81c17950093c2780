using CarecAssistant.Answers.Questions;
using CarecAssistant.Answers.Writing;

namespace CarecAssistant.Answers.Deciding;

/// <summary>What there is to answer a question from.</summary>
/// <param name="Question">The question, with the article it turned out to be about.</param>
/// <param name="Ranked">All sentences read, best first.</param>
/// <param name="Fact">The fact that changes, where one is asked for and stated.</param>
/// <param name="Chosen">The sentences an answer would be written from; none where nothing was read.</param>
internal sealed record FoundEvidence(UnderstoodQuestion Question, IReadOnlyList<ScoredSentence> Ranked, ChangingFact? Fact, IReadOnlyList<ScoredSentence> Chosen)
{
    /// <summary>The sentence the answer stands on.</summary>
    public ScoredSentence Best => Fact?.Now ?? Ranked[0];
}

/// <summary>Reads the articles found for a question and chooses what would answer it. Whether that is shown is decided by <see cref="AnswerConfidence"/>.</summary>
internal sealed class EvidenceFinder(ReadingList readings, SentenceRanking ranking, SuspectArticles suspects, TimeProvider time)
{
    // As of now only where the sentence answers the question by itself.
    private const double SureOfTheFact = 0.5;

    /// <param name="understood">The question.</param>
    /// <param name="whole">The words to search for.</param>
    /// <param name="language">The visitor's.</param>
    /// <param name="stop">Ends the search.</param>
    public async Task<FoundEvidence> FindAsync(UnderstoodQuestion understood, string whole, string language, CancellationToken stop)
    {
        var read = await readings.ForAsync(OrdinalNumbers.InOneForm(whole), language, stop);
        var focused = understood with { FocusArticle = understood.Time.AsksForNews ? read.MaxBy(hit => hit.Score)?.Article.Article.Id : understood.FocusArticle ?? EventAsked.In(understood, read) };
        var ranked = suspects.Without(ranking.Rank(focused, read));
        if (ranked.Count == 0)
        {
            return new(focused, ranked, null, []);
        }

        var fact = ChangingFacts.Of(focused, ranked, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));      // office holders, totals: as of now
        fact = fact is not null && RuleConfidence.Of(fact.Now, focused) >= SureOfTheFact ? fact : null;
        return new(focused, ranked, fact, fact is null ? EvidenceSelection.Choose(focused, ranked) : [fact.Now]);
    }
}
