using CarecAssistant.Answers;
using CarecAssistant.Answers.Deciding;
using CarecAssistant.Answers.Questions;
using CarecAssistant.Answers.Tests.Suites;
using CarecAssistant.Benchmarks.Sentences;
using CarecAssistant.Knowledge;

namespace CarecAssistant.Benchmarks.Confidences;

/// <summary>Turns questions into examples, answered as the product does when it shows everything.</summary>
internal static class ExampleReading
{
    /// <summary>The cases of a suite about the shipped articles.</summary>
    /// <param name="suite">Its name, for the tables.</param>
    /// <param name="cases">The cases; those that are refused or asked back are left out.</param>
    /// <param name="part">The parts of the answer path, with a threshold of 0.</param>
    /// <param name="stop">Ends it.</param>
    public static async Task<IReadOnlyList<AnswerExample>> OfSuiteAsync(string suite, IReadOnlyList<SuiteCase> cases, IServiceProvider part, CancellationToken stop)
    {
        var report = await Part<IEvaluator>(part).EvaluateAsync(cases, stop);
        var examples = new List<AnswerExample>();
        foreach (var one in report.Cases.Where(one => one.Answer is { Outcome: Outcome.Answered, Candidates.Count: > 0 }))
        {
            var question = new Question(one.Case.Question) { Language = one.Case.Language, History = one.Case.History };
            var standalone = await Part<FollowUps>(part).ResolveAsync(question, one.Case.Language, stop);
            var understood = Part<QuestionReader>(part).Read(standalone.Text, one.Case.Language, standalone.Topic, standalone.FocusArticle);
            if (await FoundAsync(part, understood, standalone.Whole, one.Case.Language, stop) is not { } found) continue;
            var group = one.Case.Expect.Source.Count > 0 ? one.Case.Expect.Source[0] : found.Best.Source.Id;
            var isAnswerable = one.Case.Expect.Outcome == Outcome.Answered;
            examples.Add(new(suite, group, one.Case.Language, SignsOf(part, found), isAnswerable && one.IsRight, isAnswerable));
        }

        return examples;
    }

    /// <summary>The answerable questions of a public set, with their paragraph and without it.</summary>
    public static async Task<IReadOnlyList<AnswerExample>> OfSetAsync(QuestionSet set, IReadOnlyDictionary<(string Set, string Paragraph), string> groups, CancellationToken stop)
    {
        await using var library = await ParagraphLibrary.OpenAsync(set.Paragraphs, set.Language, hasLexicon: true, [], stop);
        var examples = new List<AnswerExample>();
        foreach (var question in set.Questions.Where(question => !question.IsImpossible))
        {
            foreach (var leavesOut in (bool[])[false, true])
            {
                library.Part<LeavingOut>().Article = leavesOut ? question.Paragraph : null;
                var understood = library.Part<QuestionReader>().Read(question.Text, set.Language);
                if (understood.Terms.Count == 0 || await FoundAsync(library.Services, understood, question.Text, set.Language, stop) is not { } found) continue;
                examples.Add(new(set.Name, groups[(set.Name, question.Paragraph)], set.Language, SignsOf(library.Services, found), question.IsAnsweredBy(found.Best.Read.Sentence.Text), !leavesOut));
            }
        }

        return examples;
    }

    private static async Task<FoundEvidence?> FoundAsync(IServiceProvider part, UnderstoodQuestion understood, string whole, string language, CancellationToken stop) =>
        await Part<EvidenceFinder>(part).FindAsync(understood, whole, language, stop) is { Ranked.Count: > 0 } found && !understood.Time.AsksForNews ? found : null;

    private static double[] SignsOf(IServiceProvider part, FoundEvidence found) => ConfidenceSigns.Of(new Decision(found, Part<IKnowledge>(part)));

    private static T Part<T>(IServiceProvider part) where T : notnull => (T)(part.GetService(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is not registered."));
}
