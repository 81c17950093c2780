using CarecAssistant.Knowledge.Articles;
using CarecAssistant.Knowledge.Web;

namespace CarecAssistant.Knowledge.Tests.Web;

public class WebPageReaderTests
{
    [Fact]
    public void B140_An_article_is_read_without_anything_the_site_puts_around_it()
    {
        var page = Pages.Read(Pages.Blog());
        Assert.Null(page.Reason);
        Assert.Equal(Pages.Body, PlainOf(page));
        Assert.Equal("Forum on Water Held in Urumqi", page.Article!.Title);
        Assert.Equal("", page.Article.Id);
        Assert.Equal("en", page.Article.Language);
        Assert.Equal(ArticleKind.News, page.Article.Kind);
        Assert.Equal(ArticleOrigin.Published, page.Article.Origin);
        Assert.Equal(Pages.Address, page.Article.Url);
    }

    [Fact]
    public void Without_any_marks_the_text_is_still_told_from_the_menus()
    {
        var menu = string.Concat(Enumerable.Range(1, 40).Select(i => $"<div><a href='/section/{i}'>Section number {i}</a></div>"));
        var page = Pages.Read($"""
            <html><head><title>Forum on Water Held in Urumqi</title></head><body><div class="c1">{menu}</div>
            <div class="c2"><div class="c3"><p>{Pages.Paragraphs[0]}</p><p>{Pages.Paragraphs[1]}</p><p>{Pages.Paragraphs[2]}</p></div></div><div class="c4">{menu}</div></body></html>
            """);
        Assert.Equal(Pages.Body, PlainOf(page));
    }

