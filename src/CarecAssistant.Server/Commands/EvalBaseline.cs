using System.Text.Json;
using CarecAssistant.Answers;

namespace CarecAssistant.Server.Commands;

/// <summary>An earlier report of the same cases. The suite may have grown since: only cases that both know are compared.</summary>
internal sealed class EvalBaseline(IReadOnlyList<CaseOutput> cases)
{
    /// <exception cref="UsageException">The file is missing, is no report, or is about other cases.</exception>
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
            return report?.Cases is { Count: > 0 } cases && cases.All(one => known.Contains((one.Language, one.Id)))
                ? new(cases)
                : throw new UsageException($"The baseline {file} is of another suite. Write one of this suite with --json.");
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
