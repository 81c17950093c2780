using Microsoft.Extensions.Time.Testing;

namespace CarecAssistant.Answers.Tests.Questions;

/// <summary>Asked on 10 July 2024 of an Institute that published a little each year.</summary>
public sealed class AskedTimeTests
{
    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2024, 7, 10, 6, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("What is the latest news?", "visit-2024")]
    [InlineData("Последние новости", "visit-2024")]
    [InlineData("学院最近有什么新闻？", "visit-2024")]
    [InlineData("What did the Institute announce last month?", "visit-2024")]
    [InlineData("Что произошло в прошлом месяце?", "visit-2024")]
    [InlineData("上个月发生了什么？", "visit-2024")]
    [InlineData("What happened in May 2023?", "visit-2023")]
    [InlineData("Что произошло в мае 2023 года?", "visit-2023")]
    [InlineData("2023年5月发生了什么？", "visit-2023")]
    [InlineData("What happened on 15 May 2023?", "visit-2023")]
    [InlineData("What did the Almaty delegation discuss at its latest visit?", "visit-2024")]
    [InlineData("What did the Almaty delegation discuss last month?", "visit-2024")]
    [InlineData("What did the Almaty delegation discuss in May 2023?", "visit-2023")]
    [InlineData("What did the Almaty delegation discuss before 2023?", "visit-2022")]
    public async Task The_answer_is_of_the_time_asked_about(string question, string article)
    {
        await using var library = await Filled();

        var answer = await library.AskAsync(question);

        Assert.Equal((Outcome.Answered, article), (answer.Outcome, answer.Citations.Select(citation => citation.ArticleId).Distinct().Single()));
    }

    [Theory]
    [InlineData("What happened last week?", "answers.miss.time", "from=1 July 2024 to=7 July 2024")]
    [InlineData("What did the Institute announce yesterday?", "answers.miss.day", "day=9 July 2024")]
    [InlineData("What happened in May 2021?", "answers.miss.time", "from=1 May 2021 to=31 May 2021")]
    [InlineData("Что произошло вчера?", "answers.miss.day", "day=9 July 2024")]
    [InlineData("去年10月发生了什么？", "answers.miss.time", "from=1 October 2023")]
    [InlineData("What did the Almaty delegation discuss last week?", "answers.miss.time", "from=1 July 2024")]
    [InlineData("What did the Almaty delegation discuss in 2050?", "answers.miss.time", "from=1 January 2050")]
    public async Task Where_that_time_holds_nothing_the_miss_says_so_and_no_other_year_answers(string question, string key, string says)
    {
        await using var library = await Filled();

        var answer = await library.AskAsync(question);

        Assert.Equal(Outcome.Unresolved, answer.Outcome);
        Assert.Contains(key, answer.Text, StringComparison.Ordinal);
        Assert.Contains(says, answer.Text, StringComparison.Ordinal);
        Assert.Empty(answer.Citations);
    }

    [Fact]
    public async Task Other_news_are_offered_beside_the_newest()
    {
        await using var library = await Filled();

        var answer = await library.AskAsync("What is the latest news?");

        Assert.Equal(["15 May 2023: A delegation from Almaty visits", "4 March 2022: A delegation from Almaty visits"], answer.Options.Select(option => option.Label));
        Assert.Equal("visit-2023", Assert.Single((await library.AskAsync(answer.Options[0].Question)).Citations.Select(citation => citation.ArticleId).Distinct()));
    }

    [Theory] // B29
    [InlineData("What happened on 31 February 2023?")]
    [InlineData("What did the delegation discuss on 13/13/2023?")]
    [InlineData("Who visited the Institute on 29 February 2023?")]
    [InlineData("What did the delegation discuss on 2023-02-30?")]
    [InlineData("Что обсуждала делегация 31 февраля 2023 года?")]
    [InlineData("Кто приезжал 32.05.2023?")]
    [InlineData("代表团2023年2月31日讨论了什么？")]
    [InlineData("代表团２０２３年２月３１日讨论了什么？")]
    public async Task A_date_that_no_calendar_has_is_asked_back(string question)
    {
        await using var library = await Filled();

        var answer = await library.AskAsync(question);

        Assert.Equal(Outcome.Clarify, answer.Outcome);
        Assert.StartsWith("<answers.clarify.no-date", answer.Text, StringComparison.Ordinal);
    }

    private static Task<Library> Filled()
    {
        static (string, string) Visit(string day, string subject) => ($"visit-{day[..4]}.md",
            $"---\ntitle: A delegation from Almaty visits\npublished: {day}\nkind: news\nlanguage: en\n---\nA delegation from Almaty visited the Institute. The delegation discussed {subject} with the experts of the Institute.");

        return Library.OfAsync(Clock, [Visit("2022-03-04", "water"), Visit("2023-05-15", "tourism"), Visit("2024-06-11", "energy"),
            ("page.md", "---\ntitle: About the Institute\nlanguage: en\n---\nThe Institute welcomes delegations at any time.")]);
    }
}
