using System.Globalization;
using CarecAssistant.Answers.Deciding;
using CarecAssistant.Answers.Tests.Suites;
using CarecAssistant.Benchmarks.Sentences;
using CarecAssistant.TestKit;

namespace CarecAssistant.Benchmarks.Confidences;

/// <summary>Learns <c>confidence-weights.json</c> from the suites that were looked at, and says how good it is on articles it did not learn from.</summary>
internal static class ConfidenceTraining
{
    private const double Strictness = 3;

    private static readonly string[] Suites = ["practice", "pack", "shipped", "followups", "seen"];

    private static string File => RepositoryRoot.At("src", "CarecAssistant.Answers", "Deciding", "confidence-weights.json");

    public static async Task RunAsync(TextWriter output, CancellationToken stop)
    {
        if (RepositoryRoot.SharedData("raw") is not { } raw)
        {
            output.WriteLine("confidence --train: the development data is missing beside the checkout; nothing was learned");
            return;
        }

        var examples = new List<AnswerExample>();
        await using (var shipped = await SuiteLibrary.OpenAsync(RepositoryRoot.At("knowledge"), stop))
        {
            foreach (var suite in Suites) examples.AddRange(await ExampleReading.OfSuiteAsync(suite, CasesOf(suite), shipped.Services, stop));
        }

        await using (var article = await SuiteLibrary.OpenAsync(raw, stop)) examples.AddRange(await ExampleReading.OfSuiteAsync("raw", CasesOf("raw"), article.Services, stop));

        List<(double Confidence, bool IsRight)> unseen = [.. Enumerable.Range(0, Folds.Count).SelectMany(fold => Measured(fold, examples))];
        var learned = SignedLogit.Learn(examples, Strictness, _ => 1);
        var committed = ConfidenceWeights.Committed;
        var difference = learned.Signs.Keys.Union(committed.Signs.Keys).Max(name => Math.Abs(learned.Signs.GetValueOrDefault(name) - committed.Signs.GetValueOrDefault(name)));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{examples.Count} answers, {examples.Count(one => one.IsRight)} right; largest difference from the committed weights: {difference:0.0000}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"On articles not learned from (five folds): AUC {Statistics.Auc([.. unseen.Where(one => one.IsRight).Select(one => one.Confidence)], [.. unseen.Where(one => !one.IsRight).Select(one => one.Confidence)]):0.000}"));
        Reliability.Tell(output, unseen);
        await System.IO.File.WriteAllTextAsync(File, learned.AsJson(), stop);
    }

    /// <summary>The cases of a suite.</summary>
    public static IReadOnlyList<Answers.SuiteCase> CasesOf(string suite) => SuiteReader.Of(System.IO.File.ReadAllText(RepositoryRoot.At("knowledge", "questions", suite + ".jsonl")));

    private static IEnumerable<(double Confidence, bool IsRight)> Measured(int fold, List<AnswerExample> examples)
    {
        var weights = SignedLogit.Learn([.. examples.Where(one => Folds.Of(one.Group) != fold)], Strictness, _ => 1);
        return examples.Where(one => Folds.Of(one.Group) == fold).Select(one => (AnswerConfidence.Of(one.Signs, weights), one.IsRight));
    }
}
