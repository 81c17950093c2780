using CarecAssistant.Answers.Questions;
using CarecAssistant.Answers.Writing;
using CarecAssistant.Knowledge;
using System.Globalization;

namespace CarecAssistant.Answers;

/// <summary>Says what is not known and shows how far the search went: up to when, how many articles, how many sentences mention the subject, what comes nearest.</summary>
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
        var subject = SubjectOf(question);
        var mentions = subject.Count == 0 ? 0 : knowledge.SentencesMentioning([.. subject.SelectMany(term => term.Alike.Append(term.Stem))]);
        if (ranked.Count == 0 || mentions == 0)
        {
            return wording.Say("answers.miss.nothing", language, ("date", date), ("articles", articles));
        }

        var nearest = ranked.Where(sentence => sentence.Source.HasTitle && sentence.Features.Coverage > 0.2).Select(sentence => sentence.Source).DistinctBy(article => article.Id).Take(2)
            .Select(article => article.Published is { } day ? $"“{article.Title}” ({wording.Say(day, language)})" : $"“{article.Title}”").ToList();
        var said = wording.Say("answers.miss.not-borne-out", language,
            ("date", date), ("articles", articles), ("subject", string.Join(' ', subject.Select(term => term.Surface))), ("count", mentions.ToString(CultureInfo.InvariantCulture)));
        return nearest.Count == 0 ? said : $"{said} {wording.Say("answers.miss.nearest", language, ("articles", string.Join("; ", nearest)))}";
    }

    // What the question is about: its names, else its most telling word that is known at all.
    private IReadOnlyList<QuestionTerm> SubjectOf(UnderstoodQuestion question)
    {
        var known = question.Terms.Where(term => knowledge.SentencesMentioning([.. term.Alike, term.Stem]) > 0).ToList();
        var names = known.Where(term => term.IsName).Take(3).ToList();
        return names.Count > 0 ? names : [.. known.OrderByDescending(term => term.Weight).Take(1)];
    }
}
