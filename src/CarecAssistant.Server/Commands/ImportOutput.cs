using CarecAssistant.Knowledge;

namespace CarecAssistant.Server.Commands;

/// <summary>What <c>import --json</c> prints: counts, and names of all sources together.</summary>
internal sealed record ImportOutput(
    IReadOnlyList<string> Sources, ImportCounts Counts, IReadOnlyList<string> Added, IReadOnlyList<string> Changed,
    IReadOnlyList<string> Unchanged, IReadOnlyList<string> Withdrawn, IReadOnlyList<FailedItem> Failed, IReadOnlyList<FailedItem> Duplicates)
{
    public static ImportOutput Of(IReadOnlyList<ImportReport> reports)
    {
        List<string> added = [.. reports.SelectMany(report => report.Added)];
        List<string> changed = [.. reports.SelectMany(report => report.Changed)];
        List<string> unchanged = [.. reports.SelectMany(report => report.Unchanged)];
        List<string> withdrawn = [.. reports.SelectMany(report => report.Withdrawn)];
        List<FailedItem> failed = [.. reports.SelectMany(report => report.Failed)];
        return new(
            [.. reports.Select(report => report.Source)], new(added.Count, changed.Count, unchanged.Count, withdrawn.Count, failed.Count),
            added, changed, unchanged, withdrawn, failed, [.. reports.SelectMany(report => report.Duplicates)]);
    }
}

/// <summary>How many of each.</summary>
internal sealed record ImportCounts(int Added, int Changed, int Unchanged, int Withdrawn, int Failed);
