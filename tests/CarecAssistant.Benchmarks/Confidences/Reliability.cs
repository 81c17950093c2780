using System.Globalization;
using CarecAssistant.Answers;
using CarecAssistant.Benchmarks.Sentences;
using CarecAssistant.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace CarecAssistant.Benchmarks.Confidences;

/// <summary>How often answers of each confidence are right, and how right answers are when only the surest are shown; totals, no cases.</summary>
internal static class Reliability
{
    /// <summary>On the suite whose wrong cases nobody looks at.</summary>
    public static async Task RunAsync(TextWriter output, CancellationToken stop)
    {
        await using var library = await SuiteLibrary.OpenAsync(RepositoryRoot.At("knowledge"), stop);
        var report = await library.Services.GetRequiredService<IEvaluator>().EvaluateAsync(ConfidenceTraining.CasesOf("unseen"), stop);
        Tell(output, [.. report.Cases.Where(one => one.Answer is { Outcome: Outcome.Answered, Confidence: not null })
            .Select(one => (one.Answer.Confidence!.Value, one.Case.Expect.Outcome == Outcome.Answered && one.IsRight))]);
    }

    /// <summary>Prints both tables.</summary>
    public static void Tell(TextWriter output, IReadOnlyList<(double Confidence, bool IsRight)> answers)
    {
        output.WriteLine("confidence: answers, mean confidence, right");
        foreach (var tenth in answers.GroupBy(one => Math.Min(9, (int)(one.Confidence * 10))).OrderBy(group => group.Key))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {tenth.Key / 10.0:0.0}–{(tenth.Key + 1) / 10.0:0.0}: {tenth.Count()}, {tenth.Average(one => one.Confidence):0.00}, {tenth.Average(one => one.IsRight ? 1.0 : 0):0.00}"));
        }

        var curve = new RiskCoverage(answers);
        output.WriteLine($"right of the shown, by share of the questions shown: {string.Join(", ", Enumerable.Range(1, 10).Select(tenth => string.Create(CultureInfo.InvariantCulture, $"{tenth * 10}% {curve.PrecisionAt(tenth / 10.0):0.00}")))}");
    }
}
