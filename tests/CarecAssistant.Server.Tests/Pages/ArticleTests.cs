using System.Net;

namespace CarecAssistant.Server.Tests.Pages;

public sealed class ArticleTests
{
    [Fact]
    public async Task An_article_can_do_nothing_but_be_read()
    {
        await using var site = await Site.StartAsync();

        var page = await site.ReadAsync("/articles/news/2023/visit");

        Assert.Contains("<h1 lang=\"en\">Visit &lt;b&gt;&amp; talks&lt;/b&gt;</h1>", page);
        Assert.DoesNotContain("<script>", page);
        Assert.DoesNotContain("onerror=alert(1)>", page);
        Assert.DoesNotContain("href=\"javascript", page);
        Assert.DoesNotContain("elsewhere.example", page);
        Assert.DoesNotContain("href=\"/staff\"", page);
        Assert.Contains("<a href=\"https://example.org/page\" rel=\"noopener noreferrer nofollow\">has a link</a>", page);
        Assert.Contains("<h2>A heading</h2>", page);
        Assert.Contains("15 May 2023", page);
    }

    [Fact]
    public async Task The_cited_sentence_is_marked_through_bold_words_and_links()
    {
        await using var site = await Site.StartAsync();
        var page = await site.ReadAsync("/articles/news/2023/visit?s=1");
        Assert.Contains(" sentence stands here. <mark id=\"s\">The </mark><strong><mark>second</mark></strong><mark> one </mark><a", page);
        Assert.Contains("<mark>has a link</mark></a><mark> in it.</mark>", page);
    }

    [Fact]
    public async Task Of_two_equal_sentences_the_one_that_was_cited_is_marked()
    {
        await using var site = await Site.StartAsync();
        var (first, second) = (await site.ReadAsync("/articles/news/2023/visit?s=0"), await site.ReadAsync("/articles/news/2023/visit?s=2"));
        Assert.True(first.IndexOf("<mark id=\"s\">", StringComparison.Ordinal) < first.IndexOf("second", StringComparison.Ordinal));
        Assert.True(second.IndexOf("<mark id=\"s\">", StringComparison.Ordinal) > second.IndexOf("A heading", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("99"), InlineData("-1"), InlineData("x"), InlineData("99999999999999")]
    public async Task A_sentence_that_is_not_there_marks_nothing(string sentence)
    {
        await using var site = await Site.StartAsync();
        Assert.DoesNotContain("<mark", await site.ReadAsync($"/articles/news/2023/visit?s={sentence}"));
    }

    [Fact]
    public async Task A_summary_says_that_it_is_ours_and_after_which_page()
    {
        await using var site = await Site.StartAsync();
        var page = await site.ReadAsync("/articles/about/%D1%81%D0%B2%D0%BE%D0%B4%D0%BA%D0%B0?lang=en&s=1");
        Assert.Contains("Our summary, after", page);
        Assert.Contains("href=\"https://www.example.org/about\"", page);
        Assert.DoesNotContain("javascript:", page);
        Assert.Contains("<div class=\"prose\" lang=\"ru\">", page);
        Assert.Contains("<mark id=\"s\">Он проводит исследования.</mark>", page);
    }

    [Fact]
    public async Task An_unknown_article_is_a_page_with_the_way_to_a_person()
    {
        await using var site = await Site.StartAsync();
        var answer = await site.GetAsync("/articles/none?lang=ru");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("/contact?lang=ru", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
