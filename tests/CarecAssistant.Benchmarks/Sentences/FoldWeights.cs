using System.Text.Json;
using CarecAssistant.Answers.Writing;
using CarecAssistant.TestKit;

namespace CarecAssistant.Benchmarks.Sentences;

/// <summary>For each fold the weights learned from the other four: what the figures are measured with. <c>fold-weights.json</c>, written by <c>sentences --train</c>.</summary>
internal static class FoldWeights
{
    private static string File => RepositoryRoot.At("tests", "CarecAssistant.Benchmarks", "Sentences", "fold-weights.json");

    public static IReadOnlyList<SentenceWeights> Committed() =>
        [.. JsonSerializer.Deserialize<List<LearnedWeights>>(System.IO.File.ReadAllText(File), JsonSerializerOptions.Web)!.Select(learned => new SentenceWeights(learned))];

    public static void Write(IReadOnlyList<LearnedWeights> folds) =>
        System.IO.File.WriteAllText(File, "[\n" + string.Join(",\n", folds.Select(fold => JsonSerializer.Serialize(fold, JsonSerializerOptions.Web))) + "\n]\n");
}
