using System.Text;
using CarecAssistant.Knowledge;
using CarecAssistant.Server.Commands;

namespace CarecAssistant.Server.Tests.Commands;

public class SearchPrintTests
{
    [Fact]
    public void On_a_terminal_the_words_that_fit_are_bold()
    {
        Assert.Equal("1. Silk, 2024-03-05  (silk, 1.50)\n   \e[1mCamels\e[22m carry \e[1msilk\e[22m.\n", Printed(Hit("Camels carry silk."), hasBold: true));
    }

    [Fact]
    public void B163_Without_a_terminal_lines_are_plain()
    {
        Assert.Equal("1. Silk, 2024-03-05  (silk, 1.50)\n   Camels carry silk.\n", Printed(Hit("Camels carry silk."), hasBold: false));
    }

    [Theory]
    [InlineData("\e]0;owned\a")]
    [InlineData("\e[2J")]
    [InlineData("\u009B31m")]
    [InlineData("\r")]
    [InlineData("\b\b")]
    [InlineData("\u202E")]
    public void B163_What_a_terminal_would_obey_in_an_article_is_shown_as_unreadable(string command)
    {
        var printed = Printed(Hit($"Camels carry{command} silk{command}."), hasBold: true);
        Assert.DoesNotContain(command, printed, StringComparison.Ordinal);
        Assert.Equal(2, printed.Count(letter => letter == '\n'));
        Assert.Contains("\uFFFD", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("\e", printed.Replace("\e[1m", "").Replace("\e[22m", ""), StringComparison.Ordinal);
    }

    private static Hit Hit(string text)
    {
        var article = new Article { Id = "silk", Title = "Silk", Published = new DateOnly(2024, 3, 5), Language = "en", Body = text };
        var passage = new Passage(0, null, 0, 1, text);
        var highlights = new[] { "Camels", "silk" }.Select(word => new Highlight(text.IndexOf(word, StringComparison.Ordinal), word.Length));
        return new Hit(new ArticleText(article, text, [], [passage]), [passage], 1.5) { Highlights = [.. highlights] };
    }

    private static string Printed(Hit hit, bool hasBold)
    {
        using var stream = new MemoryStream();
        using (var results = new Results(stream, hasBold)) new SearchPrint(results).Print([hit]);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
