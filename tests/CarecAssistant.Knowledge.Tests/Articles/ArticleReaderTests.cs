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
    [InlineData("summary", true)]
    [InlineData("published", false)]
    public void What_a_summary_tells_of_the_contact_form_is_no_furniture(string origin, bool stays)
    {
        const string Contact = "The Institute can be reached through the contact form on its website. The form is open for inquiries, questions and commendations.";
        var article = Read("a.md", $"---\ntitle: Where it is\norigin: {origin}\n---\nIt is in Urumqi.\n\n## Contact\n{Contact}");

        Assert.Equal(stays, article.Body.Contains(Contact, StringComparison.Ordinal));
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
    public void B93_B94_A_date_alone_on_a_line_below_the_title_is_the_day_of_publication(string date)
    {
        var article = Read("a.md", $"A Title\n\n{date}\n\nText of it.");
        Assert.Equal(new DateOnly(2023, 5, 15), article.Published);
        Assert.Equal("Text of it.", article.Body);
    }

    [Theory]
    [InlineData("A Title\n\nThey met.")]
    [InlineData("A Title\n\nOn 15 May 2023 they met.")]
    [InlineData("A Title\n\na\n\nb\n\nc\n\n15 May 2023\n\nText.")]
    [InlineData("A Title\n\n31 February 2023\n\nText.")]
    [InlineData("A Title\n\nMaybe 15, 2023\n\nText.")]
    public void B93_No_date_a_date_in_a_sentence_or_one_far_below_is_none(string text) => Assert.Null(Read("a.txt", text).Published);

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
    public void B95_Common_encodings_are_read(string name)
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
    [InlineData("windows-1251")]
    [InlineData("koi8-r")]
    [InlineData("gb18030")]
    public void B95_Two_encodings_in_one_file_are_named_with_the_line(string other)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var foreign = Encoding.GetEncoding(other).GetBytes(other == "gb18030" ? "新疆代表团访问了学院，双方讨论了今后合作的新方向。" : "Делегация посетила институт и обсудила направления сотрудничества.");
        byte[] text = [.. "Institute\n\nИнститут провёл форум по воде и энергетике.\n"u8, .. foreign, .. "\nВ нём приняли участие представители стран.\n"u8];
        Assert.Equal("The letters of line 4 are in an unknown encoding; save the file as UTF-8.", ArticleReader.Read("a.txt", text).Failure);
    }

    [Theory]
    [InlineData("a.md", "")]
    [InlineData("a.txt", "")]
    [InlineData("a.txt", " \n\t\n ")]
    [InlineData("a.md", " \n\t\n ")]
    [InlineData("a.md", "---\ntitle: Nothing below\n---\n")]
    [InlineData("a.md", "...\n\n***")]
    public void B91_A_file_without_text_fails(string name, string text) => Assert.Equal(ArticleReader.NoText, Failure(name, text));

    [Fact]
    public void B92_Title_date_and_body_are_told_apart_and_the_form_below_is_left_out()
    {
        var article = Read("visit.txt", "A Delegation Visits\n\n15 May 2023\n\nThey met in the office.\n\nThey agreed.\n\nContact Us\n\nIf you have any questions, please contact us by filling out the following form.\n");
        Assert.Equal(("A Delegation Visits", new DateOnly(2023, 5, 15)), (article.Title, article.Published));
        Assert.Equal("They met in the office. They agreed.", MarkdownReader.PlainOf(article.Body).Text);
    }

    [Theory]
    [InlineData("# A Heading\nText at once.", "A Heading")]
    [InlineData("A Title\n\nText below.", "A Title")]
    [InlineData("This is a sentence.\n\nText below.", null)]
    public void B98_Front_matter_without_a_title_leaves_it_to_the_text_and_then_to_the_file_name(string text, string? title)
    {
        var article = Read("file-name.md", $"---\nlanguage: en\n---\n\n{text}");
        Assert.Equal((title ?? "file-name", title is not null), (article.Title, article.HasTitle));
    }

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
    [InlineData("---\nid: news//b\n---\nText.", "id is empty between slashes")]
    [InlineData("---\nid: news/../b\n---\nText.", "id is empty between slashes")]
    [InlineData("---\nid: /news/b\n---\nText.", "id is empty between slashes")]
    [InlineData("---\nlanguage: english\n---\nText.", "two-letter")]
    public void B97_B99_Broken_front_matter_fails_with_the_remedy(string text, string reason) => Assert.Contains(reason, Failure("a.md", text), StringComparison.Ordinal);

    [Theory]
    [InlineData("title: One\ntags:\n\t- one", 4)]
    [InlineData("title: One\n\n\ntitle: Two", 5)]
    [InlineData("title: One\ntags: !!python/object:os.system [x]", 3)]
    [InlineData("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]", 2)]
    [InlineData("tags:\n  - one\n  - *a", 4)]
    public void B97_The_line_that_breaks_front_matter_is_named(string matter, int line) =>
        Assert.StartsWith($"The front matter is broken in line {line}: ", Failure("a.md", $"---\n{matter}\n---\nText."), StringComparison.Ordinal);

    [Fact]
    public void B99_An_id_that_makes_no_address_is_refused()
    {
        Assert.Contains("more than 200 characters", Failure("a.md", $"---\nid: {new string('a', 500)}\n---\nText."), StringComparison.Ordinal);
        Assert.Contains("white space", Failure("a.md", "---\nid: two words\n---\nText."), StringComparison.Ordinal);
        Assert.Equal("news/one", Read("a.md", "---\nid: news/one\n---\nText.").Id);
    }

    [Fact]
    public void B96_What_is_no_text_is_not_read_as_text()
    {
        const string Reason = "This is not a text file; save the text as UTF-8, or convert the document to DOCX or PDF.";
        Assert.Equal(Reason, ArticleReader.Read("a.txt", [1, 0, 2, 0, 0, 255, 3, 0, 9]).Failure);
        Assert.Equal(Reason, ArticleReader.Read("a.txt", [.. "Text, and then "u8, .. new byte[40]]).Failure);
        Assert.Equal(Reason, ArticleReader.Read("a.txt", [.. Enumerable.Range(0, 2000).Select(i => (byte)(i % 31 + 1))]).Failure);
    }

    [Fact]
    public void B101_Fifty_megabytes_are_refused_and_a_line_of_one_and_a_half_is_cut_at_its_sentences()
    {
        Assert.Contains("2 MiB", ArticleReader.Read("a.txt", [.. Enumerable.Repeat("Words of a long text. "u8.ToArray(), 2_400_000).SelectMany(word => word)]).Failure, StringComparison.Ordinal);
        var text = ArticleTextReader.Read(Read("a.txt", "Title\n\n" + string.Concat(Enumerable.Repeat("The river rose by the bridge. ", 50_000))));
        Assert.Equal(50_000, text.Sentences.Count);
        Assert.All(text.Passages, passage => Assert.InRange(ArticleTextReader.WordsIn(passage.Text), 1, 120));
        Assert.All(ArticleTextReader.Read(Read("a.txt", "Title\n\n" + string.Concat(Enumerable.Repeat("river ", 100_000)))).Sentences, sentence => Assert.InRange(sentence.Text.Length, 1, 2006));
    }

    [Fact]
    public void Too_large_and_damaged_files_fail()
    {
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
