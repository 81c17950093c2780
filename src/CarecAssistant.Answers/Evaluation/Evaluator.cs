using CarecAssistant.Knowledge;

namespace CarecAssistant.Answers.Evaluation;

/// <inheritdoc cref="IEvaluator"/>
internal sealed class Evaluator(IAnswerer answerer, IKnowledge knowledge) : IEvaluator
{
    private const int FirstArticles = 3;

    /// <inheritdoc/>
    public async Task<EvaluationReport> EvaluateAsync(IReadOnlyList<SuiteCase> cases, CancellationToken stop)
    {
        var results = new List<CaseResult>(cases.Count);
        var valid = new Dictionary<string, (int Valid, int All)>(StringComparer.Ordinal);
        foreach (var one in cases)
        {
            var answer = await answerer.AnswerAsync(new(one.Question) { Language = one.Language, History = one.History }, stop);
            var why = Judgement.Of(one.Expect, answer);
            results.Add(new(one, answer, why.Length == 0, why, await IsSourceFoundAsync(one, answer, stop)));
            var before = valid.GetValueOrDefault(one.Language);
            valid[one.Language] = (before.Valid + await ValidCitationsAsync(answer, stop), before.All + answer.Citations.Count);
        }

        var languages = results.GroupBy(result => result.Case.Language).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Figures.Of(group.Key, [.. group], valid[group.Key]))
            .Append(Figures.Of("all", results, (valid.Values.Sum(pair => pair.Valid), valid.Values.Sum(pair => pair.All))));
        return new([.. languages], results);
    }

    private async Task<bool?> IsSourceFoundAsync(SuiteCase one, Answer answer, CancellationToken stop)
    {
        if (one.Expect.Source.Count == 0)
        {
            return null;
        }

        var hits = await knowledge.SearchAsync(new(answer.Standalone) { Language = one.Language, Top = FirstArticles }, stop);
        return hits.Any(hit => one.Expect.Source.Contains(hit.Article.Article.Id));
    }

    private async Task<int> ValidCitationsAsync(Answer answer, CancellationToken stop)
    {
        var valid = 0;
        foreach (var citation in answer.Citations)
        {
            var article = await knowledge.FindAsync(citation.ArticleId, stop);
            valid += article?.Plain.Contains(citation.Quote, StringComparison.Ordinal) == true && answer.Text.Contains($"[{citation.N}]", StringComparison.Ordinal) ? 1 : 0;
        }

        return valid;
    }
}
