using CarecAssistant.Answers.Questions;
using CarecAssistant.Answers.Writing;

namespace CarecAssistant.Answers.Deciding;

/// <summary>How likely a candidate answers its question by rules: a logistic curve over its features with weights chosen by hand. One of the signs of <see cref="AnswerConfidence"/>.</summary>
internal static class RuleConfidence
{
    // "Did X lead it?" hangs on its verb: what leaves one word open confirms nothing.
    private const double NearlyAllWords = 0.8;

    // A sentence that shares hardly a word with the question lives on its title's words.
    private const double OwnWordsNeeded = 0.15;

    // "What happened in May?": whatever happened then answers it, and nothing else does.
    private const double NewsAsAsked = 0.85, NewsOfAnotherTime = 0.02;

    /// <summary>Between 0 and 1.</summary>
    public static double Of(ScoredSentence candidate, UnderstoodQuestion question)
    {
        var features = candidate.Features;
        if (question.Time.AsksForNews)
        {
            return features.WrongDate ? NewsOfAnotherTime : NewsAsAsked;
        }

        var logit = -5.2
            + (3.4 * features.Coverage)
            + (1.8 * features.Own)
            + (3.2 * features.Content)
            + (!KindOfEvidence.IsTyped(question.Kind) ? 0.3 : features.HasKind ? 0.7 : KindOfEvidence.IsFigure(question.Kind) ? -5 : -3)
            - (features.Own < OwnWordsNeeded && !features.InFocus && !(question.Kind == AnswerKind.Speech && features is { Outright: true, Coverage: 1 }) ? 2 : 0)
            + (0.5 * features.Retrieval)
            + (features.InFocus ? 0.8 : 0)
            - (5 * features.MissingNames)
            - (features.WrongSpeaker ? 5 : 0)
            - (features.WrongDate ? 6 : 0)
            - (features.WrongTense ? 2.5 : 0)
            - (features.MissingHead ? 2.5 : 0)
            - (question.IsYesOrNo && features.Content < NearlyAllWords ? 2.5 : 0)
            - (question.Terms.Count == 0 ? 2 : 0);
        return 1 / (1 + Math.Exp(-logit));
    }
}
