using System.Globalization;
using CarecAssistant.Answers.Writing;
using CarecAssistant.TestKit;

namespace CarecAssistant.Benchmarks.Sentences;

/// <summary>Learns the weights of <c>sentence-weights.json</c> from the development sets, and says how good they are on paragraphs they were not learned from.</summary>
internal static class SentenceTraining
{
    // How dear large weights are; chosen by the same five folds.
    private const double Strictness = 100;

    private const int Digits = 5;

    /// <summary>Where the weights lie in the repository.</summary>
    public static string File => RepositoryRoot.At("src", "CarecAssistant.Answers", "Writing", "sentence-weights.json");

    public static async Task RunAsync(TextWriter output, CancellationToken stop)
    {
        var sets = QuestionSet.All();
        if (sets.Count == 0)
        {
            output.WriteLine("sentences --train: the development data is missing beside the checkout; nothing was learned");
            return;
        }

        var groups = Folds.Groups(sets);
        var examples = new List<QuestionExample>();
        foreach (var set in sets) examples.AddRange(await ExampleReader.ReadAsync(set, groups, stop));

        // Each fold is left out once, and at last none.
        List<LearnedWeights> all = [.. Enumerable.Range(0, Folds.Count).Append(-1).Select(fold =>
            new LearnedWeights(Named(SentenceSigns.Names, ConditionalLogit.Learn([.. examples.Where(example => Folds.Of(example.Group) != fold)], Strictness))))];
        var (learned, committed) = (all[^1], LearnedWeights.Committed());
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{examples.Count} questions, {SentenceSigns.Names.Count} signs; largest difference from the committed weights: {Difference(learned.Ranking, committed.Ranking):0.00000}"));
        FoldWeights.Write(all[..^1]);
        await System.IO.File.WriteAllTextAsync(File, learned.AsJson(), stop);
    }

    private static SortedDictionary<string, double> Named(IReadOnlyList<string> names, double[] weights) =>
        new(names.Zip(weights).ToDictionary(pair => pair.First, pair => Math.Round(pair.Second, Digits)), StringComparer.Ordinal);

    private static double Difference(IReadOnlyDictionary<string, double> one, IReadOnlyDictionary<string, double> other) =>
        one.Keys.Union(other.Keys).Max(name => Math.Abs(one.GetValueOrDefault(name) - other.GetValueOrDefault(name)));
}
