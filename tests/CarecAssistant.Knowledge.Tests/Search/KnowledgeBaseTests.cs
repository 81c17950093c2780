using CarecAssistant.TestKit;

namespace CarecAssistant.Knowledge.Tests.Search;

public class KnowledgeBaseTests
{
    [Fact]
    public async Task Many_readers_at_once_find_what_one_finds()
    {
        using var library = new Library();
        for (var number = 0; number < 60; number++) library.Folder.Write($"{number}.md", $"# Road {number}\n\nCamels {number} carry silk over pass {number % 7} to Urumqi.");
        await library.Synchronise();
        string[] queries = [.. Enumerable.Range(0, 40).Select(number => $"which camels carry silk over pass {number % 7} on road {number}")];
        var alone = new List<IReadOnlyList<string>>();
        foreach (var query in queries) alone.Add(await library.Find(query));

        library.Restart();
        var together = await Task.WhenAll(queries.Select(query => Task.Run(() => library.Find(query), Stop)));
        Assert.Equal(alone, together);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("what do camels carry", "silk")]
    [InlineData("Silk Road Title", "silk")]
    [InlineData("вагоны поездов", "trains-ru")]
    [InlineData("代表团讨论", "visit-zh")]
    [InlineData("silk AND -camels +(\"road", "silk")]
    [InlineData("silk* ?? ~~ ^^ [ TO ] \\", "silk")]
    [InlineData("Länder", "german")]
    public async Task The_article_that_says_it_comes_first(string query, string article)
    {
        using var library = await Filled();
        Assert.Equal(article, (await library.Find(query))[0]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!., ~")]
    [InlineData("what is the")]
    [InlineData("zzzzqqq")]
    public async Task A_query_without_words_or_with_unknown_ones_finds_nothing(string query)
    {
        using var library = await Filled();
        Assert.Empty(await library.Find(query));
    }

    [Theory]
    [InlineData("- [\"\", camels, dromedaries]\n")]
    [InlineData("- [~, camels, dromedaries]\n")]
    [InlineData("- [\" \", camels, dromedaries]\n")]
    public async Task An_empty_name_in_the_glossary_spoils_nothing(string glossary)
    {
        using var library = await Filled();
        library.WriteGlossary(glossary);
        await library.Synchronise();
        Assert.Equal("silk", (await library.Find("dromedaries"))[0]);
    }

    [Fact]
    public async Task A_very_long_query_is_answered()
    {
        using var library = await Filled();
        var words = string.Join(' ', Enumerable.Range(0, 20_000).Select(number => $"silk{number % 3000}"));
        Assert.Empty(await library.Find(words));
        Assert.NotEmpty(await library.Find("camels " + new string('x', 100_000)));
        Assert.Equal("silk", (await library.Find("camels " + words))[0]);
    }

    [Fact]
    public async Task Equal_articles_come_in_the_order_of_their_ids_and_scores_fall()
    {
        using var library = new Library();
        foreach (var name in (string[])["c", "a", "B", "b"]) library.Folder.Write(name + ".md", "Same words here.");
        library.Folder.Write("z.md", "Same words here, same words.\n\n# Same\n\nSame words.");
        await library.Synchronise();
        var hits = await library.Knowledge.SearchAsync(new SearchQuery("same words"), Stop);
        Assert.Equal(hits.Select(hit => hit.Score).OrderDescending(), hits.Select(hit => hit.Score));
        Assert.Equal(["B", "a", "b", "c"], hits.Select(hit => hit.Article.Article.Id).Where(id => id != "z"));
        Assert.Equal(2, (await library.Find("same words", top: 2)).Length);
    }

    [Fact]
    public async Task A_hit_names_its_best_passages()
    {
        using var library = new Library();
        library.Folder.Write("a.md", "# First\n\nNothing of note.\n\n# Second\n\nYaks graze on high meadows.\n\n# Third\n\nYaks sleep.");
        await library.Synchronise();
        var hit = Assert.Single(await library.Knowledge.SearchAsync(new SearchQuery("yaks graze meadows") { PassagesPerArticle = 2 }, Stop));
        Assert.Equal([1, 2], hit.Passages.Select(passage => passage.Number));
        Assert.Equal("Second", hit.Best.Heading);
    }

    [Fact]
    public async Task A_file_name_is_no_title_to_be_found_by()
    {
        using var library = new Library();
        library.Folder.Write("meadows.txt", "Yaks graze.");
        await library.Synchronise();
        Assert.Empty(await library.Find("meadows"));
    }

    [Fact]
    public async Task Rarity_and_mentions_count_sentences()
    {
        using var library = await Filled();
        var knowledge = library.Knowledge;
        Assert.Equal(2, knowledge.SentencesMentioning(["camel", "silk"]));
        Assert.Equal(0, knowledge.SentencesMentioning(["zebra"]));
        Assert.True(knowledge.RarityOf("zebra") > knowledge.RarityOf("camel"));
        var sentences = knowledge.State.Sentences;
        Assert.Equal(Math.Log(1 + ((sentences - 1 + 0.5) / 1.5)), knowledge.RarityOf("camel"), 9);
    }

    [Fact]
    public async Task The_glossary_carries_a_question_into_another_language()
    {
        using var library = await Filled();
        library.WriteGlossary("- [silk, шёлк, 丝绸]\n- [Belt and Road, Один пояс — один путь, 一带一路]\n- broken\n");
        library.Folder.Write("belt.md", "The Belt and Road is long.");
        library.Folder.Write("glossary.yml", "- [camel, верблюд, 骆驼]");
        await library.Synchronise();

        Assert.Equal("silk", (await library.Find("Кто везёт шёлк?"))[0]);
        Assert.Equal("silk", (await library.Find("骆驼"))[0]);
        Assert.Equal(["belt"], await library.Find("一带一路"));
        Assert.Equal(["camel", "骆驼"], library.Knowledge.GroupsOf("О верблюдах", "ru").Single().Alike);
        Assert.Equal(["丝绸"], library.Knowledge.GroupsOf("丝绸", "zh").Select(group => group.Term.Text));
    }

    [Fact]
    public async Task B154_A_withdrawn_article_is_gone_with_its_title()
    {
        using var library = await Filled();
        library.Folder.Delete("silk.md");
        await library.Synchronise();
        Assert.Empty(await library.Find("Silk Road Title"));
        Assert.Null(await library.Knowledge.FindAsync("silk", Stop));
    }

    [Theory]
    [InlineData("C.A.R.E.C.")]
    [InlineData("CAREC's")]
    [InlineData("CAREC’s")]
    [InlineData("carec")]
    [InlineData("ЦАРЭС")]
    [InlineData("中亚区域经济合作")]
    [InlineData("Central Asia Regional Economic Cooperation")]
    public async Task B152_The_one_name_is_found_under_all_its_forms(string query)
    {
        using var library = new Library();
        library.WriteGlossary(await File.ReadAllTextAsync(RepositoryRoot.At("knowledge", "glossary.yml"), Stop));
        library.Folder.Write("camels.md", "Camels carry goods over the pass.");
        library.Folder.Write("english.md", "CAREC has eleven members.");
        library.Folder.Write("russian.md", "В ЦАРЭС одиннадцать членов.");
        library.Folder.Write("chinese.md", "中亚区域经济合作有十一个成员。");
        await library.Synchronise();
        Assert.Equal(["chinese", "english", "russian"], (await library.Find(query)).Order(StringComparer.Ordinal));
    }

    private static async Task<Library> Filled()
    {
        var library = new Library();
        library.Folder.Write("silk.md", "# Silk Road Title\n\nCamels carry goods. Much of it is silk.");
        library.Folder.Write("trains.md", "Trains carry containers to the port.");
        library.Folder.Write("trains-ru.md", "Поезд везёт вагон с контейнерами в порт.");
        library.Folder.Write("visit-zh.md", "新疆代表团访问了学院，并讨论了合作。");
        library.Folder.Write("german.md", "---\nlanguage: de\n---\nDie Länder arbeiten.");
        await library.Synchronise();
        return library;
    }
}
