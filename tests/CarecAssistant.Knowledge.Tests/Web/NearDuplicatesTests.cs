using CarecAssistant.Knowledge.Web;

namespace CarecAssistant.Knowledge.Tests.Web;

public class NearDuplicatesTests
{
    private const string Visit = """
        A delegation of Xinjiang led by Mr. Ma Lin visited the Institute on 15 May 2023. The Director welcomed the guests and told them about the work of the last year.
        Both sides spoke about trade, transport and the training of officials. The guests saw the library and the studio where the lectures are recorded.
        They asked how many people take part in the courses and what the courses cost. The Director answered that every course is free and open to all member countries.
        At the end both sides agreed to prepare a plan of common work. The plan will be ready in the autumn, and a second meeting will look at it.
        """;

    [Fact]
    public void The_same_page_with_other_furniture_is_folded()
    {
        var folded = NearDuplicates.Fold([
            ("b", Page(Visit + "\n\nRelated news\n\nAnother delegation in Urumqi 2024\n\nWe use cookies to improve your experience on this website, please accept them.")),
            ("a", Page("Home News Events\n\n" + Visit + "\n\nIf you have any inquiries or questions, please contact us by filling out the following form.")),
            ("c", Page(Visit)),
        ]);
        Assert.Equal(new Dictionary<string, string> { ["a"] = "c", ["b"] = "c", ["c"] = "c" }, folded);
    }

    [Fact]
    public void A_corrected_word_leaves_it_the_same_page()
    {
        var folded = NearDuplicates.Fold([("a", Page(Visit)), ("b", Page(Visit.Replace("saw the library", "toured the library", StringComparison.Ordinal)))]);
        Assert.Single(folded.Values.Distinct());
    }

    [Theory]
    [InlineData("15 May 2023", "16 May 2023")]
    [InlineData("Ma Lin", "Li Wei")]
    [InlineData("Both sides spoke about trade, transport and the training of officials.", "Both sides looked back at the first years of the network and its many members and friends.")]
    [InlineData("They asked how many people take part in the courses and what the courses cost.", "")]
    public void Two_visits_with_one_sentence_different_stay_two(string from, string to) =>
        Assert.Equal(2, NearDuplicates.Fold([("a", Page(Visit)), ("b", Page(Visit.Replace(from, to, StringComparison.Ordinal)))]).Values.Distinct().Count());

    [Fact]
    public void B145_The_announcement_and_the_report_of_one_meeting_stay_two()
    {
        var folded = NearDuplicates.Fold([
            ("announcement", Page("The eleventh meeting of the Governing Council will be held on 22 December 2022 in Urumqi. The Council will look at the plan of work for the next year. Representatives of all eleven countries are expected to take part in it.")),
            ("report", Page("The eleventh meeting of the Governing Council was held on 22 December 2022 in Urumqi. The Council approved the plan of work for the next year. Representatives of all eleven countries took part in it.")),
        ]);
        Assert.Equal(2, folded.Values.Distinct().Count());
    }

    [Fact]
    public void Pages_of_different_days_or_languages_stay_two()
    {
        Assert.Equal(2, NearDuplicates.Fold([("a", Page(Visit) with { Published = new DateOnly(2023, 5, 15) }), ("b", Page(Visit) with { Published = new DateOnly(2024, 5, 15) })]).Values.Distinct().Count());
        Assert.Equal(2, NearDuplicates.Fold([("a", Page(Visit)), ("b", Page(Visit) with { Language = "ru" })]).Values.Distinct().Count());
        Assert.Equal(2, NearDuplicates.Fold([("a", Page(Visit) with { Title = "11th meeting" }), ("b", Page(Visit) with { Title = "12th meeting" })]).Values.Distinct().Count());
    }

    [Theory]
    [InlineData("中亚学院于五月十五日接待了来自新疆的代表团。双方讨论了贸易、交通和培训方面的合作。代表团参观了图书馆和录音室。", "五月", "六月", "zh")]
    [InlineData("Институт принял делегацию из Урумчи в мае прошлого года. Стороны обсудили торговлю, транспорт и обучение кадров. Гости осмотрели библиотеку и студию, где пишут лекции.", "Урумчи", "Кашгара", "ru")]
    public void Other_scripts_are_compared_too(string text, string from, string to, string language)
    {
        Assert.Single(NearDuplicates.Fold([("a", Page(text, language)), ("b", Page(text + "\n\n分享\n\nПоделиться", language))]).Values.Distinct());
        Assert.Equal(2, NearDuplicates.Fold([("a", Page(text, language)), ("b", Page(text.Replace(from, to, StringComparison.Ordinal), language))]).Values.Distinct().Count());
    }

    [Fact]
    public void The_dated_page_is_kept_and_pages_without_sentences_stay()
    {
        var folded = NearDuplicates.Fold([("a", Page(Visit)), ("b", Page(Visit) with { Published = new DateOnly(2023, 5, 15) }), ("c", Page("Menu")), ("d", Page("Menu"))]);
        Assert.Equal(new Dictionary<string, string> { ["a"] = "b", ["b"] = "b", ["c"] = "c", ["d"] = "d" }, folded);
    }

    private static Article Page(string body, string language = "en") => new() { Id = "", Title = "A visit", Language = language, Body = body };
}
