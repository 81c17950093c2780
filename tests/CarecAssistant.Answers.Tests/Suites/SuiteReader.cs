using System.Text.Json;
using CarecAssistant.TestKit;

namespace CarecAssistant.Answers.Tests.Suites;

/// <summary>Reads the question suites the program ships; what is wrong in a file is told by <c>eval</c>, which has the reader for people.</summary>
internal static class SuiteReader
{
    private const string Raw = "raw", Shipped = "shipped", Pack = "pack", Parallel = "parallel", NeverTuned = "unseen", TunedLater = "seen", Following = "followups";

    /// <summary>The cases about the raw article.</summary>
    public static IReadOnlyList<SuiteCase> OfTheRawArticle() => Of(Text(Raw));

    /// <summary>The cases about the shipped articles.</summary>
    public static IReadOnlyList<SuiteCase> AsShipped() => Of(Text(Shipped));

    /// <summary>The cases about every part of the pack, many of them in three languages.</summary>
    public static IReadOnlyList<SuiteCase> OfThePack() => Of(Text(Pack));

    /// <summary>The same questions in three languages, about articles that are in English only.</summary>
    public static IReadOnlyList<SuiteCase> InThreeLanguages() => Of(Text(Parallel));

    /// <summary>Questions that somebody wrote who tuned nothing.</summary>
    public static IReadOnlyList<SuiteCase> Unseen() => Of(Text(NeverTuned));

    /// <summary>Questions that were unseen once, until their wrong cases were looked at.</summary>
    public static IReadOnlyList<SuiteCase> Seen() => Of(Text(TunedLater));

    /// <summary>Second and third turns of conversations.</summary>
    public static IReadOnlyList<SuiteCase> FollowUps() => Of(Text(Following));

    /// <summary>The raw article's suite as it stands in its file.</summary>
    public static string RawText() => Text(Raw);

    /// <summary>One case a line.</summary>
    public static IReadOnlyList<SuiteCase> Of(string lines) =>
        [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => CaseOf(JsonElement.Parse(line)))];

    private static string Text(string suite) => File.ReadAllText(RepositoryRoot.At("knowledge", "questions", suite + ".jsonl"));

    private static SuiteCase CaseOf(JsonElement line)
    {
        var expect = line.GetProperty("expect");
        return new()
        {
            Id = line.GetProperty("id").GetString()!,
            Language = line.GetProperty("language").GetString()!,
            Question = line.GetProperty("question").GetString()!,
            History = [.. Texts(line, "history").Select(text => new EarlierTurn(text))],
            Expect = new()
            {
                Outcome = Enum.Parse<Outcome>(expect.GetProperty("outcome").GetString()!, ignoreCase: true),
                Any = Texts(expect, "any"),
                All = Texts(expect, "all"),
                Forbid = Texts(expect, "forbid"),
                Source = Texts(expect, "source"),
            },
        };
    }

    private static string[] Texts(JsonElement holder, string field) => !holder.TryGetProperty(field, out var value) ? []
        : value.ValueKind == JsonValueKind.String ? [value.GetString()!]
        : [.. value.EnumerateArray().Select(item => item.GetString()!)];
}
