using System.Text;
using CarecAssistant.Knowledge.Articles;

namespace CarecAssistant.Knowledge.Tests.Articles;

public class ArticleReaderTests
{
    [Fact]
    public void Front_matter_gives_every_field()
    {
        var article = Read("a.md", """
            ---
            id: joint-forum
            title: "A forum: what was said"
            url: https://www.example.org/forum
            published: 2024-03-01
            language: ru_RU
            kind: news
            tags: [trade, energy]
            origin: summary
            sources:
              - https://www.example.org/one
              - https://www.example.org/two
            asOf: 2024-02-01
            unknown: {deep: [1, 2]}
            ---
            Words of the **forum**.
            """);

        Assert.Equal("joint-forum", article.Id);
        Assert.Equal("A forum: what was said", article.Title);
        Assert.Equal(new Uri("https://www.example.org/forum"), article.Url);
        Assert.Equal(new DateOnly(2024, 3, 1), article.Published);
        Assert.Equal(new DateOnly(2024, 2, 1), article.AsOf);
        Assert.Equal("ru", article.Language);
        Assert.Equal(ArticleKind.News, article.Kind);
        Assert.Equal(ArticleOrigin.Summary, article.Origin);
        Assert.Equal(["trade", "energy"], article.Tags);
        Assert.Equal(2, article.Sources.Count);
        Assert.Equal("Words of the **forum**.", article.Body);
    }

    [Theory]
    [InlineData("# A Heading\nText at once.", "A Heading", "Text at once.")]
    [InlineData("A Title\n\nSome text.", "A Title", "Some text.")]
    [InlineData("\n\nA Title\n\nSome text.", "A Title", "Some text.")]
    [InlineData("**A Title**\n\nSome text.", "A Title", "Some text.")]
    public void The_first_line_is_the_title_when_it_looks_like_one(string text, string title, string body)
    {
        var article = Read("name.md", text);
        Assert.True(article.HasTitle);
        Assert.Equal(title, article.Title);
        Assert.Equal(body, article.Body);
    }

    [Theory]
    [InlineData("Only one line")]
    [InlineData("A first line\nand a second one.\n\nText.")]
    [InlineData("This is a sentence.\n\nText.")]
    [InlineData("“Is this one?”\n\nText.")]
    [InlineData("这是一句话。\n\n正文。")]
    public void Otherwise_the_title_is_the_file_name_and_all_text_is_body(string text)
    {
        var article = Read("file-name.txt", text);
        Assert.False(article.HasTitle);
        Assert.Equal("file-name", article.Title);
        Assert.Equal(PlainTextBuilder.Collapse(text), MarkdownReader.PlainOf(article.Body).Text);
    }

    [Fact]
    public void A_first_line_of_more_than_two_hundred_characters_is_no_title()
    {
        Assert.True(Read("a.txt", new string('a', 200) + "\n\nText.").HasTitle);
        Assert.False(Read("a.txt", new string('a', 201) + "\n\nText.").HasTitle);
    }

    [Theory]
    [InlineData("15 May 2023")]
    [InlineData("15-05-2023")]
    [InlineData("15.05.2023")]
    [InlineData("2023-05-15")]
    [InlineData("15 мая 2023 г.")]
    [InlineData("2023年5月15日")]
    [InlineData("May 15th, 2023")]
    [InlineData("Monday, 15 May 2023")]
    [InlineData("*15 May 2023*")]
    public void A_date_alone_on_a_line_below_the_title_is_the_day_of_publication(string date)
    {
        var article = Read("a.md", $"A Title\n\n{date}\n\nText of it.");
        Assert.Equal(new DateOnly(2023, 5, 15), article.Published);
        Assert.Equal("Text of it.", article.Body);
    }

    [Theory]
    [InlineData("A Title\n\nOn 15 May 2023 they met.")]
    [InlineData("A Title\n\na\n\nb\n\nc\n\n15 May 2023\n\nText.")]
    [InlineData("A Title\n\n31 February 2023\n\nText.")]
    [InlineData("A Title\n\nMaybe 15, 2023\n\nText.")]
    public void A_date_in_a_sentence_or_far_below_is_none(string text) => Assert.Null(Read("a.txt", text).Published);

