using System.Text.Json;
using CarecAssistant.TestKit;

namespace CarecAssistant.Benchmarks.CrossLanguage;

/// <summary>The development side of XQuAD: the same questions and paragraphs in each language, with the same ids.</summary>
internal static class XquadFiles
{
    public static IReadOnlyList<(string Id, string Text)> Paragraphs(string language) => [.. Rows(language, "corpus.jsonl").Select(row => (Text(row, "id"), Text(row, "text")))];

    public static IReadOnlyList<(string Text, string Paragraph)> Questions(string language) => [.. Rows(language, "qa.jsonl").Select(row => (Text(row, "text"), Text(row, "pid")))];

    private static IEnumerable<JsonElement> Rows(string language, string file) =>
        File.ReadLines(RepositoryRoot.SharedData("xquad", language, file)!).Select(line => JsonElement.Parse(line));

    private static string Text(JsonElement row, string property) => row.GetProperty(property).GetString()!;
}
