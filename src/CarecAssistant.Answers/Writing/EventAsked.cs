using CarecAssistant.Answers.Questions;
using CarecAssistant.Knowledge;

namespace CarecAssistant.Answers.Writing;

/// <summary>The event that a question names by its day: it is answered from the article of that day, not from others that mention it.</summary>
internal static class EventAsked
{
    /// <summary>The article's id, in the visitor's language where there is one; null when the question names no day, asks for a figure, or nothing was published of that day.</summary>
    public static string? In(UnderstoodQuestion question, IReadOnlyList<Hit> hits) =>
        question.Dates is [{ Year: not null, Month: not null, Day: not null } day] && !KindOfEvidence.IsFigure(question.Kind)
            ? hits.Select(hit => hit.Article.Article).FirstOrDefault(article => article is { Kind: ArticleKind.News, Published: { } published } && day.Fits(published))?.Id
            : null;
}
