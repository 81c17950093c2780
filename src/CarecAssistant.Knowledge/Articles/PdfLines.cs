using System.Text;

namespace CarecAssistant.Knowledge.Articles;

/// <summary>Makes one text of the pages of a document.</summary>
internal static class PdfLines
{
    // A header or footer stands within so many lines of a page's edge.
    private const int Edge = 2;
    private const int FewestRepeats = 3;

    public static IReadOnlyList<string> Of(IReadOnlyList<IReadOnlyList<string>> pages)
    {
        var repeated = RepeatedIn(pages);
        var lines = new List<string>();
        foreach (var page in pages)
        {
            var edges = EdgesOf(page).ToHashSet();
            for (var i = 0; i < page.Count; i++)
            {
                if (edges.Contains(i) && (repeated.Contains(Shape(page[i])) || IsPageNumber(page[i]))) continue;
                Add(lines, Clean(page[i]));
            }

            Add(lines, "");
        }

        return lines;
    }

    // A word cut at a line's end is one word again, also over the end of a page; a paragraph that a page cuts is one again.
    private static void Add(List<string> lines, string line)
    {
        if (line.Length == 0)
        {
            if (lines.Count > 0 && lines[^1].Length > 0) lines.Add("");
            return;
        }

        if (lines.Count == 0)
        {
            lines.Add(line);
            return;
        }

        var last = lines[^1].Length > 0 ? lines.Count - 1 : lines.Count - 2;
        var isCut = lines[last] is [.., var letter, '-' or '\u00AD'] && char.IsLower(letter) && char.IsLower(line[0]);
        if (isCut)
        {
            lines[last] = lines[last][..^1] + line;
            lines.RemoveRange(last + 1, lines.Count - last - 1);
        }
        else
        {
            // A sentence that a page or a picture interrupts goes on in small letters.
            if (last < lines.Count - 1 && char.IsLower(line[0]) && lines[last][^1] is var end && (char.IsLetter(end) || end == ',')) lines.RemoveAt(lines.Count - 1);
            lines.Add(line);
        }
    }

    private static HashSet<string> RepeatedIn(IReadOnlyList<IReadOnlyList<string>> pages)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            foreach (var shape in EdgesOf(page).Select(i => Shape(page[i])).Distinct()) counts[shape] = counts.GetValueOrDefault(shape) + 1;
        }

        return [.. counts.Where(shape => shape.Value >= FewestRepeats && shape.Value * 2 >= pages.Count).Select(shape => shape.Key)];
    }

    private static IEnumerable<int> EdgesOf(IReadOnlyList<string> page)
    {
        var filled = Enumerable.Range(0, page.Count).Where(i => !string.IsNullOrWhiteSpace(page[i])).ToList();
        return filled.Take(Edge).Concat(filled.TakeLast(Edge)).Distinct();
    }

    // "Page 3 of 12" and "Page 4 of 12" are the same line.
    private static string Shape(string line)
    {
        var shape = new StringBuilder();
        foreach (var letter in PlainTextBuilder.Collapse(line))
        {
            if (!char.IsDigit(letter)) shape.Append(letter);
            else if (shape.Length == 0 || shape[^1] != '0') shape.Append('0');
        }

        return shape.ToString();
    }

    private static bool IsPageNumber(string line) => line.Trim().Trim('-', '–', '—', ' ') is { Length: > 0 and <= 4 } number && number.All(char.IsDigit);

    private static string Clean(string line)
    {
        var clean = new StringBuilder(line.Length);
        foreach (var letter in line.Trim())
        {
            if (letter is '\u200B' or '\uFEFF' or '\0' || char.IsControl(letter) && letter != '\t') continue;
            clean.Append(letter);
        }

        return clean.ToString();
    }
}
