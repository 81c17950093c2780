using CarecAssistant.Answers.Questions;
using CarecAssistant.Answers.Writing;

namespace CarecAssistant.Answers.Deciding;

/// <summary>Something that speaks for showing an answer, or against it, whatever else is so; how loudly is learned, but never in the other direction.</summary>
/// <param name="Name">As the file of weights calls it.</param>
/// <param name="SpeaksFor">True when more of it makes an answer likelier right.</param>
/// <param name="Of">Measures it.</param>
internal sealed record ConfidenceSign(string Name, bool SpeaksFor, Func<Decision, double> Of);

/// <summary>All signs of an answer. Shares are weighted by how telling the words are, and lie between 0 and 1.</summary>
internal static class ConfidenceSigns
{
    private const double MostAhead = 0.5, MostOdds = 6;

    /// <summary>In the order of the weights.</summary>
    public static IReadOnlyList<ConfidenceSign> All { get; } =
    [
        For("rules", decision => Math.Clamp(decision.RuleOdds, -MostOdds, MostOdds) / MostOdds),
        For("rules-yes", decision => Math.Max(0, Math.Min(decision.RuleOdds, MostOdds)) / MostOdds),

        // The question's words in the sentence, its title and around it.
        For("coverage", decision => decision.Features.Coverage),
        For("own", decision => decision.Features.Own),
        For("content", decision => decision.Features.Content),
        For("nearly-all", decision => Math.Max(0, decision.Features.Coverage - 0.6)),
        For("all", decision => decision.Features.Coverage > 0.97 ? 1 : 0),
        Against("only-names", decision => decision.ShareOfPlain == 0 ? 1 : 0),
        For("plain", decision => decision.ShareOfPlain),
        For("exact", decision => decision.Set.Share((term, _) => decision.Best.Matches.Worth(term) >= 1 ? 1 : 0)),
        For("known-words", decision => decision.ShareOfKnown((term, _) => decision.IsBorneOut(term))),
        For("whole-article", decision => decision.Best.Article.Whole),
        For("letters", decision => decision.IsAcross ? 0 : decision.Set.ShareOfLetters(decision.Best)),
        For("late", decision => SignOf("late", decision)),
        For("pairs", decision => SignOf("pairs", decision)),
        For("window", decision => SignOf("window", decision)),
        For("rare-here", decision => SignOf("rare-here", decision)),
        Against("unknown-words", decision => decision.Set.Share((term, _) => decision.IsKnown(term) ? 0 : 1)),
        Against("elsewhere", decision => decision.Set.Share((term, _) => decision.IsKnown(term) && !decision.IsInArticle(term) ? 1 : 0)),
        Against("worst-missing", decision => decision.Missing().Select(term => decision.Set.Weights[term]).DefaultIfEmpty(0).Max()),
        Against("worst-known-missing", decision => decision.Missing().Where(decision.IsKnown).Select(term => decision.Set.Weights[term]).DefaultIfEmpty(0).Max()),
        Against("last-missing", decision => decision.Missing().Contains(decision.Terms.Count - 1) ? 1 : 0),
        Against("head-missing", decision => decision.Features.MissingHead ? 1 : 0),
        Against("names-missing", decision => decision.Features.MissingNames),
        Against("a-name-missing", decision => decision.Features.MissingNames > 0 ? 1 : 0),
        Against("figure-missing", decision => decision.Missing().Any(term => char.IsDigit(decision.Terms[term].Surface[0])) ? 1 : 0),

        // What the rules of ranking hold against it.
        Against("wrong-speaker", decision => decision.Features.WrongSpeaker ? 1 : 0),
        Against("wrong-date", decision => decision.Features.WrongDate ? 1 : 0),
        Against("wrong-tense", decision => decision.Features.WrongTense ? 1 : 0),
        Against("over", decision => decision.Features.IsOver ? 1 : 0),
        Against("denies", decision => decision.Features.Denies ? 1 : 0),

        // The sort of thing asked for.
        For("kind", decision => decision.IsTyped && decision.Features.HasKind ? 1 : 0),
        For("outright", decision => decision.Features.Outright ? 1 : 0),
        Against("not-outright", decision => decision.Question.Kind is AnswerKind.Person or AnswerKind.Date or AnswerKind.Place or AnswerKind.Topic or AnswerKind.Definition or AnswerKind.Speech && !decision.Features.Outright ? 1 : 0),
        Against("first-missing", decision => decision.Missing().Contains(0) ? 1 : 0),
        Against("plain-missing", decision => decision.Missing().Any(term => !decision.Terms[term].IsName && !decision.Terms[term].IsKnownName && !decision.Terms[term].IsLight && decision.IsKnown(term)) ? 1 : 0),
        Against("kind-missing", decision => decision.LacksKind ? 1 : 0),
        Against("yes-or-no-open", decision => decision.Question.IsYesOrNo ? 1 - decision.Features.Coverage : 0),
        Against("speech-open", decision => decision.Question.Kind == AnswerKind.Speech ? 1 - decision.Features.Content : 0),
        Against("reason-open", decision => decision.Question.Kind == AnswerKind.Reason && !decision.Best.Read.Facts.GivesReason ? 1 : 0),
        Against("tells-nothing-new", decision => decision.Best.NovelNames.Count + decision.Best.NovelFigures.Count == 0 ? 1 : 0),

        // Beside the others.
        For("ahead", decision => decision.Ahead(other => other.Source.Id != decision.Best.Article.Reading.Text.Article.Id)),
        For("ahead-in-article", decision => decision.Ahead(other => other.Source.Id == decision.Best.Article.Reading.Text.Article.Id)),
        For("favourite", decision => decision.IsFact ? 0 : Math.Max(decision.Sentence.Learned, -3) / 3),
        For("retrieval", decision => decision.Features.Retrieval),
        For("found-first", decision => decision.Best.Article.Rank == 0 ? 1 : 0),
        For("found-alone", decision => 1 - decision.SecondArticle),
        For("bm25", decision => decision.Set.TotalWeight <= 0 ? 0 : Math.Min(1, decision.Set.BestScore * decision.Features.Retrieval / decision.Set.TotalWeight / 3)),
        For("in-focus", decision => decision.Features.InFocus ? 1 : 0),

        // From one language to another fewer words can be met.
        Against("across", decision => decision.IsAcross ? 1 : 0),
        For("across-coverage", decision => decision.IsAcross ? decision.Features.Coverage : 0),
        For("across-known-words", decision => decision.IsAcross ? decision.ShareOfKnown((term, _) => decision.IsBorneOut(term)) : 0),
    ];

    /// <summary>All signs of a decision, in the order of <see cref="All"/>.</summary>
    public static double[] Of(Decision decision) => [.. All.Select(sign => sign.Of(decision))];

    private static double SignOf(string name, Decision decision) => SentenceSigns.All.First(sign => sign.Name == name).Of(decision.Best);

    private static ConfidenceSign For(string name, Func<Decision, double> of) => new(name, SpeaksFor: true, of);

    private static ConfidenceSign Against(string name, Func<Decision, double> of) => new(name, SpeaksFor: false, of);

    /// <summary>How far a sentence lies ahead of another, not more than counts.</summary>
    public static double Ahead(double score, double other) => Math.Clamp(score - other, 0, MostAhead) / MostAhead;
}
