using CarecAssistant.Server.Bot;

namespace CarecAssistant.Server.Tests.Bot;

public sealed class TextFragmentTests
{
    [Theory]
    [InlineData("https://a.example/x", "Plain words", "https://a.example/x#:~:text=Plain%20words")]
    [InlineData("https://a.example/x#part", "Plain", "https://a.example/x#part:~:text=Plain")]
    [InlineData("https://a.example/x#", "Plain", "https://a.example/x#:~:text=Plain")]
    [InlineData("https://a.example/x?a=b", "one-two, three & four", "https://a.example/x?a=b#:~:text=one%2Dtwo%2C%20three%20%26%20four")]
    [InlineData("https://a.example/x", "100% #1", "https://a.example/x#:~:text=100%25%20%231")]
    [InlineData("https://a.example/x", "Кто", "https://a.example/x#:~:text=%D0%9A%D1%82%D0%BE")]
    [InlineData("https://a.example/x", "  ", "https://a.example/x")]
    public void A_sentence_is_written_as_the_syntax_asks(string page, string quote, string expected)
    {
        Assert.Equal(expected, TextFragment.At(new(page), quote));
    }

    [Fact]
    public void A_long_sentence_is_named_by_its_first_and_last_words()
    {
        var quote = string.Join(' ', Enumerable.Range(1, 60).Select(number => $"word{number}"));

        Assert.Equal("https://a.example/#:~:text=word1%20word2%20word3%20word4%20word5,word56%20word57%20word58%20word59%20word60", TextFragment.At(new("https://a.example/"), quote));
    }

    [Fact]
    public void A_long_chinese_sentence_is_cut_at_its_punctuation()
    {
        var quote = "双方讨论了合作，" + new string('长', 130) + "，并同意继续。";

        Assert.Equal($"https://a.example/#:~:text={Uri.EscapeDataString("双方讨论了合作")},{Uri.EscapeDataString("并同意继续。")}", TextFragment.At(new("https://a.example/"), quote));
    }

    [Fact]
    public void A_long_text_without_any_cut_stays_whole()
    {
        Assert.EndsWith(new string('a', 130), TextFragment.At(new("https://a.example/"), new string('a', 130)));
    }
}
