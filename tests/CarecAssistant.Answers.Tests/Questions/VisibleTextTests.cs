using CarecAssistant.Answers.Questions;

namespace CarecAssistant.Answers.Tests.Questions;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("plain question?", "plain question?")]
    [InlineData("hid\u200Bden\U000E0041\U000E0042", "hidden")]
    [InlineData("й и\u0306 é e\u0301", "й й é é")]
    [InlineData("z\u0363\u0364\u0489alg\u20DDo", "zalgo")]
    [InlineData("turned \u202Eround\u202C", "turned round")]
    [InlineData("❤\uFE0F", "❤")]
    [InlineData("ქართული हिन्दी 中文", "ქართული हिन्दी 中文")]
    public void What_nobody_sees_is_taken_out(string text, string seen) => Assert.Equal(seen, VisibleText.Of(text));

    [Theory]
    [InlineData("What is САРЕС?", "What is CAREC?")]
    [InlineData("Что такое САРЕС?", "Что такое CAREC?")]
    [InlineData("Что такое CAРEC?", "Что такое CAREC?")]
    [InlineData("Which Ваnk is it?", "Which Bank is it?")]
    [InlineData("Что такое ЦАРЭС и ТЕМА?", "Что такое ЦАРЭС и ТЕМА?")]
    [InlineData("Who is Чарымухаммет?", "Who is Чарымухаммет?")]
    [InlineData("CAREC创新", "CAREC创新")]
    public void Letters_that_only_look_latin_are_read_as_latin(string text, string read) => Assert.Equal(read, LookAlikes.Straightened(text));
}
