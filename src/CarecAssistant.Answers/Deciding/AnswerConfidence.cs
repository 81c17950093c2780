using System.Text.RegularExpressions;
using CarecAssistant.Answers.Questions;
using CarecAssistant.Answers.Writing;
using CarecAssistant.Knowledge;

namespace CarecAssistant.Answers.Deciding;

/// <summary>How likely an answer is right: learned from the suites and from questions of two writers who tuned nothing, with the rules as one of the signs.</summary>
internal sealed partial class AnswerConfidence(IKnowledge knowledge, ConfidenceWeights weights)
{
    // What is put into the mouth of somebody who did not say it, or spelled letter by letter, is answered at no threshold but 0.
    private const double Never = 0.02;

    // What the rules hold for hopeless is not shown however it looks; where it hangs on each word, they have to agree.
    private const double Hopeless = 0.1, Doubtful = 0.4, Agreed = 0.5;

    // Who represented Turkey is not told by who represented Azerbaijan.
    private const double WithoutAName = 0.6;

    /// <summary>Between 0 and 1.</summary>
    public double Of(FoundEvidence found)
    {
        var rules = RuleConfidence.Of(found.Best, found.Question);
        if (found.Best.Features.WrongTense)
        {
            return Math.Min(rules, Hopeless);   // What was is no answer to what will be.
        }

        if (found.Chosen.Count > 0 && found.Chosen.All(sentence => ThingAsked.IsMissing(found.Question.Own, sentence.Read.Sentence.Text)))
        {
            return Math.Min(rules, Doubtful);   // Neither a theme nor an address where one is asked for.
        }

        if (Credit.IsWrong(found.Question, found.Chosen) || IsSpelled(found.Question))
        {
            return Math.Min(rules, Never);
        }

        var isVetoed = rules < (HangsOnEachWord(found) ? Agreed : KindOfEvidence.IsFigure(found.Question.Kind) ? Doubtful : Hopeless);
        var most = isVetoed ? rules : found.Best.Features.MissingNames > 0 ? WithoutAName : 1;
        return found.Question.Time.AsksForNews ? rules : Math.Min(Of(ConfidenceSigns.Of(new Decision(found, knowledge)), weights), most);
    }

    // "Did X lead it?" and "What did X say about …" ask for just that deed and just those words; and where nothing but names is met, nothing is said of them.
    private static bool HangsOnEachWord(FoundEvidence found) =>
        found.Question.IsYesOrNo || found.Question.Kind == AnswerKind.Speech || AsksForAge().IsMatch(found.Question.Text) || (found.Best.Features is { Content: 0, SameLanguage: true });

    private static bool IsSpelled(UnderstoodQuestion question) =>
        question.Terms.Count > 2 && question.Terms.All(term => term.Surface.Length == 1 && char.IsLetter(term.Surface[0]) && term.Alike.Count == 0);

    /// <summary>Of signs that were taken already.</summary>
    public static double Of(IReadOnlyList<double> measured, ConfidenceWeights weights)
    {
        var logit = weights.Base;
        for (var sign = 0; sign < measured.Count; sign++) logit += weights.Signs.GetValueOrDefault(ConfidenceSigns.All[sign].Name) * measured[sign];
        return 1 / (1 + Math.Exp(-logit));
    }

    [GeneratedRegex(@"\bhow old\b|\b(?:age|born)\b|сколько (?:ему|ей|им) лет|возраст|родил|年龄|几岁|多大年纪|出生", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AsksForAge();
}
