using CarecAssistant.Answers.Writing;

namespace CarecAssistant.Answers.Tests.Writing;

public sealed class WordCountTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("one two-three, – four", 4)]
    [InlineData("the institute’s work", 3)]
    [InlineData("代表团访问", 3)]
    public void Words_are_counted_as_a_reader_would(string text, int words) => Assert.Equal(words, WordCount.Of(text));
}
