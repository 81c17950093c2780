namespace CarecAssistant.Server.Commands;

/// <summary>A report for a person at a terminal: figures by language, then what is wrong.</summary>
internal static class EvalPrint
{
    private static readonly string[] Headings = ["language", "cases", "right", "answered P", "answered R", "unresolved P", "unresolved R", "hit@3", "citations", "p50 ms", "p95 ms"];

    public static void Print(EvalOutput output, Results results)
    {
        List<string[]> rows = [Headings];
        rows.AddRange(output.Languages.Select(figures => new[]
        {
            figures.Language, $"{figures.Cases}", $"{figures.Right}", Share(figures.AnsweredPrecision), Share(figures.AnsweredRecall),
            Share(figures.UnresolvedPrecision), Share(figures.UnresolvedRecall), Share(figures.HitAt3), Share(figures.CitationValidity),
            $"{figures.LatencyP50:0.0}", $"{figures.LatencyP95:0.0}",
        }));
        var widths = Headings.Select((_, column) => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
        {
            results.Line(string.Join("  ", row.Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))));
        }

        foreach (var wrong in output.Cases.Where(one => !one.IsRight))
        {
            results.Line();
            results.Line($"wrong: {wrong.Id} ({wrong.Language}) {wrong.Question}");
            results.Line($"       {wrong.Why}");
        }
    }

    internal static string Share(double? share) => share is { } value ? $"{value:0.000}" : "-";
}
