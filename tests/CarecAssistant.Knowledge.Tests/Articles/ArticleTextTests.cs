using CarecAssistant.Knowledge.Articles;

namespace CarecAssistant.Knowledge.Tests.Articles;

public class ArticleTextTests
{
    [Fact]
    public void Marks_are_off_and_white_space_is_collapsed()
    {
        var text = Read("## Who came\n\nThe **Secretary**, _Mr. Ma_,\nmet [the director](https://example.org \"t\") &amp; staff.\n\n- one `code`\n- two\n\n> quoted ![alt](x.png)\n\n| a | b |\n|---|---|\n| c | d |\n\n<div>raw <b>html</b><script>no</script></div>");
        Assert.Equal("Who came The Secretary, Mr. Ma, met the director & staff. one code two quoted a b c d raw html", text.Plain);
        Assert.Equal(["The Secretary, Mr. Ma, met the director & staff.", "one code", "two", "quoted", "a b", "c d", "raw html"], text.Sentences.Select(sentence => sentence.Text));
        Assert.Equal([0, 1, 2, 3, 4, 5, 6], text.Sentences.Select(sentence => sentence.Paragraph));
    }

    [Fact]
    public void Passages_follow_headings_and_keep_near_a_hundred_and_twenty_words()
    {
        var sentence = string.Join(' ', Enumerable.Repeat("word", 29)) + " end.";
        var paragraph = string.Join(' ', Enumerable.Repeat(char.ToUpperInvariant(sentence[0]) + sentence[1..], 9));
        var text = Read($"Opening words.\n\n# One\n\n{paragraph}\n\n# Two\n\nShort.\n\nShort too.");

        Assert.Equal([null, "One", "One", "One", "Two"], text.Passages.Select(passage => passage.Heading));
        Assert.Equal([1, 4, 4, 1, 2], text.Passages.Select(passage => passage.SentenceCount));
        Assert.Equal("Short. Short too.", text.Passages[^1].Text);
        Assert.Equal(text.Sentences, text.Passages.SelectMany(text.SentencesOf));
    }

    [Fact]
    public void B104_Scripts_and_addresses_that_run_one_are_off_and_the_text_is_kept()
    {
        var text = Read("Before <script>steal()</script><b onclick='steal()'>bold</b> after.\n\n[Click](javascript:steal()) here. ![A map](data:image/svg+xml,steal) <img src=x onerror=steal()>\n\n<style>p{}</style>\n\n<div><iframe src='javascript:steal()'></iframe>Raw &lt;words&gt;.</div>");
        Assert.DoesNotContain("javascript", text.Plain, StringComparison.Ordinal);
        Assert.DoesNotContain("onclick", text.Plain, StringComparison.Ordinal);
        Assert.DoesNotContain("data:", text.Plain, StringComparison.Ordinal);
        Assert.DoesNotContain("iframe", text.Plain, StringComparison.Ordinal);
        foreach (var kept in (string[])["Before", "bold", "after.", "Click here.", "Raw <words>."]) Assert.Contains(kept, text.Plain, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("1. ")]
    [InlineData("**")]
    [InlineData("[")]
    public void B105_Ten_thousand_in_each_other_keep_their_text(string mark) =>
        Assert.Contains("deep words", Read(string.Concat(Enumerable.Repeat(mark, 10_000)) + "deep words").Plain, StringComparison.Ordinal);

    [Fact]
    public void B105_A_list_a_thousand_levels_deep_keeps_its_text()
    {
        var text = Read(string.Join('\n', Enumerable.Range(0, 1000).Select(depth => new string(' ', depth * 2) + $"- word{depth}")));
        Assert.Contains("word0", text.Plain, StringComparison.Ordinal);
        Assert.Contains("word999", text.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public void B106_Passages_of_a_long_table_carry_the_words_above_its_columns()
    {
        var text = Read("## Projects\n\nAll of them.\n\n| Country | Length |\n| --- | --- |\n" + string.Concat(Enumerable.Range(1, 5000).Select(row => $"| Place {row} | {row} km |\n")) + "\nThat was all.");
        Assert.True(text.Passages.Count > 100);
        Assert.Equal("Projects", text.Passages[0].Heading);
        Assert.All(text.Passages.Skip(1).Take(text.Passages.Count - 2), passage => Assert.Equal("Projects Country Length", passage.Heading));
        Assert.Equal("Place 5000 5000 km", text.Sentences[^2].Text);
    }

    private static ArticleText Read(string body) => ArticleTextReader.Read(new Article { Id = "a", Title = "T", Language = "en", Body = body });
}
