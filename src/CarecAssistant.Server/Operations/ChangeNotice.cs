using CarecAssistant.Knowledge;

namespace CarecAssistant.Server.Operations;

/// <summary>While the program serves: one line on standard error says which articles changed, and one more names each file that cannot be read.</summary>
internal sealed class ChangeNotice(Action<string> tell) : IImportObserver
{
    private const int MostNames = 5;

    private readonly Lock door = new();
    private readonly HashSet<string> failing = [];

    /// <summary>An import found news, and all of it can be searched.</summary>
    public void Imported(ImportReport report)
    {
        string[] parts = [.. Part("added", report.Added), .. Part("changed", report.Changed), .. Part("withdrawn", report.Withdrawn)];
        if (parts.Length > 0)
        {
            tell($"Articles: {string.Join("; ", parts)}.");
        }

        foreach (var failed in report.Failed)
        {
            tell($"{failed.Name}: {failed.Reason}");
        }

        if (HasRecovered(report))
        {
            tell($"{report.Source}: all of it can be read again.");
        }
    }

    // Folder and websites are looked at side by side.
    private bool HasRecovered(ImportReport report)
    {
        lock (door)
        {
            if (report.Failed.Count > 0)
            {
                failing.Add(report.Source);
                return false;
            }

            return failing.Remove(report.Source);
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
