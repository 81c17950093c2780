using System.Globalization;
using System.Text;

namespace CarecAssistant.Server.Bot;

/// <summary>Makes Markdown that shows a plain text exactly as it is: nothing in it heads, links, or becomes HTML or a formula.</summary>
internal static class MarkdownText
{
    // Character references instead of backslashes: Web Chat reads \( and \[ as the beginning of a formula.
    private const string Always = "\\`*_[]<>|~$&@";

    /// <summary>Plain text; paragraphs and line breaks stay.</summary>
    public static string Of(string text) => WithMarkers(text, []);

    /// <summary>Plain text on one line, fit for a link's text or title.</summary>
    public static string Line(string text) => Of(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Replace("\"", "&quot;");

    /// <summary>Plain text in which <c>[n]</c> stays a reference for the given numbers only.</summary>
    public static string WithMarkers(string text, IReadOnlyCollection<int> numbers)
    {
        var paragraphs = text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return string.Join("\n\n", paragraphs.Select(paragraph =>
            string.Join("  \n", paragraph.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => EscapeLine(line, numbers)))));
    }

    private static string EscapeLine(string line, IReadOnlyCollection<int> numbers)
    {
        var escaped = new StringBuilder(line.Length + 16);
        var start = StartsListAt(line);
        var afterMarker = false;
        for (var at = 0; at < line.Length; at++)
        {
            if (MarkerAt(line, at, numbers) is { } marker)
            {
                // "[1][2]" would be one link called 1 that leads to 2.
                escaped.Append(afterMarker ? " " : "").Append(marker);
                at += marker.Length - 1;
                afterMarker = true;
                continue;
            }

            if (at == start || IsMarkup(line, at, afterMarker))
            {
                escaped.Append(CultureInfo.InvariantCulture, $"&#{(int)line[at]};");
            }
            else
            {
                escaped.Append(line[at]);
            }

            afterMarker = false;
        }

        return escaped.ToString();
    }

    private static bool IsMarkup(string line, int at, bool afterMarker) => line[at] switch
    {
        '#' or '+' or '-' or '=' => at == 0,
        ':' => afterMarker || line.AsSpan(at + 1).StartsWith("//"),
        '(' => afterMarker,
        '!' => at + 1 < line.Length && line[at + 1] == '[',
        '.' => at >= 3 && line.AsSpan(at - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase),
        var sign => Always.Contains(sign),
    };

    // "2023. The visit" would open a list with number 2023.
    private static int StartsListAt(string line)
    {
        var digits = 0;
        while (digits < line.Length && char.IsAsciiDigit(line[digits]))
        {
            digits++;
        }

        return digits is > 0 and < 10 && digits < line.Length && (line[digits] is '.' or ')') ? digits : -1;
    }

    private static string? MarkerAt(string line, int at, IReadOnlyCollection<int> numbers)
    {
        if (line[at] != '[' || numbers.Count == 0)
        {
            return null;
        }

        var end = line.IndexOf(']', at);
        return end > at && end - at <= 4 && int.TryParse(line.AsSpan(at + 1, end - at - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && numbers.Contains(number)
            ? line[at..(end + 1)]
            : null;
    }
}