    [Fact]
    public void A_text_file_keeps_signs_that_would_be_marks_in_Markdown()
    {
        const string Text = "A *star* and under_scores [1] cost $41 & more <than> that.\n\n1. First point\n2. Second point\n- dash # hash\n\n    indented";
        var plain = MarkdownReader.PlainOf(Read("a.txt", "Title\n\n" + Text).Body);
        Assert.Equal(PlainTextBuilder.Collapse(Text), plain.Text);
        Assert.Equal(5, plain.Blocks.Count);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("windows-1251")]
    [InlineData("koi8-r")]
    [InlineData("gb18030")]
    public void Common_encodings_are_read(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = name == "gb18030"
            ? "中亚区域经济合作学院\n\n新疆代表团访问了学院，双方讨论了今后合作的新方向和其他问题，并表示将继续加强区域合作。"
            : "Институт ЦАРЭС\n\nДелегация посетила институт и обсудила новые направления сотрудничества на благо народов региона.";
        var encoding = Encoding.GetEncoding(name);
        var result = ArticleReader.Read("a.txt", [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
        Assert.Equal(text.Split('\n')[2], result.Article?.Body);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\n ")]
    [InlineData("---\ntitle: Nothing below\n---\n")]
    [InlineData("...\n\n***")]
    public void A_file_without_text_fails(string text) => Assert.Equal(ArticleReader.NoText, Failure("a.md", text));

    [Theory]
    [InlineData("---\ntitle: Open\n\nText.", "never closed")]
    [InlineData("---\ntitle: [Open\n---\nText.", "broken in line")]
    [InlineData("---\ntitle: [Open\npublished: : :\n---\n\n# Heading\n\nText.", "broken in line")]
    [InlineData("---\ntitle: a\ntitle: b\n---\nText.", "stands twice")]
    [InlineData("---\ntitle: &a x\nid: *a\n---\nText.", "anchors")]
    [InlineData("---\ntitle: !!str x\n---\nText.", "tags")]
    [InlineData("---\n- a\n---\nText.", "no list of names and values")]
    [InlineData("---\npublished: soon\n---\nText.", "no date")]
    [InlineData("---\nkind: story\n---\nText.", "kind is unknown")]
    [InlineData("---\norigin: copy\n---\nText.", "origin is unknown")]
    [InlineData("---\nurl: /path\n---\nText.", "no web address")]
    [InlineData("---\nid: a b\n---\nText.", "id is empty between slashes")]
    [InlineData("---\nid: news/../b\n---\nText.", "id is empty between slashes")]
    [InlineData("---\nid: /news/b\n---\nText.", "id is empty between slashes")]
    [InlineData("---\nlanguage: english\n---\nText.", "two-letter")]
    public void Broken_front_matter_fails_with_the_remedy(string text, string reason) => Assert.Contains(reason, Failure("a.md", text), StringComparison.Ordinal);

    [Fact]
    public void Binary_mixed_and_too_large_files_fail()
    {
        Assert.Contains("not a text file", ArticleReader.Read("a.txt", [1, 0, 2, 0, 0, 255, 3, 0, 9]).Failure, StringComparison.Ordinal);
        Assert.Contains("2 MiB", Failure("a.txt", "Word. " + new string('a', ArticleReader.LargestBody)), StringComparison.Ordinal);
        Assert.Contains("PDF is damaged", ArticleReader.Read("a.pdf", "no pdf"u8.ToArray()).Failure, StringComparison.Ordinal);
        Assert.Contains("Word document is damaged", ArticleReader.Read("a.docx", "no zip"u8.ToArray()).Failure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_web_page_gives_its_main_text_without_menus_and_scripts()
    {
        var article = Read("page.html", """
            <html lang="en"><head><title>Site | Forum held</title><meta property="og:title" content="Forum held">
            <meta property="article:published_time" content="2024-03-01T10:00:00Z"><link rel="canonical" href="https://www.example.org/forum"></head>
            <body><nav>Menu</nav><main><h1>Forum held</h1><p>The forum was <b>held</b> in 2024.</p><ul><li>One &amp; two</li></ul>
            <p style="display: none">hidden</p><script>alert(1)</script><h2>Outcome</h2><p>They agreed.</p><p>Share this</p></main><footer>Foot</footer></body></html>
            """);
        Assert.Equal("Forum held", article.Title);
        Assert.Equal(new DateOnly(2024, 3, 1), article.Published);
        Assert.Equal(new Uri("https://www.example.org/forum"), article.Url);
        Assert.Equal("The forum was held in 2024. One & two Outcome They agreed.", MarkdownReader.PlainOf(article.Body).Text);
    }

    [Theory]
    [InlineData("The Institute works with the members of the programme.", "en")]
    [InlineData("Институт работает со странами региона.", "ru")]
    [InlineData("学院与成员国合作。", "zh")]
    [InlineData("Институт өңірдегі елдермен жұмыс істейді.", "kk")]
    [InlineData("Das Institut arbeitet mit den Ländern und der Region.", "de")]
    [InlineData("CAREC", "en")]
    public void The_language_is_seen(string body, string language) => Assert.Equal(language, Read("a.txt", body).Language);

    private static Article Read(string name, string text)
    {
        var result = ArticleReader.Read(name, Encoding.UTF8.GetBytes(text));
        Assert.Null(result.Failure);
        return result.Article!;
    }

    private static string Failure(string name, string text) => ArticleReader.Read(name, Encoding.UTF8.GetBytes(text)).Failure ?? "";
}
