using CarecAssistant.Answers.Grounding;
using CarecAssistant.Answers.Writing;

namespace CarecAssistant.Answers.Tests.Grounding;

/// <summary>A sentence may say less than its source, and nothing else.</summary>
public sealed class RolesTests(RolesTests.Shelf shelf) : IClassFixture<RolesTests.Shelf>
{
    [Theory]
    [InlineData("forum", 0, "The forum in Almaty drew 120 guests and 60 speakers on 15 May 2023.")]
    [InlineData("forum", 0, "On 2023-05-15 the forum in Almaty drew 120 guests and 60 speakers.")]
    [InlineData("forum", 0, "According to the article, the forum in Almaty drew 120 guests and 60 speakers on May 15, 2023.")]
    [InlineData("forum", 2, "The bank plans to build 5 canals in Kyrgyzstan by 2030.")]
    [InlineData("forum", 2, "The bank plans to build five canals by 2030, at a cost of 41 billion dollars.")]
    [InlineData("forum", 5, "Dr. Anna Berg said that more than 60 per cent of irrigation water is lost.")]
    [InlineData("forum", 5, "More than 60% of irrigation water is lost, Dr. Anna Berg noted.")]
    [InlineData("forum", 7, "The Deputy Director of the Institute will visit Bishkek on 3 June 2023.")]
    [InlineData("forum", 8, "Exports rose by 12%.")]
    [InlineData("forum", 3, "The article says: “Kazakhstan exported grain to Tajikistan.”")]
    [InlineData("ru", 0, "Форум в Алматы собрал 120 гостей 15 мая 2023 г.")]
    [InlineData("ru", 1, "Потери воды составляют 80%.")]
    [InlineData("zh", 0, "论坛于2023年5月15日在阿拉木图举行。")]
    [InlineData("zh", 0, "2023年5月15日，论坛在阿拉木图举行，共有120人参加")]
    public async Task What_says_less_or_says_it_in_another_form_is_borne_out(string article, int sentence, string text) =>
        Assert.True(await IsBorneOutAsync(article, sentence, text));

    [Theory]
    [InlineData("forum", 0, "On 15 May 2023 the forum in Almaty drew 60 guests and 120 speakers.")]
    [InlineData("forum", 0, "On 15 May 2023 the forum in Almaty drew 60 guests.")]
    [InlineData("forum", 0, "On 20 May 2023 the forum in Almaty drew 120 guests.")]
    [InlineData("forum", 0, "The forum in Almaty drew 80 guests.")]
    [InlineData("forum", 1, "Six of the four basins lose water if their canals are not mended.")]
    [InlineData("forum", 1, "The six basins lose water if their canals are not mended.")]
    [InlineData("forum", 1, "Four of the six basins lose water.")]
    [InlineData("forum", 1, "Four of the six basins lose water if their canals are mended.")]
    [InlineData("forum", 2, "The bank built five canals in Kyrgyzstan by 2030.")]
    [InlineData("forum", 2, "The bank builds five canals in Kyrgyzstan.")]
    [InlineData("forum", 2, "The bank plans to build five canals in Kyrgyzstan by 2030, at a cost of $41 million.")]
    [InlineData("forum", 2, "The bank plans to build five canals in Kyrgyzstan by 2030, at a cost of €41 billion.")]
    [InlineData("forum", 2, "The bank plans to build five canals in Kyrgyzstan before 2030.")]
    [InlineData("forum", 2, "The bank does not plan to build five canals in Kyrgyzstan by 2030.")]
    [InlineData("forum", 3, "Tajikistan exported grain to Kazakhstan.")]
    [InlineData("forum", 3, "Kazakhstan exported grain from Tajikistan.")]
    [InlineData("forum", 4, "Mr. Timur Aliev thanked Dr. Anna Berg.")]
    [InlineData("forum", 5, "Mr. Timur Aliev noted that more than 60% of irrigation water is lost.")]
    [InlineData("forum", 5, "More than 60% of irrigation water is lost.")]
    [InlineData("forum", 5, "Dr. Anna Berg noted that less than 60% of irrigation water is lost.")]
    [InlineData("forum", 5, "Dr. Anna Berg noted that more than 60 percentage points of irrigation water is lost.")]
    [InlineData("forum", 6, "The fund was founded in 2015 and reopened in 2006.")]
    [InlineData("forum", 6, "The fund was founded in 2015.")]
    [InlineData("forum", 7, "The Director of the Institute will visit Bishkek on 3 June.")]
    [InlineData("forum", 7, "The Deputy Director of the Institute visits Bishkek on 3 June.")]
    [InlineData("forum", 7, "The Deputy Director of the Institute will visit Bishkek on 3 June, and we will call you.")] // A52
    [InlineData("forum", 8, "Exports rose by 12 per cent, you fool.")]
    [InlineData("forum", 5, "Dr. Anna Berg said: “more than 60% of irrigation water is lost”.")]
    [InlineData("forum", 9, "The bank builds roads.")]
    [InlineData("forum", 9, "The bank in Almaty building roads.")]
    [InlineData("forum", 10, "Roads were built.")]
    [InlineData("forum", 11, "The fund offered loans.")]
    [InlineData("ru", 0, "15 мая 2023 года форум в Алматы собрал 120 гостей, мы вам перезвоним.")] // A52
    [InlineData("ru", 0, "15 мая 2023 года форум в Алматы не собрал 120 гостей.")]
    [InlineData("ru", 1, "Потери воды составляют 80 процентных пунктов.")]
    [InlineData("zh", 0, "2023年5月15日，论坛在阿拉木图举行，共有120人参加，我们会给您打电话。")] // A53
    [InlineData("zh", 0, "2023年5月15日，论坛没有在阿拉木图举行，共有120人参加。")]
    [InlineData("zh", 0, "2023年5月15日，论坛在阿拉木图举行，共有210人参加。")]
    public async Task What_exchanges_adds_or_loses_something_is_not(string article, int sentence, string text) =>
        Assert.False(await IsBorneOutAsync(article, sentence, text));

