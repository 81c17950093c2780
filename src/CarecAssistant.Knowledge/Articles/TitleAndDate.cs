namespace CarecAssistant.Knowledge.Articles;

/// <summary>What the first lines of an article say: its title and the day it was published (contracts, "Articles on disk").</summary>
/// <param name="Title">Without Markdown marks; null when the first line is no title.</param>
/// <param name="Published">The date that stands alone on a line near the top, or null.</param>
/// <param name="Body">All other lines.</param>
internal sealed record TitleAndDate(string? Title, DateOnly? Published, IReadOnlyList<string> Body)
{
    private const int LongestTitle = 200;
    private const int LinesUnderTheTitle = 5;

    /// <param name="lines">The text below the front matter.</param>
    /// <param name="knownTitle">The title that front matter gives: the first line is then a title only when it repeats it.</param>
    /// <param name="isDateKnown">True: front matter gives the date, and a date line that stands by itself is left out all the same.</param>
    /// <param name="isMarkdown">False: signs that mark something in Markdown are plain letters.</param>
    public static TitleAndDate Read(IReadOnlyList<string> lines, string? knownTitle, bool isDateKnown, bool isMarkdown)
    {
        var first = 0;
        while (first < lines.Count && string.IsNullOrWhiteSpace(lines[first])) first++;
        if (first == lines.Count) return new TitleAndDate(null, null, []);

        var title = TitleIn(lines, first, isMarkdown);
        var takesTitle = title is not null && (knownTitle is null || string.Equals(title, PlainTextBuilder.Collapse(knownTitle), StringComparison.OrdinalIgnoreCase));
        var from = takesTitle ? first + 1 : first;

        for (var i = from; i < Math.Min(lines.Count, from + LinesUnderTheTitle); i++)
        {
            if (DateLine.Read(lines[i]) is not { } date) continue;
            return new TitleAndDate(takesTitle ? title : null, isDateKnown ? null : date, [.. lines.Take(i).Skip(from), "", .. lines.Skip(i + 1)]);
        }

        return new TitleAndDate(takesTitle ? title : null, null, [.. lines.Skip(from)]);
    }

    private static string? TitleIn(IReadOnlyList<string> lines, int first, bool isMarkdown)
    {
        var line = lines[first].Trim();
        if (line.StartsWith("# ", StringComparison.Ordinal)) return NullIfEmpty(isMarkdown ? MarkdownReader.LineOf(line) : PlainTextBuilder.Collapse(line.AsSpan(2)));

        var isFollowed = first + 1 < lines.Count && string.IsNullOrWhiteSpace(lines[first + 1]) && lines.Skip(first + 2).Any(rest => !string.IsNullOrWhiteSpace(rest));
        // A date is no title, even where it stands first.
        if (!isFollowed || line.Length > LongestTitle || EndsASentence(line) || DateLine.Read(line) is not null) return null;
        return NullIfEmpty(isMarkdown ? MarkdownReader.LineOf(line) : PlainTextBuilder.Collapse(line));
    }

    private static bool EndsASentence(string line)
    {
        var bare = line.AsSpan().TrimEnd("\"'”’»)]」』*_ ");
        return bare.Length > 0 && bare[^1] is ('.' or '!' or '?' or '…' or '。' or '！' or '？');
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
