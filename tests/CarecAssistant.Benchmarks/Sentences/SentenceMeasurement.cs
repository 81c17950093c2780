using CarecAssistant.Answers;
using CarecAssistant.Answers.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace CarecAssistant.Benchmarks.Sentences;

/// <summary>Asks the questions of a set through the whole answer path, each with weights that were not learned from its paragraph.</summary>
internal sealed class SentenceMeasurement(ParagraphLibrary library, QuestionSet set, IReadOnlyDictionary<(string Set, string Paragraph), string> groups, IReadOnlyList<SentenceWeights> folds)
{
    private readonly IReadOnlyList<IAnswerer> answerers = [.. folds.Select(library.AnswererWith)];

    private readonly OverlapBaseline baseline = new(library.Sentences);

    /// <summary>All questions that have an answer.</summary>
    public async Task<IReadOnlyList<Measured>> AnswerableAsync(CancellationToken stop)
    {
        var measured = new List<Measured>();
        foreach (var question in set.Questions.Where(question => !question.IsImpossible))
        {
            var answer = await AskAsync(question, leavesOut: false, stop);
            var without = await AskAsync(question, leavesOut: true, stop);
            var (three, first, other) = (baseline.Choose(question.Text, 3), baseline.Choose(question.Text, 1), baseline.Choose(question.Text, 3, question.Paragraph));
            measured.Add(new(
                IsRight(answer, question), WordCount.Of(answer.Outcome == Outcome.Answered ? answer.Text : ""), answer.Confidence ?? 0, without.Confidence ?? 0, IsRight(without, question),
                three, question.IsAnsweredBy(three.Sentence), question.IsAnsweredBy(first.Sentence), other));
        }

        return measured;
    }

    /// <summary>The confidence in each question that only seems to have an answer.</summary>
    public async Task<IReadOnlyList<double>> ImpossibleAsync(CancellationToken stop)
    {
        var confidences = new List<double>();
        foreach (var question in set.Questions.Where(question => question.IsImpossible))
        {
            confidences.Add((await AskAsync(question, leavesOut: false, stop)).Confidence ?? 0);
        }

        return confidences;
    }

    /// <summary>The share of questions that are answered right, asked in another language.</summary>
    public async Task<double> RightAsync(CancellationToken stop)
    {
        var right = 0;
        foreach (var question in set.Questions) right += IsRight(await AskAsync(question, leavesOut: false, stop), question) ? 1 : 0;
        return (double)right / set.Questions.Count;
    }

    private async Task<Answer> AskAsync(KnownQuestion question, bool leavesOut, CancellationToken stop)
    {
        library.Part<LeavingOut>().Article = leavesOut ? question.Paragraph : null;
        return await answerers[Folds.Of(groups[(set.Name, question.Paragraph)])].AnswerAsync(new(question.Text) { Language = set.Language }, stop);
    }

    private static bool IsRight(Answer answer, KnownQuestion question) => answer.Candidates is [var first, ..] && question.IsAnsweredBy(first.Quote);
}