    [Fact]
    public void Headings_lists_and_tables_stay_what_they_are()
    {
        var page = Pages.Read(Pages.Blog(afterBody: """
            <h2>Dates</h2><ul><li>First <b>round</b> &amp; more</li><li>Second round<ul><li>Part of it</li></ul></li></ul>
            <table><tr><th>Country</th><th>Total</th></tr><tr><td>Kazakhstan</td><td>$3 | 4</td></tr><tr><td>Georgia</td><td>$5</td></tr></table>
            <p><strong>Day 1: Opening</strong></p><p>One line,<br>going on<br>New line</p>
            """));
        Assert.Equal(
            ["## Dates", "- First round \\& more", "- Second round", "- Part of it", "| Country | Total |", "| --- | --- |", "| Kazakhstan | $3 \\| 4 |", "| Georgia | $5 |", "### Day 1: Opening", "One line, going on", "New line"],
            page.Article!.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(3));
        Assert.EndsWith("Country Total Kazakhstan $3 | 4 Georgia $5 Day 1: Opening One line, going on New line", PlainOf(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<title>Forum held - Example Institute</title><meta property='og:site_name' content='Example Institute'>", "", "Forum held")]
    [InlineData("<title>Example | Forum held</title>", "", "Forum held")]
    [InlineData("<title>Water - a matter of all - Example</title>", "", "Water - a matter of all")]
    [InlineData("<title>Elsewhere</title><meta property='og:title' content='Forum held'>", "", "Forum held")]
    [InlineData("<title>Forum held | Example</title>", "<header><h1>Example</h1></header><h1>Example</h1>", "Forum held")]
    [InlineData("<title>A list | Example</title>", "<h1>Forum held</h1>", "Forum held")]
    [InlineData("<title>Forum held | Example</title>", "<h1>Newest</h1><h1>Forum held</h1>", "Forum held")]
    public void B136_The_title_comes_from_the_heading_then_the_head_and_never_from_the_address(string head, string heading, string title)
    {
        var page = Pages.Read($"<html><head>{head}</head><body>{heading}<p>{Pages.Body}</p></body></html>", address: new Uri("https://www.example.org/news/another-name-kicks-off/"));
        Assert.Equal(title, page.Article!.Title);
    }

    [Fact]
    public void B136_A_page_without_any_title_has_none()
    {
        var page = Pages.Read($"<html><body><p>{Pages.Body}</p></body></html>");
        Assert.False(page.Article!.HasTitle);
    }

    [Theory]
    [InlineData("""<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage","datePublished":"2020-01-01"},{"@type":["Article"],"datePublished":"2023-06-15T09:00:00+08:00"}]}</script><meta property="article:published_time" content="2021-01-01T00:00:00Z">""", "", "2023-06-15")]
    [InlineData("""<script type="application/ld+json">{ broken</script><meta property="article:published_time" content="2023-06-15T00:00:00Z">""", "<time class='entry-date published' datetime='2021-01-01'>x</time>", "2023-06-15")]
    [InlineData("""<script type="application/ld+json">[{"@type":"Event","startDate":"2019-01-01"},{"@type":"NewsArticle","headline":"Other","datePublished":"2018-01-01"},{"@type":"NewsArticle","headline":"Forum on Water Held in Urumqi","datePublished":"2023-06-15"}]</script>""", "", "2023-06-15")]
    [InlineData("", "<time class='updated' datetime='2024-01-01'>1 Jan 2024</time><time class='entry-date published' datetime='2023-06-15T01:00'>x</time>", "2023-06-15")]
    [InlineData("", "<time>15 June 2023</time>", "2023-06-15")]
    [InlineData("", "15 Jun 2023", "2023-06-15")]
    [InlineData("", "Posted on 15 Jun 2023", "2023-06-15")]
    [InlineData("", "发布时间：2023-06-15 10:30", "2023-06-15")]
    [InlineData("", "Опубликовано: 15 июня 2023 г.", "2023-06-15")]
    [InlineData("", "Last updated: 15 Jun 2023", null)]
    [InlineData("", "2 days ago", null)]
    [InlineData("", "", null)]
    public void B142_The_day_of_publication_is_taken_from_the_most_trustworthy_place(string head, string meta, string? day) =>
        Assert.Equal(day, Pages.Read(Pages.Blog(head, meta)).Article!.Published?.ToString("O"));

    [Theory]
    [InlineData("<p>2 Jun 2023</p>", "2023-06-02")]
    [InlineData("<p>The forum of 2 Jun 2023 was the first.</p>", null)]
    [InlineData("<p>It was held on <time datetime='2023-06-02'>2 June 2023</time> in Baku.</p>", null)]
    public void B142_A_date_line_counts_and_a_date_in_a_sentence_does_not(string beforeBody, string? day) =>
        Assert.Equal(day, Pages.Read(Pages.Blog(beforeBody: beforeBody)).Article!.Published?.ToString("O"));

    [Fact]
    public void B142_The_days_of_related_posts_are_not_the_pages_own() =>
        Assert.Null(Pages.Read(Pages.Blog(afterBody: "<section class='related-posts'><ul><li><a href='/news/other/'>Other</a> <span class='date'>8 Nov 2021</span></li></ul></section>")).Article!.Published);

    [Theory]
    [InlineData("/2023/06/15/forum/", "2023-06-15")]
    [InlineData("/2023-06/15/content_42.htm", "2023-06-15")]
    [InlineData("/newsletters/issues/20230615", "2023-06-15")]
    [InlineData("/2023/06/forum/", null)]
    [InlineData("/news/3671/", null)]
    [InlineData("/2023/13/45/forum/", null)]
    public void B142_The_path_gives_the_day_when_nothing_else_does(string path, string? day) =>
        Assert.Equal(day, Pages.Read($"<html><body><h1>Forum</h1><p>{Pages.Body}</p></body></html>", address: new Uri("https://www.example.org" + path)).Article!.Published?.ToString("O"));

    [Fact]
    public void B144_Links_are_absolute_web_addresses_each_once_without_fragments()
    {
        var page = Pages.Read("""
            <html><head><base href="https://www.example.org/news/"></head><body><a href="one#a">1</a><a href="/news/one">1</a><a href="HTTP://other.example/x">2</a>
            <a href="javascript:void(0)">j</a><a href="mailto:a@b.c">m</a><a href="tel:+1">t</a><a href="#top">f</a><a href="data:text/html,x">d</a><a href="ftp://x/y">f</a>
            <a href="https://user:secret@example.org/">u</a><a rel="nofollow" href="/calendar?month=1">n</a><a href="http://аpple.example/">mixed</a><a href="https://пример.example/">whole</a>
            """ + $"<a href='/{new string('a', 4000)}'>long</a></body></html>");
        Assert.Equal(["https://www.example.org/news/one", "http://other.example/x", "https://пример.example/"], page.Links.Select(link => link.ToString()));
    }

    [Theory]
    [InlineData("/news/held/", "https://www.example.org/news/held/")]
    [InlineData("https://example.org/news/held", "https://example.org/news/held")]
    [InlineData("https://www.example.org/", null)]
    [InlineData("https://elsewhere.example/news/held/", null)]
    [InlineData("", null)]
    public void B138_A_canonical_link_to_the_home_page_or_another_host_is_ignored(string href, string? canonical)
    {
        var page = Pages.Read($"<html><head><link rel=canonical href='{href}'></head><body><p>{Pages.Body}</p></body></html>");
        Assert.Equal(canonical, page.Canonical?.ToString());
        Assert.Equal(canonical ?? Pages.Address.ToString(), page.Article!.Url!.ToString());
    }

    [Theory]
    [InlineData("noindex", true, false)]
    [InlineData("NOINDEX, nofollow", true, true)]
    [InlineData("none", true, true)]
    [InlineData("index, follow", false, false)]
    public void B124_A_page_that_asks_not_to_be_indexed_is_no_article(string content, bool noIndex, bool noFollow)
    {
        var page = Pages.Read(Pages.Blog($"<meta name='Robots' content='{content}'>"));
        Assert.Equal((noIndex, noFollow), (page.NoIndex, page.NoFollow));
        Assert.Equal(noIndex, page.Article is null);
        Assert.NotEmpty(page.Links);
    }

    [Theory]
    [InlineData("<h1>Sign in</h1><form><input name='u'><input type='password'></form>", "/news/forum/", true)]
    [InlineData("<h1>Members</h1><p>Continue with your account.</p>", "/wp-login.php", true)]
    [InlineData("<h1>Members</h1><p>Continue with your account.</p>", "/account/login", true)]
    public void B128_A_wall_for_signing_in_is_recognised(string body, string path, bool asks)
    {
        var page = Pages.Read($"<html><body>{body}</body></html>", address: new Uri("https://www.example.org" + path));
        Assert.Equal(asks, page.AsksToSignIn);
        Assert.Null(page.Article);
        Assert.Contains("signing in", page.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void B128_A_form_for_signing_in_beside_an_article_is_no_wall()
    {
        var page = Pages.Read(Pages.Blog().Replace("<nav>", "<form><input type='password'></form><nav>", StringComparison.Ordinal));
        Assert.False(page.AsksToSignIn);
        Assert.Equal(Pages.Body, PlainOf(page));
    }

    [Theory]
    [InlineData("<title>Page not found - Example</title>", "<h1>Oops</h1><p>Nothing here. Try the search.</p>", "not found")]
    [InlineData("<title>404</title>", "<p>Sorry.</p>", "not found")]
    [InlineData("<title>Ошибка 404</title>", "<p>Страница удалена.</p>", "not found")]
    [InlineData("<title>Just a moment...</title>", "<div id='challenge-form'></div>", "proof that a person")]
    [InlineData("<meta http-equiv='refresh' content='0; url=https://www.example.org/new/'>", "<p>Moved.</p>", "leads on to https://www.example.org/new/")]
    [InlineData("<title>Forum</title>", "<div id='root'></div><script>render()</script><noscript>You need JavaScript.</noscript>", "scripts have run")]
    [InlineData("<title>Forum</title>", "", "no text of its own")]
    [InlineData("<title>Forum</title>", "<nav>Menu</nav><img src='x.png'>", "no text of its own")]
    public void B127_B128_B139_Pages_that_stand_in_for_an_article_are_named(string head, string body, string reason)
    {
        var page = Pages.Read($"<html><head>{head}</head><body>{body}</body></html>");
        Assert.Null(page.Article);
        Assert.Contains(reason, page.Reason, StringComparison.Ordinal);
    }

    private static string PlainOf(WebPage page) => MarkdownReader.PlainOf(page.Article!.Body).Text;
}
