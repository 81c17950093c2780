using System.Text;

namespace CarecAssistant.Knowledge.Tests.Search.Lexicon;

public sealed class TranslatedSearchTests : IDisposable
{
    private const string Words =
        """
        camel	верблюд	骆驼
        caravan	караван	商队
        cross	пересекать, пересечь	穿越, 越过
        desert	пустыня	沙漠
        freight train	грузовой поезд, товарный поезд	货运列车
        market	рынок, базар	市场
        train	поезд	列车, 火车
        train	обучать	培训

        """;

    private readonly Library library = new();
    private readonly TemporaryFolder installed = new();

    public void Dispose()
    {
        library.Dispose();
        installed.Dispose();
    }

    [Theory]
    [InlineData("Какой караван пересекал пустыню?")]
    [InlineData("哪支商队穿越了沙漠?")]
    public async Task Words_of_the_lexicon_find_english_articles(string question)
    {
        await OpenAsync(("caravan.md", "The caravan crossed the desert."), ("market.md", "The market opens at nine."));
        Assert.Equal(["caravan"], await library.Find(question));
    }

    [Theory]
    [InlineData("Где грузовой поезд?")]
    [InlineData("货运列车在哪里?")]
    public async Task A_phrase_is_found_where_its_words_stand_side_by_side(string question)
    {
        await OpenAsync(("freight.md", "The freight train left Almaty."), ("apart.md", "Freight is not what the train carries, freight goes by road and the train waits."));
        Assert.Equal("freight", (await library.Find(question))[0]);
    }

    [Fact]
    public async Task An_english_question_finds_what_is_in_russian_or_chinese_alone()
    {
        await OpenAsync(("ru.md", "Караван пересёк пустыню и ушёл на север."), ("other.md", "Рынок открывается в девять часов утра."));
        Assert.Equal(["ru"], await library.Find("Which caravan crossed the desert?"));
    }

    [Fact]
    public async Task An_article_in_the_language_of_the_question_comes_before_its_translation()
    {
        await OpenAsync(("a.md", "The caravan crossed the desert."), ("b.md", "Караван пересёк пустыню. Он шёл долго."), ("c.md", "The market opens at nine."), ("d.md", "The train was late."), ("e.md", "Nothing happened at all."),
            ("f.md", "Рынок открывается в девять часов утра."), ("g.md", "Поезд опоздал и пришёл вечером."));
        Assert.Equal(["b", "a"], await library.Find("Какой караван пересёк пустыню?"));
    }

    [Fact]
    public async Task The_groups_of_a_question_hold_the_translations_that_texts_have()
    {
        await OpenAsync(("caravan.md", "The caravan crossed the desert."));
        Assert.Equal([("карава", "caravan"), ("пустын", "desert")],
            library.Knowledge.GroupsOf("Караван верблюдов и пустыня", "ru").Where(group => group.Alike.Count > 0).Select(group => (group.Term.Text, group.Alike.Single())));
        Assert.Contains("desert", library.Knowledge.GroupsOf("沙漠", "zh").Single().Alike);
    }

    [Fact]
    public async Task A_word_that_the_lexicon_has_is_not_taken_for_a_mistyped_one()
    {
        library.WriteLexicon("cabaret\tкараваг\t\n");
        library.Folder.Write("caravan.md", "Караван пересёк пустыню.");
        library.Folder.Write("english.md", "The desert is large.");
        await library.Synchronise();
        Assert.Empty(library.Knowledge.GroupsOf("караваг", "ru").Single().Alike);
        Assert.NotEmpty(library.Knowledge.GroupsOf("караваз", "ru").Single().Alike);
    }

    [Fact]
    public async Task Nor_is_one_of_the_language_that_all_articles_are_in()
    {
        library.WriteLexicon("tender\tтендер\t\n");
        library.Folder.Write("english.md", "The gender strategy and the tinder are old.");
        await library.Synchronise();
        Assert.Empty(library.Knowledge.GroupsOf("tender", "en").Single().Alike);
        Assert.NotEmpty(library.Knowledge.GroupsOf("tindar", "en").Single().Alike);
    }

    [Fact]
    public async Task An_installed_dictionary_finds_what_the_lexicon_does_not_know()
    {
        DictdFolder.Write(installed, "animals", Encoding.UTF8, isCompressed: true, ("market", "рынок, базар"), ("yurt", "юрта"), ("saddle", "седло"));
        installed.Write("cedict_ts.u8", "馬鞍 马鞍 [ma3 an1] /saddle/\n");
        library.Dictionaries = [installed.Path];
        library.Restart();
        await OpenAsync(("saddle.md", "A saddle is made of leather."), ("market.md", "The market opens at nine."));
        Assert.Equal(["saddle"], await library.Find("Из чего сделано седло?"));
        Assert.Equal(["saddle"], await library.Find("马鞍是什么做的?"));
        Assert.Equal(["saddle"], await library.Find("馬鞍"));
    }

    [Fact]
    public async Task The_search_goes_on_without_a_broken_dictionary()
    {
        installed.Write("broken.index", "saddle\tA\tK\n");
        installed.Write("cedict.txt.gz", "not compressed");
        library.Dictionaries = [installed.Path, installed.At("missing.u8")];
        library.Restart();
        await OpenAsync(("caravan.md", "The caravan crossed the desert."));
        Assert.Equal(["caravan"], await library.Find("Караван"));
        Assert.Equal(["caravan"], await library.Find("商队"));
    }

    private async Task OpenAsync(params (string File, string Text)[] articles)
    {
        library.WriteLexicon(Words);
        foreach (var (file, text) in articles) library.Folder.Write(file, text);
        await library.Synchronise();
    }
}
