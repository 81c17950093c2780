using CarecAssistant.Answers.Questions;
using CarecAssistant.Answers.Writing;

namespace CarecAssistant.Answers;

/// <summary>How likely a candidate answers its question: a logistic curve over its features.</summary>
internal static class Confidence
{
    /// <summary>Between 0 and 1.</summary>
    public static double Of(ScoredSentence candidate, UnderstoodQuestion question)
    {
        var features = candidate.Features;
        var logit = -4.6
            + (6.2 * features.Coverage)
            + (1.6 * features.Own)
            + (features.HasKind ? 0.9 : -1.6)
            + (0.6 * features.Retrieval)
            + (features.InFocus ? 0.8 : 0)
            - (5 * features.MissingNames)
            - (features.WrongSpeaker ? 5 : 0)
            - (features.WrongDate ? 6 : 0)
            - (question.Terms.Count == 0 ? 2 : 0);
        return 1 / (1 + Math.Exp(-logit));
    }
}
