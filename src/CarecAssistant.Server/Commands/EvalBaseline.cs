using System.Text.Json;
using CarecAssistant.Answers;

namespace CarecAssistant.Server.Commands;

/// <summary>An earlier report. It may be of more suites, and the suite may have grown since: only cases that both know are compared.</summary>
internal sealed class EvalBaseline(IReadOnlyList<CaseOutput> cases)
{
    /// <exception cref="UsageException">The file is missing, is no report, or is about other cases only.</exception>
    public static async Task<EvalBaseline> ReadAsync(string file, IReadOnlyList<SuiteCase> suite, CancellationToken stop)
    {
        if (!File.Exists(file))
        {
            throw new UsageException($"There is no baseline {file}. Write one with: eval SUITE --json > {file}");
        }

        try
        {
            await using var stream = File.OpenRead(file);
            var options = new CommandJson(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase });
            var report = await JsonSerializer.DeserializeAsync(stream, options.EvalOutput, stop);
            var known = suite.Select(one => (one.Language, one.Id)).ToHashSet();
            var both = (report?.Cases ?? []).Where(one => known.Contains((one.Language, one.Id))).ToList();
            return both.Count > 0 ? new(both) : throw new UsageException($"The baseline {file} is of another suite. Write one of this suite with --json.");
        }
        catch (JsonException)
        {
            throw new UsageException($"The baseline {file} is no report of eval --json. Write one with: eval SUITE --json > {file}");
        }
    }

    /// <summary>One sentence for each language and outcome with fewer right answers than before.</summary>
    public IReadOnlyList<string> Fallen(EvalOutput now)
    {
        var compared = cases.Select(one => (one.Language, one.Id)).ToHashSet();
        var counts = EvalOutput.Count(now.Cases.Where(one => compared.Contains((one.Language, one.Id))));
        return
        [
            .. from before in EvalOutput.Count(cases)
               let after = counts.FirstOrDefault(count => (count.Language, count.Outcome) == (before.Language, before.Outcome))?.Right ?? 0
               where after < before.Right
               select $"{before.Language}, {before.Outcome}: {after} right answers, {before.Right} in the baseline.",
        ];
    }
}
