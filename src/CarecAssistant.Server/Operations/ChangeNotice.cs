using CarecAssistant.Knowledge;

namespace CarecAssistant.Server.Operations;

/// <summary>While the program serves: one line on standard error says which articles changed, and one more names each file that cannot be read.</summary>
internal sealed class ChangeNotice(Action<string> tell) : IImportObserver
{
    private const int MostNames = 5;

    private readonly Lock door = new();
    private readonly Dictionary<string, IReadOnlyList<FailedItem>> failing = [];

    /// <summary>An import found news, and all of it can be searched.</summary>
    public void Imported(ImportReport report)
    {
        string[] parts = [.. Part("added", report.Added), .. Part("changed", report.Changed), .. Part("withdrawn", report.Withdrawn)];
        if (parts.Length > 0)
        {
            tell($"Articles: {string.Join("; ", parts)}.");
        }

        var before = Remember(report);
        foreach (var failed in report.Failed.Except(before))
        {
            tell($"{failed.Name}: {failed.Reason}");
        }

        if (before.Count > 0 && report.Failed.Count == 0)
        {
            tell($"{report.Source}: all of it can be read again.");
        }
    }

    // Folder and websites are looked at side by side. What failed before is not told again with every change.
    private IReadOnlyList<FailedItem> Remember(ImportReport report)
    {
        lock (door)
        {
            var before = failing.GetValueOrDefault(report.Source, []);
            failing[report.Source] = report.Failed;
            return before;
        }
    }

    private static IEnumerable<string> Part(string what, IReadOnlyList<string> names)
    {
        if (names.Count > 0)
        {
            var more = names.Count > MostNames ? $" and {names.Count - MostNames} more" : "";
            yield return $"{what} {string.Join(", ", names.Take(MostNames))}{more}";
        }
    }
}
