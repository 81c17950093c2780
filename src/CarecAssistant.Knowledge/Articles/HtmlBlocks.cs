using System.Text;
using AngleSharp.Dom;

namespace CarecAssistant.Knowledge.Articles;

/// <summary>Writes the text of an element as lines of Markdown: headings, paragraphs, list items, tables; a blank line between blocks.</summary>
internal sealed class HtmlBlocks
{
    private const int LongestSubhead = 100;
    private const int LongestCell = 400;

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2",
        "h3", "h4", "h5", "h6", "header", "hr", "legend", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    };

    private readonly List<string> lines = [];
    private readonly StringBuilder text = new();
    private bool isBroken;

    public static List<string> Of(IElement root)
    {
        var blocks = new HtmlBlocks();
        blocks.Walk(root, "");
        blocks.Close("");
        return blocks.lines;
    }

    // The parser caps how deep elements nest, so this does not run out of stack.
    private void Walk(INode node, string mark)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words) Append(words.Data);
            else if (child is IElement element) Take(element, mark);
        }
    }

    private void Take(IElement element, string mark)
    {
        var name = element.LocalName;
        if (name == "br")
        {
            isBroken = true;
        }
        else if (name == "table" && RowsOf(element) is { } rows)
        {
            Close(mark);
            MarkdownTable.Add(rows, lines);
        }
        // A raised number that leads to a footnote is no part of the sentence.
        else if (name == "sup" && element.QuerySelector("a[href^='#']") is not null)
        {
        }
        else if (Blocks.Contains(name))
        {
            Close(mark);
            Walk(element, name == "li" ? "- " : mark);
            Close(name is ['h', >= '1' and <= '6'] ? new string('#', name[1] - '0') + " " : name == "li" ? "- " : name == "p" && IsSubhead(element) ? "### " : mark);
        }
        else
        {
            Walk(element, mark);
        }
    }

    private void Append(string words)
    {
        if (isBroken && !string.IsNullOrWhiteSpace(words))
        {
            // A line broken inside a sentence goes on in small letters; any other begins anew.
            isBroken = false;
            if (char.IsLower(words.AsSpan().TrimStart()[0])) text.Append(' ');
            else Close("");
        }

        foreach (var letter in words)
        {
            // Places where a word may be broken, and invisible joints.
            if (letter is not ('\u00AD' or '\u200B' or '\u2060' or '\uFEFF')) text.Append(letter);
        }
    }

    private void Close(string mark)
    {
        isBroken = false;
        var block = PlainTextBuilder.Collapse(text.ToString());
        text.Clear();
        if (block.Length == 0) return;
        lines.Add(mark + MarkdownEscape.LineOf(block));
        lines.Add("");
    }

    // "Day 1: …" in bold on a line of its own stands for a heading.
    private static bool IsSubhead(IElement paragraph)
    {
        var words = PlainTextBuilder.Collapse(paragraph.TextContent);
        if (words.Length is 0 or > LongestSubhead || words[^1] is '.' or '!' or '?' or ',' or ';' or '。' || !words.Any(char.IsLetter)) return false;
        var bold = paragraph.ChildNodes.Where(child => child is not IText { Data: var data } || !string.IsNullOrWhiteSpace(data)).ToList();
        return bold.Count > 0 && bold.TrueForAll(child => child is IElement { LocalName: "strong" or "b" }) && DateLine.Read(words) is null;
    }

    // A table that only lays out the page is read as its paragraphs.
    private static List<List<string>>? RowsOf(IElement table)
    {
        if (table.QuerySelector("table, h1, h2, h3, ul, ol, blockquote, p + p") is not null) return null;
        var rows = table.QuerySelectorAll("tr").Select(row => row.Children.Where(cell => cell.LocalName is "td" or "th").Select(CellOf).ToList()).Where(row => row.Exists(cell => cell.Length > 0)).ToList();
        var isData = rows.Count >= 2 && rows.Exists(row => row.Count >= 2) && rows.TrueForAll(row => row.TrueForAll(cell => cell.Length <= LongestCell));
        return isData ? rows : null;
    }

    private static string CellOf(IElement cell)
    {
        foreach (var line in cell.QuerySelectorAll("br")) line.Replace(cell.Owner!.CreateTextNode(" "));
        return PlainTextBuilder.Collapse(cell.TextContent);
    }
}
