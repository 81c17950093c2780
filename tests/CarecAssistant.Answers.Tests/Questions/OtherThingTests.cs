namespace CarecAssistant.Answers.Tests.Questions;

/// <summary>Near misses: the same sort of thing, but of another day, number or country.</summary>
public sealed class OtherThingTests
{
    private static readonly (string, string)[] Articles =
    [
        ("totals.md", "# Investment totals\n\nThe total invested through CAREC was around $54 billion as of November 2025.\n\nThe total invested through CAREC was $40 billion in December 2020.\n"),
        ("forum.md", "# 2nd Think Tank Development Forum\n\nThe 2nd Think Tank Development Forum was held in Urumqi in September 2017.\n"),
        ("georgia.zh.md", "---\nlanguage: zh\n---\n# 成员国\n\n格鲁吉亚于2016年10月加入CAREC，成为第十一个成员国。\n"),
    ];

    [Theory]
    [InlineData("How much had been invested through CAREC in December 2020?", "$40 billion")]
    [InlineData("How much had been invested through CAREC in November 2025?", "$54 billion")]
    public async Task Of_totals_the_one_of_the_day_asked_for_is_shown(string question, string total)
    {
        await using var library = await Library.OfAsync(Articles);

        var answer = await library.AskAsync(question);

        Assert.Equal((Outcome.Answered, true), (answer.Outcome, answer.Citations[0].Quote.Contains(total, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Where was the eighth Think Tank Development Forum held?")]
    [InlineData("Где прошёл восьмой форум аналитических центров?")]
    [InlineData("第八届智库发展论坛在哪里举行？")]
    [InlineData("蒙古国什么时候加入CAREC？")]
    public async Task Another_number_or_country_is_no_answer(string question)
    {
        await using var library = await Library.OfAsync(Articles);

        Assert.Equal(Outcome.Unresolved, (await library.AskAsync(question)).Outcome);
    }
}
