using CarecAssistant.Answers.Questions;
using CarecAssistant.Answers.Writing;
using CarecAssistant.Knowledge;
using System.Globalization;

namespace CarecAssistant.Answers;

/// <summary>Says what is not known and shows how far the search went: up to when, how many articles, how many sentences mention the subject. What comes nearest stands among the candidates.</summary>
internal sealed class HonestMiss(IKnowledge knowledge, IAnswerWording wording)
{
    /// <summary>The sentences for the visitor.</summary>
    public string Say(UnderstoodQuestion question, IReadOnlyList<ScoredSentence> ranked, string language)
    {
        var state = knowledge.State;
        if (state.Articles == 0 || state.KnownUpTo is not { } upTo)
        {
            return wording.Say("answers.miss.empty", language);
        }

        var date = wording.Say(DateOnly.FromDateTime(upTo.UtcDateTime), language);
        var articles = state.Articles.ToString(CultureInfo.InvariantCulture);
        if (question.Time.Ranges is [var range] && range.From.Year > 1900 && (ranked.Count == 0 || ranked[0].Features.WrongDate))
        {
            return range.Days == 1
                ? wording.Say("answers.miss.day", language, ("date", date), ("articles", articles), ("day", wording.Say(range.From, language)))
                : wording.Say("answers.miss.time", language, ("date", date), ("articles", articles), ("from", wording.Say(range.From, language)), ("to", wording.Say(range.To, language)));
        }

        var subject = SubjectOf(question, ranked);
        var mentions = subject.Count == 0 ? 0 : knowledge.SentencesMentioning([.. subject.SelectMany(SameWord)]);
        if (ranked.Count == 0 || mentions == 0)
        {
            return wording.Say("answers.miss.nothing", language, ("date", date), ("articles", articles));
        }

        return wording.Say("answers.miss.not-borne-out", language,
            ("date", date), ("articles", articles), ("subject", string.Join(' ', subject.Select(term => term.Surface))), ("count", mentions.ToString(CultureInfo.InvariantCulture)));
    }

    // What the question is about: its names, else its most telling word in the title or sentence that comes nearest.
    private IReadOnlyList<QuestionTerm> SubjectOf(UnderstoodQuestion question, IReadOnlyList<ScoredSentence> ranked)
    {
        var known = question.Terms.Where(term => question.Text.Contains(term.Surface, StringComparison.OrdinalIgnoreCase) && knowledge.SentencesMentioning([.. SameWord(term)]) > 0).ToList();
        var names = known.Where(term => term.IsName).Take(3).ToList();
        return names.Count > 0 || ranked.Count == 0 ? names
            : [.. known.Where(term => term.Alike.Append(term.Stem).Any(stem => ranked[0].Article.TitleStems.Contains(stem) || ranked[0].Read.Stems.Contains(stem))).OrderByDescending(term => term.Weight).Take(1)];
    }

    // A name is the same in every script; a word's near-synonyms are other words, and counting them would claim too much.
    private static IEnumerable<string> SameWord(QuestionTerm term) => term.IsName ? term.Alike.Append(term.Stem) : [term.Stem];
}
