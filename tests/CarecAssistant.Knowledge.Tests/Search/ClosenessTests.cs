namespace CarecAssistant.Knowledge.Tests.Search;

public sealed class ClosenessTests : IDisposable
{
    private readonly Library library = new();

    public void Dispose() => library.Dispose();

    [Fact]
    public async Task An_article_that_has_the_words_together_comes_before_one_that_has_them_far_apart()
    {
        const string between = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen";
        await OpenAsync("en", ("apart.md", $"Caravan {between} desert."), ("together.md", $"Caravan desert {between}."));
        Assert.Equal(["together", "apart"], await library.Find("caravan desert"));
    }

    [Fact]
    public async Task Words_in_the_order_of_the_question_come_before_the_same_words_turned_round()
    {
        await OpenAsync("en", ("backward.md", "The corridor summit met in the city."), ("forward.md", "The summit corridor met in the city."));
        Assert.Equal(["forward", "backward"], await library.Find("summit corridor"));
    }

    [Fact]
    public async Task Languages_that_are_not_stemmed_gain_by_it_too()
    {
        const string between = "бір екі үш төрт бес алты жеті сегіз тоғыз он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан";
        await OpenAsync("kk", ("apart.md", $"Керуен {between} шөлейт."), ("together.md", $"Керуен шөлейт {between}."));
        Assert.Equal(["together", "apart"], await library.Find("керуен шөлейт"));
    }

    [Fact]
    public async Task An_english_article_with_all_words_comes_before_a_chinese_one_that_shares_a_few_characters()
    {
        library.WriteLexicon("caravan\tкараван\t骆驼商队\ncross\tпересекать\t横穿越过\ndesert\tпустыня\t沙漠地带\n");
        library.Restart();
        await OpenAsync("en", ("desert.md", "The caravan crossed the desert."), ("market.md", "The market opens at nine."), ("rail.md", "The train was late."), ("road.md", "A road was built."));
        await OpenAsync("zh", ("trade.zh.md", "骆驼商行在市场上。"), ("museum.zh.md", "博物馆周一闭馆。"), ("river.zh.md", "河水流向北方。"));
        Assert.Equal("desert", (await library.Find("骆驼商队横穿越过沙漠地带"))[0]);
    }

    private async Task OpenAsync(string language, params (string File, string Text)[] articles)
    {
        foreach (var (file, text) in articles) library.Folder.Write(file, $"---\nlanguage: {language}\n---\n{text}\n");
        await library.Synchronise();
    }
}
