using System.Text;

namespace CarecAssistant.Knowledge.Articles;

/// <summary>A body without its Markdown marks: one text, and where its headings, paragraphs and list items lie in it.</summary>
/// <param name="Text">Runs of white space as one space; blocks are one space apart.</param>
/// <param name="Blocks">In reading order.</param>
internal sealed record PlainText(string Text, IReadOnlyList<PlainBlock> Blocks);

/// <summary>A heading, paragraph, list item or table row.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">How long it is.</param>
/// <param name="IsHeading">It stands above what follows.</param>
/// <param name="Columns">Of a table's row: the words above its columns.</param>
internal readonly record struct PlainBlock(int Start, int Length, bool IsHeading, string? Columns = null);

/// <summary>Puts a <see cref="PlainText"/> together.</summary>
internal sealed class PlainTextBuilder
{
    private readonly StringBuilder text = new();
    private readonly List<PlainBlock> blocks = [];

    public void Add(ReadOnlySpan<char> block, bool isHeading, string? columns = null)
    {
        var collapsed = Collapse(block);
        if (collapsed.Length == 0) return;

        if (text.Length > 0) text.Append(' ');
        blocks.Add(new PlainBlock(text.Length, collapsed.Length, isHeading, columns));
        text.Append(collapsed);
    }

    public PlainText Build() => new(text.ToString(), blocks);

    /// <summary>Runs of white space as one space, none at the ends.</summary>
    public static string Collapse(ReadOnlySpan<char> source)
    {
        var result = new StringBuilder(source.Length);
        foreach (var character in source)
        {
            if (!char.IsWhiteSpace(character)) result.Append(character);
            else if (result.Length > 0 && result[^1] != ' ') result.Append(' ');
        }

        return result.ToString().TrimEnd();
    }
}
