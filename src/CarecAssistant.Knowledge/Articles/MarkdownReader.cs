using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CarecAssistant.Knowledge.Articles;

/// <summary>Takes the marks off a Markdown body.</summary>
internal static class MarkdownReader
{
    private const int LongestColumns = 300;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    public static PlainText PlainOf(string markdown)
    {
        var plain = new PlainTextBuilder();
        try
        {
            foreach (var block in Markdown.Parse(markdown, Pipeline)) Add(block, plain);
        }
        catch (ArgumentException)
        {
            // Nested deeper than the parser allows: the text is kept, its marks are not understood.
            plain = new PlainTextBuilder();
            foreach (var paragraph in markdown.Split("\n\n")) plain.Add(paragraph, isHeading: false);
        }

        return plain.Build();
    }

    /// <summary>The text of one line of Markdown, such as a title.</summary>
    public static string LineOf(string markdown) => PlainOf(markdown).Text;

    private static void Add(Block block, PlainTextBuilder plain)
    {
        switch (block)
        {
            case LinkReferenceDefinitionGroup or ThematicBreakBlock:
                break;
            case Table table:
                AddRows([.. table.OfType<TableRow>()], plain);
                break;
            case ContainerBlock container:
                foreach (var child in container) Add(child, plain);
                break;
            case HtmlBlock html:
                foreach (var paragraph in HtmlText.ParagraphsOf(html.Lines.ToString())) plain.Add(paragraph, isHeading: false);
                break;
            case LeafBlock leaf:
                plain.Add(TextOf(leaf), leaf is HeadingBlock);
                break;
        }
    }

    // The words above the columns go with every row: far below, a row would say nothing without them.
    private static void AddRows(IReadOnlyList<TableRow> rows, PlainTextBuilder plain)
    {
        string? columns = null;
        foreach (var row in rows)
        {
            var text = PlainTextBuilder.Collapse(string.Join(' ', row.Select(TextOf)));
            plain.Add(text, isHeading: false, columns);
            if (row.IsHeader && text.Length <= LongestColumns) columns = text;
        }
    }

    private static string TextOf(Block block)
    {
        var text = new StringBuilder();
        foreach (var leaf in block is LeafBlock one ? [one] : ((ContainerBlock)block).Descendants<LeafBlock>())
        {
            if (leaf.Inline is { } inline) Append(inline, text);
            else text.Append(leaf.Lines.ToString());
            text.Append(' ');
        }

        return text.ToString();
    }

    private static void Append(ContainerInline container, StringBuilder text)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal: text.Append(literal.Content.AsSpan()); break;
                case CodeInline code: text.Append(code.Content); break;
                case AutolinkInline link: text.Append(link.Url); break;
                case HtmlEntityInline entity: text.Append(entity.Transcoded.AsSpan()); break;
                case LineBreakInline: text.Append(' '); break;
                case LinkInline { IsImage: true }: break;
                case ContainerInline inner: Append(inner, text); break;
            }
        }
    }
}
