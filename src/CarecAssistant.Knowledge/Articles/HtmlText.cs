using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace CarecAssistant.Knowledge.Articles;

/// <summary>The visible text of HTML, paragraph by paragraph.</summary>
internal static class HtmlText
{
    private const string Hidden =
        "script,style,template,noscript,iframe,svg,object,embed,nav,aside,form,button,select,textarea,head,[hidden],[aria-hidden=true]";

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "blockquote", "body", "dd", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4",
        "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "table", "tbody", "tfoot", "thead", "tr", "ul", "br",
    };

    /// <summary>The paragraphs of a fragment inside Markdown.</summary>
    public static IReadOnlyList<string> ParagraphsOf(string html)
    {
        var body = new HtmlParser().ParseDocument(html).Body;
        return body is null ? [] : [.. BlocksOf(body).Select(block => block.Text)];
    }

    /// <summary>The visible blocks of an element; <c>Level</c> is 1–6 for a heading, otherwise 0.</summary>
    public static IReadOnlyList<(string Text, int Level)> BlocksOf(IElement root)
    {
        foreach (var element in root.QuerySelectorAll(Hidden)) element.Remove();
        foreach (var element in root.QuerySelectorAll("[style]").Where(IsInvisible).ToList()) element.Remove();

        var blocks = new List<(string, int)>();
        var text = new StringBuilder();
        Walk(root);
        Close(0);
        return blocks;

        // Iterative in depth would be longer; the parser itself caps how deep elements nest.
        void Walk(INode node)
        {
            foreach (var child in node.ChildNodes)
            {
                if (child is IText words)
                {
                    text.Append(words.Data);
                }
                else if (child is IElement element)
                {
                    var isBlock = Blocks.Contains(element.LocalName);
                    if (isBlock) Close(0);
                    Walk(element);
                    if (isBlock) Close(LevelOf(element));
                    else if (element.LocalName is "td" or "th") text.Append(' ');
                }
            }
        }

        void Close(int level)
        {
            var block = PlainTextBuilder.Collapse(text.ToString());
            if (block.Length > 0) blocks.Add((block, level));
            text.Clear();
        }
    }

    private static int LevelOf(IElement element) =>
        element.LocalName is ['h', >= '1' and <= '6'] name ? name[1] - '0' : 0;

    private static bool IsInvisible(IElement element)
    {
        var style = (element.GetAttribute("style") ?? "").Replace(" ", "", StringComparison.Ordinal);
        return style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }
}
