using System.Text.Json;

namespace CarecAssistant.EndToEnd.Tests.Website;

/// <summary>What <c>import --json</c> said.</summary>
internal sealed record Imported(
    int ExitCode, IReadOnlyList<string> Added, IReadOnlyList<string> Changed, IReadOnlyList<string> Unchanged, IReadOnlyList<string> Withdrawn, IReadOnlyDictionary<string, string> Failed)
{
    /// <summary>The articles there are after it.</summary>
    public IEnumerable<string> Articles => Added.Concat(Changed).Concat(Unchanged).Order(StringComparer.Ordinal);

    public static Imported Of(Finished finished)
    {
        Assert.True(finished.Lines.Count == 1, finished.Errors);
        var report = JsonDocument.Parse(finished.Lines[0]).RootElement;
        return new(
            finished.ExitCode, Names("added"), Names("changed"), Names("unchanged"), Names("withdrawn"),
            report.GetProperty("failed").EnumerateArray().ToDictionary(item => item.GetProperty("name").GetString()!, item => item.GetProperty("reason").GetString()!));

        IReadOnlyList<string> Names(string property) => [.. report.GetProperty(property).EnumerateArray().Select(name => name.GetString()!)];
    }
}
