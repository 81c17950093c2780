using System.Text.Json.Nodes;
using CarecAssistant.Server.Bot;

namespace CarecAssistant.Server.Teams;

/// <summary>Pieces of Adaptive Cards. What people typed goes into text runs, which know no Markdown, links or mentions.</summary>
internal static class CardElements
{
    private const int MostLines = 15;

    /// <summary>A heading of our own words.</summary>
    public static JsonObject Heading(string text) => new()
    {
        ["type"] = "TextBlock", ["wrap"] = true, ["style"] = "heading", ["size"] = "Large", ["weight"] = "Bolder", ["text"] = text,
    };

    /// <summary>A label over a part, in our own words.</summary>
    public static JsonObject Label(string text) => new()
    {
        ["type"] = "TextBlock", ["wrap"] = true, ["weight"] = "Bolder", ["spacing"] = "Medium", ["text"] = text,
    };

    /// <summary>A small line of our own words.</summary>
    public static JsonObject Small(string text) => new()
    {
        ["type"] = "TextBlock", ["wrap"] = true, ["isSubtle"] = true, ["spacing"] = "Small", ["text"] = text,
    };

    /// <summary>What somebody typed, line by line.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="most">Characters that are shown at most.</param>
    /// <param name="isSubtle">Fainter than the rest.</param>
    public static IEnumerable<JsonNode> Typed(string text, int most, bool isSubtle = false) => VisitorText.Shorten(text, most)
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Take(MostLines)
        .Select(line => new JsonObject
        {
            ["type"] = "RichTextBlock", ["spacing"] = "Small",
            ["inlines"] = new JsonArray(new JsonObject { ["type"] = "TextRun", ["text"] = line, ["isSubtle"] = isSubtle }),
        });

    /// <summary>Parts that belong together.</summary>
    /// <param name="style"><c>default</c>, <c>emphasis</c>, <c>good</c>, <c>attention</c> or <c>accent</c>.</param>
    /// <param name="items">The parts.</param>
    public static JsonObject Group(string style, params IEnumerable<JsonNode> items) => new()
    {
        ["type"] = "Container", ["style"] = style, ["spacing"] = "Medium", ["items"] = new JsonArray([.. items]),
    };
}
