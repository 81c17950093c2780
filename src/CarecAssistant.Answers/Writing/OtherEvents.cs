using CarecAssistant.Answers.Questions;
using CarecAssistant.Knowledge;

namespace CarecAssistant.Answers.Writing;

/// <summary>Other dated events that fit a question as well: offered beside the answer, not mixed into it.</summary>
internal sealed class OtherEvents(IAnswerWording wording)
{
    private const int Most = 3;
    private const double NearlyAsGood = 0.7, TellingName = 1.5;

    /// <summary>Options, newest first; none when the question itself names a date.</summary>
    public IReadOnlyList<AnswerOption> Of(UnderstoodQuestion question, IReadOnlyList<ScoredSentence> ranked, ScoredSentence answered)
    {
        if (question.Dates.Count > 0 || question.FocusArticle is not null || answered.Source.Kind != ArticleKind.News)
        {
            return [];
        }

        var names = question.Terms.Where(term => term.Weight >= TellingName && (term.IsName || answered.Article.TitleStems.Contains(term.Stem) || answered.Article.TitleStems.Overlaps(term.Alike))).ToList();
        var isTopic = question.Kind is AnswerKind.Topic;
        return [.. ranked
            .Where(other => other.Source.Kind == ArticleKind.News && other.Source is { Published: not null, HasTitle: true } && other.Source.Language == answered.Source.Language)
            .Where(other => other.Source.Published != answered.Source.Published && other.Features is { MissingNames: 0, WrongDate: false })
            .Where(other => question.Time.AsksForNews || names.Any(term => other.Article.TitleStems.Contains(term.Stem) || other.Article.TitleStems.Overlaps(term.Alike)))
            .Where(other => isTopic || other.Features.Coverage >= NearlyAsGood * answered.Features.Coverage)
            .DistinctBy(other => other.Source.Id)
            .OrderByDescending(other => other.Source.Published)
            .Take(Most)
            .Select(other => OptionOf(question, other.Source))];
    }

    private AnswerOption OptionOf(UnderstoodQuestion question, Article article)
    {
        var date = wording.Say(article.Published!.Value, question.Language);
        return new($"{date}: {ShownSource.TitleOf(article)}", $"{question.Text.TrimEnd('?', '？', ' ')} ({date})?");
    }
}
