using Microsoft.Extensions.Time.Testing;

namespace CarecAssistant.Knowledge.Tests.Search.Times;

public class TimesInSearchTests
{
    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2024, 7, 10, 6, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("delegation visit in May 2023", "visit-2023")]
    [InlineData("delegation visit in June 2024", "visit-2024")]
    [InlineData("delegation visit last month", "visit-2024")]
    [InlineData("delegation visit two years ago", "visit-2022")]
    [InlineData("the latest delegation visit", "visit-2024")]
    [InlineData("delegation visit before 2023", "visit-2022")]
    [InlineData("2023年5月 delegation visit", "visit-2023")]
    [InlineData("delegation visit в прошлом месяце", "visit-2024")]
    public async Task The_article_of_the_time_asked_about_comes_first(string query, string article)
    {
        using var library = await Filled();
        Assert.Equal(article, (await library.Find(query))[0]);
    }

    [Fact]
    public async Task News_of_a_time_are_found_without_any_other_word_newest_first()
    {
        using var library = await Filled();
        Assert.Equal(["visit-2024", "visit-2023", "seminar", "visit-2022"], await library.Find("latest news"));
        Assert.Equal(["visit-2024"], await library.Find("What happened last month?"));
        Assert.Equal(["visit-2023", "seminar"], await library.Find("Что произошло в мае 2023 года?"));
        Assert.Empty(await library.Find("What happened in 2019?"));
    }

    [Fact]
    public async Task A_day_in_the_text_counts_when_the_news_came_later()
    {
        using var library = await Filled();
        // Published on 5 May; the seminar was on 28 April.
        Assert.Equal("seminar", (await library.Find("What happened on 28 April 2023?"))[0]);
        Assert.Equal("seminar", (await library.Find("What happened in April 2023?"))[0]);
    }

    [Fact]
    public async Task Relative_words_are_not_searched()
    {
        using var library = await Filled();
        library.Folder.Write("month.md", "# Last month\n\nThe last month of a lease is paid first.");
        await library.Synchronise();
        Assert.DoesNotContain("month", await library.Find("delegation visit last month"));
        Assert.Equal(["month"], await library.Find("month of a lease"));
    }

    [Fact]
    public async Task Newer_news_come_first_among_equals_and_nothing_else_is_moved()
    {
        using var library = new Library(clock: Clock);
        foreach (var (id, published, kind) in (ReadOnlySpan<(string, string, string)>)[("a", "2022-01-01", "news"), ("b", "2024-01-01", "news"), ("c", "2024-07-01", "page"), ("d", "2025-01-01", "news")])
            library.Folder.Write(id + ".md", $"---\npublished: {published}\nkind: {kind}\n---\nYaks graze on meadows.");
        library.Folder.Write("better.md", "Yaks graze.");
        await library.Synchronise();
        Assert.Equal(["better", "b", "a", "c", "d"], await library.Find("yaks graze"));
    }

    [Fact]
    public async Task B93_What_is_dated_ahead_is_not_the_latest()
    {
        using var library = await Filled();
        library.Folder.Write("ahead.md", "---\npublished: 2031-01-01\nkind: news\n---\nA delegation visit is foreseen.");
        await library.Synchronise();
        Assert.DoesNotContain("ahead", await library.Find("latest news"));
        Assert.Equal("visit-2024", (await library.Find("the latest delegation visit"))[0]);
    }

    [Fact]
    public async Task Scores_fall_whatever_the_time()
    {
        using var library = await Filled();
        foreach (var query in (string[])["the latest delegation visit", "latest news", "delegation visit in May 2023", "What happened in 2023?"])
        {
            var scores = (await library.Knowledge.SearchAsync(new SearchQuery(query), TestContext.Current.CancellationToken)).Select(hit => hit.Score).ToList();
            Assert.NotEmpty(scores);
            Assert.Equal(scores.OrderDescending(), scores);
        }
    }

    private static async Task<Library> Filled()
    {
        var library = new Library(clock: Clock);
        foreach (var day in (string[])["2022-03-04", "2023-05-15", "2024-06-11"])
            library.Folder.Write($"visit-{day[..4]}.md", $"---\ntitle: A delegation visit\npublished: {day}\nkind: news\n---\nA delegation came on a visit to the Institute. It spoke of trade.");
        library.Folder.Write("seminar.md", "---\ntitle: A seminar\npublished: 2023-05-05\nkind: news\n---\nOn 28 April, a seminar on energy was held.");
        library.Folder.Write("page.md", "---\ntitle: About delegation visits\n---\nA delegation visit is welcome at any time. Write to the Institute before a visit of a delegation.");
        await library.Synchronise();
        return library;
    }
}
