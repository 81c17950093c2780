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
    public void Deep_nesting_keeps_the_text()
    {
        var text = Read(string.Concat(Enumerable.Repeat("> ", 5000)) + "deep words");
        Assert.Contains("deep words", text.Plain, StringComparison.Ordinal);
    }

    private static ArticleText Read(string body) => ArticleTextReader.Read(new Article { Id = "a", Title = "T", Language = "en", Body = body });
}
