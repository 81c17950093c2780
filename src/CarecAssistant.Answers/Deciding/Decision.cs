using CarecAssistant.Answers.Questions;
using CarecAssistant.Answers.Writing;
using CarecAssistant.Knowledge;

namespace CarecAssistant.Answers.Deciding;

/// <summary>The best sentence beside its question and the other sentences: what there is to decide from.</summary>
internal sealed class Decision
{
    private readonly FoundEvidence found;
    private readonly bool[] known;

    public Decision(FoundEvidence found, IKnowledge knowledge)
    {
        this.found = found;
        Best = found.Best.Candidate ?? throw new InvalidOperationException("A sentence that was never ranked cannot be decided on.");
        known = [.. Question.Terms.Select(term => knowledge.SentencesMentioning([.. term.Alike, term.Stem]) > 0)];
        var rule = RuleConfidence.Of(found.Best, found.Question);
        RuleOdds = Math.Log(rule / (1 - rule));
        SecondArticle = Set.Articles.Where(article => article != Best.Article).Select(article => article.Retrieval).DefaultIfEmpty(0).Max();
    }

    public UnderstoodQuestion Question => found.Question;

    public IReadOnlyList<QuestionTerm> Terms => found.Question.Terms;

    public ScoredSentence Sentence => found.Best;

    public SentenceFeatures Features => found.Best.Features;

    public Candidate Best { get; }

    public CandidateSet Set => Best.Set;

    /// <summary>What the rules say, as the logarithm of odds.</summary>
    public double RuleOdds { get; }

    /// <summary>The retrieval score of the best other article, relative to the best one.</summary>
    public double SecondArticle { get; }

    public bool IsTyped => KindOfEvidence.IsTyped(Question.Kind);

    /// <summary>Neither the sort of thing asked for nor, where a person is, any name.</summary>
    public bool LacksKind => IsTyped && !Features.HasKind && !(Question.Kind == AnswerKind.Person && Best.NovelNames.Count > 1);

    /// <summary>It is the newest of those that answer, which is what was asked for: others may seem to fit better.</summary>
    public bool IsFact => found.Fact is not null || Question.Time.WantsLatest;

    /// <summary>How much is borne out of the words that are no names; 1 where there are none.</summary>
    public double ShareOfPlain
    {
        get
        {
            var all = Set.Share((term, _) => Terms[term].IsName || Terms[term].IsKnownName || Terms[term].IsLight ? 0 : 1);
            return all <= 0 ? 1 : Set.Share((term, _) => Terms[term].IsName || Terms[term].IsKnownName || Terms[term].IsLight ? 0 : IsBorneOut(term)) / all;
        }
    }

    /// <summary>Asked in another language than the article's.</summary>
    public bool IsAcross => !Features.SameLanguage;

    /// <summary>Some article has the word.</summary>
    public bool IsKnown(int term) => known[term];

    /// <summary>The article of the sentence has the word, or its title.</summary>
    public bool IsInArticle(int term) => Best.Article.InTitle(term) || Best.Article.Candidates.Any(candidate => candidate.Matches.Worth(term) > 0);

    /// <summary>1 where the sentence has the word, less where its title or the sentence before has it.</summary>
    public double IsBorneOut(int term) =>
        Best.Matches.Worth(term) is > 0 and var worth ? worth : Best.Article.InTitle(term) || Best.Before?.Matches.Worth(term) > 0 ? 0.5 : 0;

    /// <summary>The words that neither the sentence nor its title has.</summary>
    public IEnumerable<int> Missing() => Enumerable.Range(0, Terms.Count).Where(term => Best.Matches.Worth(term) == 0 && !Best.Article.InTitle(term));

    /// <summary>A weighted mean over the words that some article has.</summary>
    public double ShareOfKnown(Func<int, double, double> worth)
    {
        var all = Set.Share((term, _) => known[term] ? 1 : 0);
        return all <= 0 ? 0 : Set.Share((term, weight) => known[term] ? worth(term, weight) : 0) / all;
    }

    /// <summary>How far the sentence lies ahead of the best of others that say something else, 0–1.</summary>
    public double Ahead(Func<ScoredSentence, bool> isOther) =>
        !IsFact && found.Ranked.FirstOrDefault(other => other != found.Best && isOther(other) && !KindOfEvidence.Agree(found.Best.Read, other.Read, Question)) is { } next ? ConfidenceSigns.Ahead(found.Best.Score, next.Score) : 1;
}
