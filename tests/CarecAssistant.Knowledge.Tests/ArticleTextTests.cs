namespace CarecAssistant.Knowledge.Tests;

public sealed class ArticleTextTests
{
    private readonly ArticleText text = new(new Article { Id = "a", Title = "A", Language = "en", Body = "B" }, "B", [], []);

    [Fact]
    public void What_a_reader_made_of_a_text_is_made_once()
    {
        var first = text.Remembered(this, _ => new object());
        Assert.Same(first, text.Remembered(this, _ => new object()));
    }

    [Fact]
    public void Each_reader_has_its_own() => Assert.NotSame(text.Remembered(this, _ => new object()), text.Remembered(text, _ => new object()));

    [Fact]
    public void A_text_is_cut_when_it_is_looked_at_and_once_only()
    {
        var times = 0;
        var later = new ArticleText(text.Article, article =>
        {
            times++;
            return text;
        });
        Assert.Equal(0, times);
        Assert.Equal(("B", 1), (later.Plain, times));
        Assert.Equal((0, 1), (later.Sentences.Count, times));
    }
}