    [Theory]
    [InlineData(3, "Казахстан экспортировал зерно в Таджикистан.", true)]
    [InlineData(3, "Таджикистан экспортировал зерно в Казахстан.", false)]
    [InlineData(3, "Казахстан не экспортировал зерно в Таджикистан.", false)]
    [InlineData(3, "Казахстан экспортировал зерно в Узбекистан.", false)]
    [InlineData(3, "Казахстан импортировал зерно в Таджикистан.", false)]
    [InlineData(3, "哈萨克斯坦向塔吉克斯坦出口粮食。", true)]
    [InlineData(3, "塔吉克斯坦向哈萨克斯坦出口粮食。", false)]
    [InlineData(8, "Экспорт вырос на 21 процент.", false)]
    [InlineData(8, "Экспорт упал на 12 процентов.", false)]
    [InlineData(8, "出口增长了12个百分点。", false)]
    public async Task In_another_language_figures_names_and_their_order_must_be_the_sources_and_every_word_known(int sentence, string text, bool passes) =>
        Assert.Equal(passes, await IsBorneOutAsync("forum", sentence, text));

    private async Task<bool> IsBorneOutAsync(string article, int sentence, string text)
    {
        var library = shelf.Library;
        var reading = library.Part<ArticleReader>().Of((await library.Knowledge.FindAsync(article, TestContext.Current.CancellationToken))!);
        return library.Part<GroundingCheck>().IsBorneOut(new(text, new(reading, reading.Sentences[sentence], Some.Features)));
    }

    /// <summary>The articles, opened once for all cases.</summary>
    public sealed class Shelf : IAsyncLifetime
    {
        private static readonly (string, string)[] Articles =
        [
            ("forum.md", """
                ---
                title: Water forum of May 2023
                published: 2023-05-20
                ---
                On 15 May 2023 the forum in Almaty drew 120 guests and 60 speakers, of whom 80% came from the region. Four of the six basins lose water if their canals are not mended. The bank plans to build five canals in Kyrgyzstan by 2030, at a cost of $41 billion. Kazakhstan exported grain to Tajikistan.

                Dr. Anna Berg thanked Mr. Timur Aliev. She noted that more than 60% of irrigation water is lost. The fund was founded in 2006 and reopened in 2015.

                The Deputy Director of the Institute will visit Bishkek on 3 June. Exports rose by 12 per cent.

                The bank in Almaty stopped building roads. It is not true, they wrote, that roads were built. The fund offered loans, but withdrew the offer.
                """),
            ("ru.md", "# Форум\n\n15 мая 2023 года форум в Алматы собрал 120 гостей. Потери воды составляют 80 процентов."),
            ("zh.md", "# 论坛\n\n2023年5月15日，论坛在阿拉木图举行，共有120人参加。"),
        ];

        internal Library Library { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Library = await Library.OfAsync(Articles);

        public ValueTask DisposeAsync() => Library.DisposeAsync();
    }
}
