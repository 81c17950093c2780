namespace CarecAssistant.Knowledge.Articles;

/// <summary>Writes rows of cells as Markdown; a single row or column is no table but its paragraphs.</summary>
internal static class MarkdownTable
{
    public static void Add(IReadOnlyList<IReadOnlyList<string>> rows, List<string> lines)
    {
        var columns = rows.Count == 0 ? 0 : rows.Max(row => row.Count);
        if (rows.Count < 2 || columns < 2)
        {
            foreach (var cell in rows.SelectMany(row => row).Where(cell => cell.Length > 0)) lines.AddRange([MarkdownEscape.LineOf(cell), ""]);
            return;
        }

        for (var i = 0; i < rows.Count; i++)
        {
            lines.Add("| " + string.Join(" | ", rows[i].Select(MarkdownEscape.LineOf).Concat(Enumerable.Repeat("", columns - rows[i].Count))) + " |");
            if (i == 0) lines.Add($"|{string.Concat(Enumerable.Repeat(" --- |", columns))}");
        }

        lines.Add("");
    }
}
