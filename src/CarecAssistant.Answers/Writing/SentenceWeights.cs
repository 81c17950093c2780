using System.Text.Json;
using System.Text.Json.Serialization;

namespace CarecAssistant.Answers.Writing;

/// <summary>
/// How loudly each sign speaks, as learned from the development sets: <c>sentence-weights.json</c>, written by the benchmarks'
/// <c>sentences --train</c>. Docs: docs/answers.md.
/// </summary>
internal sealed class SentenceWeights
{
    private readonly double[] ranking;

    /// <param name="learned">Weights by the name of the sign; a sign without one says nothing.</param>
    public SentenceWeights(LearnedWeights learned)
    {
        ranking = [.. SentenceSigns.Names.Select(name => learned.Ranking.GetValueOrDefault(name))];
    }

    /// <summary>As committed.</summary>
    public static SentenceWeights Committed { get; } = new(LearnedWeights.Committed());

    /// <summary>How well a sentence answers its question beside the others of the same question: differences are logarithms of odds.</summary>
    public double Of(Candidate candidate)
    {
        var signs = SentenceSigns.Of(candidate);
        var sum = 0.0;
        for (var sign = 0; sign < signs.Length; sign++) sum += ranking[sign] * signs[sign];
        return sum;
    }
}

/// <summary>The file of weights.</summary>
/// <param name="Ranking">Of <see cref="SentenceSigns"/>, by name.</param>
internal sealed record LearnedWeights(IReadOnlyDictionary<string, double> Ranking)
{
    private const string File = "sentence-weights.json";

    /// <summary>The weights that lie in the program.</summary>
    /// <exception cref="InvalidDataException">They are not there or cannot be read.</exception>
    public static LearnedWeights Committed()
    {
        using var stream = typeof(LearnedWeights).Assembly.GetManifestResourceStream(File) ?? throw new InvalidDataException($"{File} is missing in the program.");
        return JsonSerializer.Deserialize(stream, WeightsJson.Default.LearnedWeights) ?? throw new InvalidDataException($"{File} is empty.");
    }

    /// <summary>As it is committed.</summary>
    public string AsJson() => JsonSerializer.Serialize(this, WeightsJson.Default.LearnedWeights) + "\n";
}

[JsonSerializable(typeof(LearnedWeights))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
internal sealed partial class WeightsJson : JsonSerializerContext;
