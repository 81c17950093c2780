using CarecAssistant.Knowledge;

namespace CarecAssistant.Answers.Writing;

/// <summary>A sentence as a candidate answer.</summary>
/// <param name="Article">Its article.</param>
/// <param name="Read">The sentence.</param>
/// <param name="Features">What rules say for and against it.</param>
internal sealed record ScoredSentence(ArticleReading Article, ReadSentence Read, SentenceFeatures Features)
{
    // As much as costs no right answer of the suites; the development sets would give it more.
    private const double LearnedCounts = 0.06;

    /// <summary>How far its learned signs leave it behind the sentence for which they speak loudest, in logarithms of odds: 0 for that one, else below.</summary>
    public double Learned { get; init; }

    /// <summary>The sentence beside the question it was scored for; null where it was not ranked.</summary>
    public Candidate? Candidate { get; init; }

    /// <summary>For ordering: higher is better.</summary>
    public double Score => Features.Score + (LearnedCounts * Learned);

    /// <summary>The article's data.</summary>
    public Article Source => Article.Text.Article;
}

/// <summary>What speaks for and against a sentence as the answer to a question.</summary>
/// <param name="Coverage">Weighted share of the question's content words that the sentence, its speaker, title or neighbours bear out, 0–1.</param>
/// <param name="Own">The same, counting only words of the sentence itself.</param>
/// <param name="Content">Like <paramref name="Coverage"/>, over the words that are no names; a middling value when there are none.</param>
/// <param name="HasKind">It holds the sort of thing asked for.</param>
/// <param name="MissingNames">Weighted share of names in the question that nothing near the sentence bears out, 0–1.</param>
/// <param name="WrongSpeaker">The question credits a person other than the one who said it.</param>
/// <param name="WrongDate">The question names a date that the sentence and its article contradict.</param>
/// <param name="WrongTense">The question asks for what is to come, and the sentence tells what was.</param>
/// <param name="IsOver">The question asks for what is so now, and the sentence tells what was so until a time that is over.</param>
/// <param name="MissingHead">The noun that is asked for occurs neither in the sentence nor in its title.</param>
/// <param name="OwnDate">The date the question names stands in the sentence itself.</param>
/// <param name="Leads">The first sentence of an article whose title is about just what is asked.</param>
/// <param name="NamesMore">It names people, or several countries, whom the question does not name.</param>
/// <param name="Outright">It names what is asked for outright: a person, a place, a day, a theme.</param>
/// <param name="Denies">It says that something is not so, which was not asked.</param>
/// <param name="Retrieval">The article's retrieval score relative to the best one, 0–1.</param>
/// <param name="SameLanguage">Written in the question's language.</param>
/// <param name="InFocus">Of the article that the conversation is about.</param>
internal sealed record SentenceFeatures(
    double Coverage, double Own, double Content, bool HasKind, double MissingNames, bool WrongSpeaker, bool WrongDate, bool WrongTense, bool IsOver, bool MissingHead, bool OwnDate, bool Leads, bool NamesMore, bool Outright, bool Denies, double Retrieval, bool SameLanguage, bool InFocus)
{
    private const double OutrightCounts = 0.2;

    /// <summary>Orders candidates. Weights chosen by hand on the suites; see docs/answers.md.</summary>
    public double Score =>
        (0.7 * Coverage) + (0.3 * Own) + (HasKind ? 0.18 : 0) + (0.12 * Retrieval) + (SameLanguage ? 0.2 : 0) + (InFocus ? 0.25 : 0)
        - (0.5 * MissingNames) - (WrongSpeaker ? 0.6 : 0) - (WrongDate ? 0.8 : 0) - (WrongTense || IsOver ? 0.3 : 0) - (MissingHead ? 0.2 : 0) + (OwnDate ? 0.15 : 0) + (Leads ? 0.15 : 0) + (NamesMore ? 0.15 : 0) + (Outright ? OutrightCounts : 0) - (Denies ? 0.15 : 0);
}
