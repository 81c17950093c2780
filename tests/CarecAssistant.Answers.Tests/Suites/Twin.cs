using System.Text.Json;
using CarecAssistant.TestKit;

namespace CarecAssistant.Answers.Tests.Suites;

/// <summary>The raw article with every person, place, figure and date exchanged: what was learnt by heart about the one is of no use with the other.</summary>
internal sealed class Twin
{
    // In the file's order: "Xinjiang Uygur Autonomous Region" goes before "Xinjiang".
    private readonly IReadOnlyList<(string From, string To)> exchanges = Read();

    /// <summary>The twin of a text.</summary>
    public string Of(string text) => exchanges.Aggregate(text, (so, pair) => so.Replace(pair.From, pair.To, StringComparison.Ordinal));

    private static List<(string From, string To)> Read()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(RepositoryRoot.At("knowledge", "questions", "twin.json")));
        return [.. file.RootElement.EnumerateObject().Select(pair => (pair.Name, pair.Value.GetString()!))];
    }
}
