using CarecAssistant.Answers.Writing;

namespace CarecAssistant.Answers.Tests.Writing;

public sealed class LetterRunsTests
{
    [Theory]
    [InlineData("Панда", "о пандах", 3)]
    [InlineData("CAREC", "carec", 3)]
    [InlineData("中亚区域", "区域合作在中亚", 0)]
    [InlineData("中亚区域", "在中亚区域", 2)]
    [InlineData("a b", "a b", 0)]
    public void Runs_of_three_letters_are_met_in_any_case_and_never_over_a_space(string question, string text, int found) =>
        Assert.Equal(found, new LetterRuns(question).In(text).Count(isThere => isThere));

    [Fact]
    public void Of_a_very_long_question_only_the_beginning_counts() =>
        Assert.Equal(1, new LetterRuns(new string('a', 5_000) + "bcd").Count);
}
