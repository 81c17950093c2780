using CarecAssistant.Answers;
using CarecAssistant.Knowledge;

namespace CarecAssistant.Server.Commands;

/// <summary>Tells how an answer came about, for the person who wonders why.</summary>
internal static class AnswerTrace
{
    public static async Task WriteAsync(Answer answer, IKnowledge knowledge, TextWriter writer, CancellationToken stop)
    {
        var line = (string text) => writer.WriteLine("trace: " + text);
        var state = knowledge.State;
        line($"known: {state.Articles} articles, {state.Sentences} sentences, up to {state.KnownUpTo:yyyy-MM-dd HH:mm:ss}Z");
        line($"language {answer.Language}, searched as: {answer.Standalone}");
        foreach (var hit in await knowledge.SearchAsync(new SearchQuery(answer.Standalone) { Language = answer.Language, Top = 5 }, stop))
        {
            line($"found {hit.Score:0.000} {hit.Article.Article.Id}, passage {hit.Best.Number}");
        }

        foreach (var candidate in answer.Candidates)
        {
            line($"candidate {candidate.ArticleId}, sentence {candidate.Sentence}: {candidate.Quote}");
        }

        var reason = answer.Reason is { } why ? $" ({why})" : "";
        line($"{AskOutput.NameOf(answer.Outcome)}{reason}, confidence {answer.Confidence?.ToString("0.000") ?? "none"}, writer {answer.Writer}{(answer.FellBackAfter is { } failure ? $" (fell back: {failure})" : "")}, {answer.Elapsed.TotalMilliseconds:0.0} ms");
    }
}
