using System.Text;
using System.Text.Json;
using CarecAssistant.TestKit;

namespace CarecAssistant.Answers.Tests.Suites;

/// <summary>
/// Which answers were right when somebody last looked: <c>knowledge/questions/baseline.json</c>, a shortened report of <c>eval --json</c> over all
/// suites, so that <c>eval --baseline</c> takes it too. What of a suite is missing in it is written from the figures of the day.
/// </summary>
internal sealed class Baseline(IReadOnlyList<(string Id, string Language, string Outcome, bool IsRight)> cases)
{
    private static readonly string File = RepositoryRoot.At("knowledge", "questions", "baseline.json");

    public static Baseline Of(EvaluationReport report) =>
        new([.. report.Cases.Select(one => (one.Case.Id, one.Case.Language, NameOf(one.Case.Expect.Outcome), one.IsRight))]);

    /// <summary>As committed, for one suite; written, and the test failed, where a case of it is missing.</summary>
    public static Baseline Committed(string suite, Baseline now)
    {
        var (suites, all) = System.IO.File.Exists(File) ? Read() : ([], new([]));
        var committed = new Baseline([.. all.Cases.Where(one => one.Id.StartsWith(PrefixOf(suite), StringComparison.Ordinal))]);
        var unknown = now.Cases.ExceptBy(committed.Ids(), one => one.Id).ToList();
        if (unknown.Count > 0)
        {
            System.IO.File.WriteAllText(File, new Baseline([.. all.Cases, .. unknown]).AsJson([.. suites.Append($"knowledge/questions/{suite}.jsonl").Distinct()]));
            Assert.Fail($"{suite}: {unknown.Count} cases were missing in baseline.json and are written now: look at them, then run again.");
        }

        return committed;
    }

    /// <summary>One sentence for each language and outcome with fewer right answers than here. A case that is gone counts as one that is no longer right.</summary>
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

    private IReadOnlyList<(string Id, string Language, string Outcome, bool IsRight)> Cases => cases;

    private IEnumerable<string> Ids() => cases.Select(one => one.Id);

    private SortedDictionary<(string Language, string Outcome), (int Cases, int Right)> Counts() =>
        new(cases.GroupBy(one => (one.Language, one.Outcome)).ToDictionary(group => group.Key, group => (group.Count(), group.Count(one => one.IsRight))));

    private IEnumerable<string> Lost(Baseline now) => Right().Except(now.Right());

    private IEnumerable<string> Right() => cases.Where(one => one.IsRight).Select(one => one.Id);

    private static (IReadOnlyList<string> Suites, Baseline All) Read()
    {
        using var report = JsonDocument.Parse(System.IO.File.ReadAllText(File));
        return (
            [.. report.RootElement.GetProperty("suites").EnumerateArray().Select(suite => suite.GetString()!)],
            new([.. report.RootElement.GetProperty("cases").EnumerateArray().Select(one => (
                one.GetProperty("id").GetString()!, one.GetProperty("language").GetString()!, one.GetProperty("expected").GetString()!, one.GetProperty("isRight").GetBoolean()))]));
    }

    // The ids of a suite begin with its name: followups.jsonl has followup-en-01.
    private static string PrefixOf(string suite) => suite.TrimEnd('s') + "-";

    private static string NameOf(Outcome outcome) => JsonNamingPolicy.CamelCase.ConvertName($"{outcome}");

    // A line a case: a change of one answer is a change of one line.
    private string AsJson(IReadOnlyList<string> suites)
    {
        var counts = Counts().Select(count => JsonSerializer.Serialize(
            new { language = count.Key.Language, outcome = count.Key.Outcome, cases = count.Value.Cases, right = count.Value.Right }));
        var lines = cases.Select(one => JsonSerializer.Serialize(new { id = one.Id, language = one.Language, expected = one.Outcome, isRight = one.IsRight }));
        return new StringBuilder("{\n")
            .Append($"  \"suites\": [{string.Join(", ", suites.Select(suite => $"\"{suite}\""))}],\n")
            .Append($"  \"right\": [\n    {string.Join(",\n    ", counts)}\n  ],\n")
            .Append($"  \"cases\": [\n    {string.Join(",\n    ", lines)}\n  ]\n}}\n").ToString();
    }
}
