using System.Text;
using System.Text.RegularExpressions;

namespace CarecAssistant.Knowledge.Articles;

/// <summary>Writes plain text as Markdown that reads as exactly that text.</summary>
internal static partial class MarkdownEscape
{
    private const string Signs = @"\`*_[]<>&~|#";

    /// <summary>Lines of a text file: each keeps its words; a blank line, a bullet or a short line that ends nothing opens a paragraph.</summary>
    public static string TextOf(IReadOnlyList<string> lines)
    {
        var result = new StringBuilder();
        foreach (var line in lines)
        {
            var trimmed = line.Trim();
            if (result.Length > 0) result.Append(Bullet().IsMatch(trimmed) ? "\n\n" : "\n");
            result.Append(LineOf(trimmed));
        }

        return result.ToString().Trim('\n');
    }

    public static string LineOf(string line)
    {
        var result = new StringBuilder(line.Length + 8);
        // A line's beginning may read as a list or an underlined heading.
        var mark = ListMark().Match(line);
        if (mark.Success)
        {
            result.Append(mark.Value.AsSpan(0, mark.Length - 1)).Append('\\').Append(mark.Value[^1]);
            line = line[mark.Length..];
        }

        foreach (var character in line)
        {
            if (Signs.Contains(character)) result.Append('\\');
            result.Append(character);
        }

        return result.ToString();
    }

    [GeneratedRegex(@"^(?:[-+=]|[0-9]{1,9}[.)])")]
    private static partial Regex ListMark();

    [GeneratedRegex(@"^(?:[•●▪◦·*–-]|[0-9]{1,2}[.)])\s")]
    private static partial Regex Bullet();
}
