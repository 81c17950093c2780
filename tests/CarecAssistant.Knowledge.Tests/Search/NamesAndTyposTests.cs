namespace CarecAssistant.Knowledge.Tests.Search;

public class NamesAndTyposTests
{
    [Theory]
    [InlineData("Что предложил Линь Хаотао?", "lin")]
    [InlineData("предложения Линя Хаотао", "lin")]
    [InlineData("кто такой линь хаотао", "lin")]
    [InlineData("林浩涛提出了什么建议？", "lin")]
    [InlineData("Делегация из Гуанси", "lin")]
    [InlineData("广西代表团讨论了什么？", "lin")]
    [InlineData("Что сказал Алим Сабиржанов?", "alim")]
    [InlineData("阿里木·萨比尔江说了什么？", "alim")]
    [InlineData("法鲁赫·纳扎佐达是谁？", "alim")]
    [InlineData("纳扎佐达", "alim")]
    [InlineData("Назарзоде", "alim")]
    [InlineData("Who is Farukh Nazarzada?", "alim")]
    public async Task A_name_in_another_script_finds_the_english_article(string question, string article)
    {
        using var library = await Filled();
        Assert.Equal(article, (await library.Find(question)).FirstOrDefault());
    }

    [Theory]
    [InlineData("What did Wang Haoran propose?", "wang-ru")]
    [InlineData("What did Murod Sharipov sign?", "sharipov-ru")]
    [InlineData("Did Sun Lihua visit Urumqi?", "sun-zh")]
    [InlineData("Кто такая Сунь Лихуа?", "sun-zh")]
    [InlineData("What did Rustam Hasanbek say?", "rustam-zh")]
    [InlineData("Guizhou", "sun-zh")]
    public async Task A_latin_or_cyrillic_name_finds_the_article_in_another_script(string question, string article)
    {
        using var library = await Filled();
        Assert.Equal(article, (await library.Find(question)).FirstOrDefault());
    }

    [Theory]
    [InlineData("项目附件在哪里？")] // 附件 sounds as Fujian, and is an attachment.
    [InlineData("达到什么程度")] // 程度 sounds as Chengdu, and is a degree.
    [InlineData("生产格局")] // 产格 sounds as "change".
    [InlineData("Баку")]
    [InlineData("Ма")]
    [InlineData("Линь Шуфэнь")]
    [InlineData("林淑芬")]
    [InlineData("Алим")]
    [InlineData("Назаров")]
    public async Task Another_name_or_an_ordinary_word_that_sounds_alike_is_no_bridge(string question)
    {
        using var library = await Filled();
        library.Folder.Write("near.md", "Guests from Fujian and Chengdu met Bako and Mr. Ma at the Climate Change Dialogue. Work on change goes on.");
        await library.Synchronise();
        Assert.Empty(await library.Find(question));
    }

    [Fact]
    public async Task A_name_that_stands_in_the_glossary_in_chinese_is_met_by_those_characters_only()
    {
        using var library = await Filled();
        library.WriteGlossary("- [Lin Haotao, 林浩涛]");
        await library.Synchronise();
        Assert.Empty(await library.Find("林豪涛"));
        Assert.Equal("lin", (await library.Find("林浩涛"))[0]);
    }

    [Fact]
    public async Task The_words_of_a_name_go_with_the_words_at_their_place()
    {
        using var library = await Filled();
        var groups = library.Knowledge.GroupsOf("Что предложил Линь Хаотао?", "ru");
        Assert.Contains("lin", groups.Single(group => group.Term.Text.StartsWith("лин", StringComparison.Ordinal)).Alike);
        Assert.Contains("haotao", groups.Single(group => group.Term.Text.StartsWith("хаота", StringComparison.Ordinal)).Alike);
        Assert.Contains("guangxi", library.Knowledge.GroupsOf("广西代表团", "zh").Single(group => group.Term.Text == "广西").Alike);
    }

    [Theory]
    [InlineData("delegaton", "deleg")]
    [InlineData("deelgation", "deleg")]
    [InlineData("delagetion", "deleg")]
    [InlineData("delegations", null)]
    [InlineData("Nazarzdoa", "nazarzoda")]
    [InlineData("контйенерами", "контейнер")]
    [InlineData("вагно", "вагон")]
    [InlineData("вгано", null)] // Two slips in five letters are another word.
    [InlineData("belegation", null)] // Another first letter is another word.
    [InlineData("guest", null)]
    [InlineData("gest", null)]
    [InlineData("li", null)]
    [InlineData("20231", null)]
    [InlineData("2023", null)]
    public async Task B151_A_word_that_occurs_nowhere_goes_with_the_nearest_that_does(string word, string? stem)
    {
        using var library = await Filled();
        var alike = library.Knowledge.GroupsOf(word, "en").Single().Alike;
        Assert.Equal(stem is null ? [] : [stem], alike);
    }

    [Fact]
    public async Task A_mistyped_question_finds_the_article_and_an_exact_word_weighs_more()
    {
        using var library = await Filled();
        library.Folder.Write("a.md", "Caravans crossed deserts.");
        library.Folder.Write("b.md", "Karavans crossed deserts.");
        await library.Synchronise();
        Assert.Equal("lin", (await library.Find("delegaton"))[0]);
        Assert.Equal(["b"], await library.Find("karavans"));
    }

    private static async Task<Library> Filled()
    {
        var library = new Library();
        library.Folder.Write("lin.md", "# Guests\n\nA delegation of Guangxi came with Mr. Lin Haotao. He spoke of trade in Guangxi. A guest in 20232.");
        library.Folder.Write("alim.md", "# Talks\n\nAfter that Alim Sabirjan met the Director, Farrukh Nazarzoda. They signed.");
        library.Folder.Write("wang-ru.md", "Совещание открыл господин Ван Хаожань. По словам Вана Хаожаня, торговля растёт.");
        library.Folder.Write("sharipov-ru.md", "Вагон с контейнерами встретил министр Мурод Шарипов.");
        library.Folder.Write("sun-zh.md", "孙丽华访问了学院。来自贵州省的客人参加了会议。");
        library.Folder.Write("rustam-zh.md", "主席鲁斯塔姆·哈桑别克介绍了情况。");
        await library.Synchronise();
        return library;
    }
}
