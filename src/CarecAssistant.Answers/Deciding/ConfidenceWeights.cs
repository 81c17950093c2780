using System.Text.Json;
using System.Text.Json.Serialization;

namespace CarecAssistant.Answers.Deciding;

/// <summary>How loudly each of <see cref="ConfidenceSigns"/> speaks: <c>confidence-weights.json</c>, written by the benchmarks' <c>confidence --train</c>. Docs: docs/answers.md.</summary>
/// <param name="Base">The logarithm of the odds of an answer without any sign.</param>
/// <param name="Signs">By name; what speaks for is above zero, what speaks against below. A sign without a weight says nothing.</param>
internal sealed record ConfidenceWeights(double Base, IReadOnlyDictionary<string, double> Signs)
{
    private const string File = "confidence-weights.json";

    /// <summary>The weights that lie in the program.</summary>
    public static ConfidenceWeights Committed { get; } = Read();

    /// <summary>As it is committed.</summary>
    public string AsJson() => JsonSerializer.Serialize(this, ConfidenceJson.Default.ConfidenceWeights) + "\n";

    private static ConfidenceWeights Read()
    {
        using var stream = typeof(ConfidenceWeights).Assembly.GetManifestResourceStream(File) ?? throw new InvalidDataException($"{File} is missing in the program.");
        return JsonSerializer.Deserialize(stream, ConfidenceJson.Default.ConfidenceWeights) ?? throw new InvalidDataException($"{File} is empty.");
    }
}

[JsonSerializable(typeof(ConfidenceWeights))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
internal sealed partial class ConfidenceJson : JsonSerializerContext;
