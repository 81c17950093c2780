using System.Net;
using System.Text.RegularExpressions;
using CarecAssistant.Server.Bot;
using CsCheck;
using Markdig;

namespace CarecAssistant.Server.Tests.Bot;

public sealed partial class MarkdownTextTests
{
    [Theory]
    [InlineData("# Heading", "&#35; Heading")]
    [InlineData("- item", "&#45; item")]
    [InlineData("2023. The visit", "2023&#46; The visit")]
    [InlineData("3.5 percent - and C# + more", "3&#46;5 percent - and C# + more")]
    [InlineData("*a* _b_ `c` ~d~ |e|", "&#42;a&#42; &#95;b&#95; &#96;c&#96; &#126;d&#126; &#124;e&#124;")]
    [InlineData(@"\(x\) \[y\] $$z$$", "&#92;(x&#92;) &#92;&#91;y&#92;&#93; &#36;&#36;z&#36;&#36;")]
    [InlineData("https://evil.example www.evil.example a@b.example", "https&#58;//evil.example www&#46;evil.example a&#64;b.example")]
    [InlineData("&lt;b&gt;", "&#38;lt;b&#38;gt;")]
    [InlineData("    code", "code")]
    [InlineData("one\ntwo\n\n\n\nthree", "one  \ntwo\n\nthree")]
    [InlineData("[1]: https://evil.example", "&#91;1&#93;: https&#58;//evil.example")]
    public void Plain_text_is_shown_and_does_nothing(string text, string markdown)
    {
        Assert.Equal(markdown, MarkdownText.Of(text));
    }

    [Theory]
    [InlineData("Great![1]", "Great&#33;[1]")]
    [InlineData("One.[1][2]", "One.[1] [2]")]
    [InlineData("One [1](https://evil.example)", "One [1]&#40;https&#58;//evil.example)")]
    [InlineData("[1]: x", "[1]&#58; x")]
    [InlineData("One [3] [x] [1", "One &#91;3&#93; &#91;x&#93; &#91;1")]
    public void Only_the_numbers_of_citations_stay_references(string text, string markdown)
    {
        Assert.Equal(markdown, MarkdownText.WithMarkers(text, [1, 2]));
    }

    // The extensions that Web Chat has: tables, strikethrough, task lists, autolinks, footnotes, formulas.
    [Fact]
    public void Whatever_is_typed_a_renderer_shows_it_as_it_is()
    {
        var pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseTaskLists().UseFootnotes().UseMathematics()
            .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough).Build();
        var pieces = Gen.OneOf(
            "a", "B", " ", "  ", "\n", "\n\n", "#", "*", "**", "_", "`", "```", "~~", "|", "-", "---", "===", "+", "1.", "2)", ">", "<", "<b>", "</", "&", "&lt;", ";", "\\", "$", "$$",
            "[", "]", "[1]", "[^1]", "(", ")", "!", ":", "://", "http://", "www.", "x@y.example", "\t", "\"", "'", "{", "}", "^", "中", "я", "🙏", "1");

        pieces.Array[0, 25].Select(parts => string.Concat(parts)).Sample(text =>
        {
            var html = Markdown.ToHtml(MarkdownText.Of(text), pipeline);
            Assert.DoesNotMatch("<(?!/?p>|br />)", html);
            Assert.Equal(Squeezed(text), Squeezed(WebUtility.HtmlDecode(html.Replace("<p>", " ").Replace("</p>", " ").Replace("<br />", " "))));
        });
    }

    private static string Squeezed(string text) => Space().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
