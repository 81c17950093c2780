using Microsoft.Extensions.Time.Testing;

namespace CarecAssistant.Knowledge.Tests.Search.Times;

/// <summary>All asked on Thursday, 15 June 2023 in Urumqi, where the day began six hours before UTC's.</summary>
public class AskedTimeTests
{
    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2023, 6, 14, 20, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("What happened on 15 May 2023?", "2023-05-15..2023-05-15")]
    [InlineData("What happened on May 15th, 2023?", "2023-05-15..2023-05-15")]
    [InlineData("news of 2023-05-15", "2023-05-15..2023-05-15")]
    [InlineData("news of 15.05.2023", "2023-05-15..2023-05-15")]
    [InlineData("the forum of 15–17 May 2023", "2023-05-15..2023-05-17")]
    [InlineData("What happened in May 2023?", "2023-05-01..2023-05-31")]
    [InlineData("the 2023-05 newsletter", "2023-05-01..2023-05-31")]
    [InlineData("visits during 2022", "2022-01-01..2022-12-31")]
    [InlineData("Что произошло 15 мая 2023 года?", "2023-05-15..2023-05-15")]
    [InlineData("Что произошло в мае 2023?", "2023-05-01..2023-05-31")]
    [InlineData("Кто приезжал в марте 2022 г.?", "2022-03-01..2022-03-31")]
    [InlineData("визиты 2022 года", "2022-01-01..2022-12-31")]
    [InlineData("2023年5月15日发生了什么？", "2023-05-15..2023-05-15")]
    [InlineData("2023年5月有什么活动？", "2023-05-01..2023-05-31")]
    [InlineData("2023年十二月的会议", "2023-12-01..2023-12-31")]
    [InlineData("2022年的访问", "2022-01-01..2022-12-31")]
    public void A_date_in_the_question_is_named(string question, string range)
    {
        var time = AskedTime.In(question, Clock);
        Assert.Equal(range, Ranges(time));
        Assert.True(time.IsNamed);
        Assert.Equal(question, time.Rest);
    }

    [Theory]
    [InlineData("between March and June 2022", "2022-03-01..2022-06-30")]
    [InlineData("from 3 May to 5 June 2023", "2023-05-03..2023-06-05")]
    [InlineData("visits in 2020–2022", "2020-01-01..2022-12-31")]
    [InlineData("agreements since 2021", "2021-01-01..2023-06-15")]
    [InlineData("agreements after May 2022", "2022-05-01..2023-06-15")]
    [InlineData("Directors before 2020", "1900-01-01..2019-12-31")]
    [InlineData("с марта по июнь 2022 года", "2022-03-01..2022-06-30")]
    [InlineData("между 2020 и 2022 годом", "2020-01-01..2022-12-31")]
    [InlineData("соглашения с 2021 года", "2021-01-01..2023-06-15")]
    [InlineData("директора до 2020 года", "1900-01-01..2019-12-31")]
    [InlineData("2022年3月至6月", "2022-03-01..2022-06-30")]
    [InlineData("2021年以来的协议", "2021-01-01..2023-06-15")]
    [InlineData("2020年以前的院长", "1900-01-01..2019-12-31")]
    public void Two_dates_or_a_small_word_make_a_span(string question, string range)
    {
        var time = AskedTime.In(question, Clock);
        Assert.Equal(range, Ranges(time));
        Assert.False(time.IsNamed);
    }

    [Theory]
    [InlineData("today", "2023-06-15..2023-06-15")]
    [InlineData("yesterday", "2023-06-14..2023-06-14")]
    [InlineData("last week", "2023-06-05..2023-06-11")]
    [InlineData("this month", "2023-06-01..2023-06-30")]
    [InlineData("last month", "2023-05-01..2023-05-31")]
    [InlineData("this year", "2023-01-01..2023-12-31")]
    [InlineData("last year", "2022-01-01..2022-12-31")]
    [InlineData("in the last three months", "2023-03-16..2023-06-15")]
    [InlineData("two years ago", "2021-01-01..2021-12-31")]
    [InlineData("in May last year", "2022-05-01..2022-05-31")]
    [InlineData("since last year", "2022-01-01..2023-06-15")]
    [InlineData("вчера", "2023-06-14..2023-06-14")]
    [InlineData("на прошлой неделе", "2023-06-05..2023-06-11")]
    [InlineData("в прошлом месяце", "2023-05-01..2023-05-31")]
    [InlineData("в этом году", "2023-01-01..2023-12-31")]
    [InlineData("за последний год", "2022-06-16..2023-06-15")]
    [InlineData("за последние три месяца", "2023-03-16..2023-06-15")]
    [InlineData("два года назад", "2021-01-01..2021-12-31")]
    [InlineData("в мае прошлого года", "2022-05-01..2022-05-31")]
    [InlineData("昨天", "2023-06-14..2023-06-14")]
    [InlineData("上周", "2023-06-05..2023-06-11")]
    [InlineData("上个月", "2023-05-01..2023-05-31")]
    [InlineData("今年", "2023-01-01..2023-12-31")]
    [InlineData("去年", "2022-01-01..2022-12-31")]
    [InlineData("过去三个月", "2023-03-16..2023-06-15")]
    [InlineData("两年前", "2021-01-01..2021-12-31")]
    [InlineData("去年5月", "2022-05-01..2022-05-31")]
    public void Relative_times_count_from_the_institutes_day_and_are_no_words_to_search(string when, string range)
    {
        var time = AskedTime.In($"delegation {when}", Clock);
        Assert.Equal(range, Ranges(time));
        Assert.StartsWith("delegation ", time.Rest, StringComparison.Ordinal);
        Assert.DoesNotContain("last", time.Rest, StringComparison.Ordinal);
        Assert.DoesNotContain("прошл", time.Rest, StringComparison.Ordinal);
        Assert.DoesNotContain("去年", time.Rest, StringComparison.Ordinal);
        Assert.Equal($"delegation {when}".Length, time.Rest.Length);
    }

    [Fact]
    public void A_month_without_a_year_is_the_last_one_and_a_day_without_a_year_that_day_of_any()
    {
        Assert.Equal("2023-05-01..2023-05-31", Ranges(AskedTime.In("What happened in May?", Clock)));
        Assert.Equal("2022-07-01..2022-07-31", Ranges(AskedTime.In("Что было в июле?", Clock)));
        var day = AskedTime.In("the visit on 15 May", Clock);
        Assert.True(day.Has(new DateOnly(2023, 5, 15)) && day.Has(new DateOnly(2019, 5, 15)) && !day.Has(new DateOnly(2023, 5, 16)));
    }

    [Fact]
    public void Figures_that_can_be_read_in_two_ways_are()
    {
        Assert.Equal("2023-06-05..2023-06-05 2023-05-06..2023-05-06", Ranges(AskedTime.In("on 05/06/2023", Clock)));
        Assert.Equal("2023-05-15..2023-05-15", Ranges(AskedTime.In("on 05/15/2023", Clock)));
    }

    [Theory]
    [InlineData("31 February 2023")]
    [InlineData("13/13/2023")]
    [InlineData("31 апреля 2023 года")]
    [InlineData("2023年2月30日")]
    public void A_day_of_no_calendar_is_no_time(string when)
    {
        var time = AskedTime.In($"What happened on {when}?", Clock);
        Assert.True(time.IsNoDate);
        Assert.False(time.IsSaid);
    }

    [Theory]
    [InlineData("What is CAREC 2030?")]
    [InlineData("the Gender Strategy 2025-2030")]
    [InlineData("What is planned by 2030?")]
    [InlineData("Стратегия ЦАРЭС до 2030 года")]
    [InlineData("What may the Institute do?")]
    [InlineData("Which 11 countries march together?")]
    [InlineData("How long is the 2,023 km road?")]
    [InlineData("Что такое ЦАРЭС-2030?")]
    [InlineData("Who was the last Director?")]
    [InlineData("How much was invested over the years?")]
    public void Names_aims_and_figures_say_nothing_about_when(string question) => Assert.False(AskedTime.In(question, Clock).IsSaid);

    [Theory]
    [InlineData("What is the latest news?", true)]
    [InlineData("the most recent visit from Xinjiang", false)]
    [InlineData("What is new at the Institute?", true)]
    [InlineData("What happened at the last meeting with ADB?", false)]
    [InlineData("Последние новости Института", true)]
    [InlineData("Расскажите о последнем визите из Синьцзяна", false)]
    [InlineData("Что нового?", true)]
    [InlineData("最新消息", true)]
    [InlineData("学院最近有什么新闻？", true)]
    [InlineData("最近一次新疆访问", false)]
    public void The_latest_is_asked_for(string question, bool news)
    {
        var time = AskedTime.In(question, Clock);
        Assert.True(time.WantsLatest);
        Assert.Equal(news, time.AsksForNews);
    }

    [Theory]
    [InlineData("What did the Institute announce last month?", true)]
    [InlineData("What happened in May 2023?", true)]
    [InlineData("Что произошло в мае 2023 года?", true)]
    [InlineData("上个月学院宣布了什么？", true)]
    [InlineData("What did the Xinjiang delegation say last month?", false)]
    public void What_happened_then_is_told_from_other_questions(string question, bool news) => Assert.Equal(news, AskedTime.In(question, Clock).AsksForNews);

    private static string Ranges(AskedTime time) => string.Join(' ', time.Ranges.Select(range => $"{range.From:yyyy-MM-dd}..{range.To:yyyy-MM-dd}"));
}
