namespace CarecAssistant.Answers.Tests.Writing;

/// <summary>Who holds an office, totals and numbers of members: the newest dated source answers, what differed earlier is named, and the known conflicts between sources are told as such.</summary>
[Collection(nameof(ShippedLibrary))]
public sealed class ChangingFactsTests(ShippedLibrary shipped)
{
    [Theory]
    [InlineData("Who is the Director of the CAREC Institute?", "Charymuhammet Shallyyev is the Director", "Kabir Jurazoda was still Director in November 2024")]
    [InlineData("Who directs the Institute?", "Charymuhammet Shallyyev is the Director", "Kabir Jurazoda was still Director in November 2024")]
    [InlineData("Who runs the CAREC Institute now?", "Charymuhammet Shallyyev is the Director", "Kabir Jurazoda was still Director in November 2024")]
    [InlineData("Кто директор Института ЦАРЭС?", "Чарымухаммет Шаллыев", "Кабир Джуразода")]
    [InlineData("Кто руководит Институтом?", "Чарымухаммет Шаллыев", "Кабир Джуразода")]
    [InlineData("谁是院长？", "沙雷耶夫", "朱拉佐达")]
    [InlineData("学院由谁领导？", "沙雷耶夫", "朱拉佐达")]
    [InlineData("Who is Deputy Director One?", "Huang Jingjing", "Liang Ziqian")]
    [InlineData("How much has CAREC invested?", "$54 billion as of November 2025", "$51.02 billion in 276 projects on 31 December 2023")]
    [InlineData("How much money has been put into CAREC so far?", "$54 billion as of November 2025", "$51.02 billion in 276 projects on 31 December 2023")]
    [InlineData("CAREC总共投资了多少？", "540亿美元", "510.2亿美元")]
    [InlineData("How many members does CAREC have?", "eleven member countries", "eight members in 2007")]
    [InlineData("How many projects has CAREC financed?", "280 projects", "276 projects on 31 December 2023")]
    public async Task The_newest_source_answers_and_what_differed_earlier_is_named(string question, string now, string earlier)
    {
        var answer = await shipped.Library.AskAsync(question);

        Assert.Equal(Outcome.Answered, answer.Outcome);
        var parts = answer.Text.Split("<answers.frame.earlier");
        Assert.Equal(2, parts.Length);
        Assert.Contains(now, parts[0]);
        Assert.DoesNotContain(earlier, parts[0]);
        Assert.Contains(earlier, parts[1]);
        Assert.Equal([1, 2], answer.Citations.Select(citation => citation.N));
        Assert.Contains(now, answer.Candidates[0].Quote);
    }

    [Theory]
    [InlineData("Сколько всего вложено в ЦАРЭС?", "54 млрд")]
    [InlineData("Сколько стран входит в ЦАРЭС?", "одиннадцать")]
    [InlineData("CAREC有多少个成员国？", "十一")]
    [InlineData("Who is the Chief Economist?", "Hans Holzhacker")]
    [InlineData("Who pays for the Institute?", "yearly donations of the People's Republic of China")]
    [InlineData("Кто платит за Институт?", "yearly donations")]
    public async Task The_newest_source_answers(string question, string now)
    {
        var answer = await shipped.Library.AskAsync(question);

        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.Contains(now, answer.Citations[0].Quote);
    }

    [Theory]
    [InlineData("How much had CAREC invested by 2021?", "$41 billion in June 2021")]
    [InlineData("How much had been invested through CAREC by the end of 2023?", "$51.02 billion")]
    [InlineData("How much had been invested through CAREC in October 2012?", "$20 billion")]
    [InlineData("How much had been invested through CAREC in 2015?", "$28.3 billion")]
    [InlineData("Сколько было вложено в ЦАРЭС к 2021 году?", "41 млрд")]
    [InlineData("到2021年CAREC投资了多少？", "410亿美元")]
    [InlineData("Who was Director of the Institute in 2018?", "Sanjaasuren")]
    [InlineData("Who was the Director in May 2023?", "Jurazoda")]
    public async Task A_question_that_names_a_time_is_answered_for_that_time_alone(string question, string then)
    {
        var answer = await shipped.Library.AskAsync(question);

        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.Contains(then, answer.Citations[0].Quote);
        Assert.DoesNotContain("<answers.frame.earlier", answer.Text);
    }

    [Theory]
    [InlineData("When did Azerbaijan join CAREC?", "2002", "2003")]
    [InlineData("Since when has ADB been the Secretariat?", "2000", "2001")]
    [InlineData("When was the CAREC Institute founded?", "2006", "2017")]
    [InlineData("How much did Pakistan give to the budget of the Institute?", "2021", "2020")]
    public async Task Where_sources_differ_both_are_told(string question, string one, string other)
    {
        var answer = await shipped.Library.AskAsync(question);

        Assert.Contains(answer.Citations.Concat(answer.Candidates), citation => citation.Quote.Contains(one, StringComparison.Ordinal) && citation.Quote.Contains(other, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("What did Ma Xingrui say on 15 May 2023?", "news/2023-05-15-xinjiang-delegation")]
    [InlineData("Who met the Institute on 30 March 2023?", "news/2023-03-30-center-for-contemporary-world-studies")]
    [InlineData("What happened at the Institute on 11 June 2024?", "news/2024-06-11-xinjiang-executive-vice-chairman")]
    [InlineData("Что обсуждали 15 мая 2023 года?", "news/2023-05-15-xinjiang-delegation.ru")]
    public async Task A_question_that_names_the_day_of_an_event_is_answered_from_that_event(string question, string article)
    {
        var answer = await shipped.Library.AskAsync(question);

        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.All(answer.Citations, citation => Assert.Equal(article, citation.ArticleId));
    }

    [Fact]
    public async Task What_was_only_planned_is_no_total()
    {
        await using var library = await Library.OfAsync(
        [
            ("plan.md", "# Plans\n\nThe total investment that CAREC needs is $400 billion by 2030."),
            ("total.md", "---\npublished: 2025-11-20\n---\n# Totals\n\nThe total invested through CAREC was $54 billion in November 2025."),
            ("older.md", "---\npublished: 2021-06-20\n---\n# Totals of 2021\n\nThe total invested through CAREC was $41 billion in June 2021."),
        ]);

        var answer = await library.AskAsync("How much has been invested through CAREC?");

        Assert.Equal(
            "<answers.frame.published en title=Totals date=20 November 2025> The total invested through CAREC was $54 billion in November 2025. [1]\n"
            + "<answers.frame.earlier en> <answers.frame.published en title=Totals of 2021 date=20 June 2021> The total invested through CAREC was $41 billion in June 2021. [2]",
            answer.Text);
    }

    [Fact]
    public async Task The_same_figure_of_an_older_day_is_not_named_again()
    {
        await using var library = await Library.OfAsync(
        [
            ("now.md", "---\npublished: 2023-05-20\n---\n# Totals\n\nThe total invested through CAREC was $41 billion in May 2023."),
            ("before.md", "---\npublished: 2021-06-20\n---\n# Totals before\n\nThe total invested through CAREC was $41 billion in June 2021."),
        ]);

        Assert.Single((await library.AskAsync("How much has been invested through CAREC?")).Citations);
    }
}
