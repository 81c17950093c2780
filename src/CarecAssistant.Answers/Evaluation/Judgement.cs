namespace CarecAssistant.Answers.Evaluation;

/// <summary>Whether an answer is as expected.</summary>
internal static class Judgement
{
    /// <summary>What is wrong, in words; empty when nothing is.</summary>
    public static string Of(Expectation expected, Answer answer)
    {
        if (answer.Outcome != expected.Outcome)
        {
            return $"{answer.Outcome} instead of {expected.Outcome}";
        }

        if (expected.Outcome != Outcome.Answered)
        {
            return "";
        }

        var shown = string.Join('\n', answer.Citations.Select(citation => citation.Quote).Prepend(answer.Text));
        bool Holds(string words) => shown.Contains(words, StringComparison.OrdinalIgnoreCase);
        if (expected.All.FirstOrDefault(words => !Holds(words)) is { } missing)
        {
            return $"lacks “{missing}”";
        }

        if (expected.Any.Count > 0 && !expected.Any.Any(Holds))
        {
            return $"lacks any of “{string.Join("”, “", expected.Any)}”";
        }

        if (expected.Forbid.FirstOrDefault(Holds) is { } forbidden)
        {
            return $"says “{forbidden}”";
        }

        return expected.Source.Count > 0 && !answer.Citations.Any(citation => expected.Source.Contains(citation.ArticleId))
            ? $"cites none of {string.Join(", ", expected.Source)}"
            : "";
    }
}
