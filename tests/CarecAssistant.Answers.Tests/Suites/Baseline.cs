using System.Text;
using System.Text.Json;
using CarecAssistant.TestKit;

namespace CarecAssistant.Answers.Tests.Suites;

/// <summary>
/// Which answers of a suite were right when somebody last looked: <c>knowledge/questions/SUITE.baseline.json</c>, a shortened report of
/// <c>eval --json</c>, so that <c>eval --baseline</c> takes it too. A missing file is written from the figures of the day.
/// </summary>
internal sealed class Baseline(IReadOnlyList<(string Id, string Language, string Outcome, bool IsRight)> cases)
{
    public static Baseline Of(EvaluationReport report) =>
        new([.. report.Cases.Select(one => (one.Case.Id, one.Case.Language, NameOf(one.Case.Expect.Outcome), one.IsRight))]);

    /// <summary>As committed; written, and the test failed, when there is none.</summary>
    public static Baseline Committed(string suite, Baseline now)
    {
        var file = RepositoryRoot.At("knowledge", "questions", suite + ".baseline.json");
        if (!File.Exists(file))
        {
            File.WriteAllText(file, now.AsJson(suite));
            Assert.Fail($"{suite}.baseline.json was missing and is written now: look at it, then run again.");
        }

        using var report = JsonDocument.Parse(File.ReadAllText(file));
        return new([.. report.RootElement.GetProperty("cases").EnumerateArray().Select(one => (
            one.GetProperty("id").GetString()!, one.GetProperty("language").GetString()!, one.GetProperty("expected").GetString()!, one.GetProperty("isRight").GetBoolean()))]);
    }

    /// <summary>One sentence for each language and outcome with fewer right answers than here.</summary>
    public IReadOnlyList<string> Fallen(Baseline now)
    {
        var after = now.Counts();
        return
        [
            .. from before in Counts()
               let right = after.GetValueOrDefault(before.Key).Right
               where right < before.Value.Right
               select $"{before.Key.Language}, {before.Key.Outcome}: {right} right answers, {before.Value.Right} in the baseline; now wrong: {string.Join(", ", Lost(now))}.",
        ];
    }

    /// <summary>Cases and right answers by language and expected outcome.</summary>
    public SortedDictionary<(string Language, string Outcome), (int Cases, int Right)> Counts() =>
        new(cases.GroupBy(one => (one.Language, one.Outcome)).ToDictionary(group => group.Key, group => (group.Count(), group.Count(one => one.IsRight))));

    private IEnumerable<string> Lost(Baseline now) => cases.Where(one => one.IsRight).Select(one => one.Id).Except(now.Right());

    private IEnumerable<string> Right() => cases.Where(one => one.IsRight).Select(one => one.Id);

    private static string NameOf(Outcome outcome) => JsonNamingPolicy.CamelCase.ConvertName($"{outcome}");

    // A line a case: a change of one answer is a change of one line.
    private string AsJson(string suite)
    {
        var counts = Counts().Select(count => JsonSerializer.Serialize(
            new { language = count.Key.Language, outcome = count.Key.Outcome, cases = count.Value.Cases, right = count.Value.Right }));
        var lines = cases.Select(one => JsonSerializer.Serialize(new { id = one.Id, language = one.Language, expected = one.Outcome, isRight = one.IsRight }));
        return new StringBuilder("{\n")
            .Append($"  \"suites\": [\"knowledge/questions/{suite}.jsonl\"],\n")
            .Append($"  \"right\": [\n    {string.Join(",\n    ", counts)}\n  ],\n")
            .Append($"  \"cases\": [\n    {string.Join(",\n    ", lines)}\n  ]\n}}\n").ToString();
    }
}
