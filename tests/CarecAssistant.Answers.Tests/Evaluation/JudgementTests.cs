using CarecAssistant.Answers.Evaluation;

namespace CarecAssistant.Answers.Tests.Evaluation;

public sealed class JudgementTests
{
    private static readonly Answer Shown = new()
    {
        Question = "Who led it?", Standalone = "Who led it?", Language = "en", Outcome = Outcome.Answered, Writer = "extractive",
        Text = "It was led by Ma Xingrui [1]",
        Citations = [new(1, "visit", "Visit", null, null, "published", "A delegation led by Mr. Ma Xingrui came.", 0)],
    };

    [Fact]
    public void An_answer_with_everything_expected_is_right() =>
        Assert.Equal("", Judgement.Of(new() { Outcome = Outcome.Answered, All = ["ma xingrui"], Any = ["led", "headed"], Source = ["visit"] }, Shown));

    [Theory]
    [InlineData("Erkin", "", "", "", "lacks “Erkin”")]
    [InlineData("", "Erkin", "", "", "lacks any of “Erkin”")]
    [InlineData("", "", "delegation", "", "says “delegation”")]
    [InlineData("", "", "", "other", "cites none of other")]
    public void What_is_wrong_is_said(string all, string any, string forbid, string source, string why) =>
        Assert.Equal(why, Judgement.Of(new() { Outcome = Outcome.Answered, All = List(all), Any = List(any), Forbid = List(forbid), Source = List(source) }, Shown));

    [Fact]
    public void An_answer_where_none_should_be_is_wrong() =>
        Assert.Equal("Answered instead of Unresolved", Judgement.Of(new() { Outcome = Outcome.Unresolved }, Shown));

    private static string[] List(string word) => word.Length == 0 ? [] : [word];
}
