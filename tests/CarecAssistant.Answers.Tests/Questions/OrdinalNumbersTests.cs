using CarecAssistant.Answers.Questions;

namespace CarecAssistant.Answers.Tests.Questions;

public sealed class OrdinalNumbersTests
{
    [Theory]
    [InlineData("Which city hosted the 9th ministerial conference?", 9)]
    [InlineData("the seventh forum", 7)]
    [InlineData("В каком городе проходила 20-я конференция?", 20)]
    [InlineData("на 24-й министерской конференции", 24)]
    [InlineData("четвёртый коридор", 4)]
    [InlineData("шестая Министерская конференция", 6)]
    [InlineData("CAREC第26届部长级会议", 26)]
    [InlineData("第十五次理事会", 15)]
    [InlineData("第一走廊公路总长", 1)]
    public void An_ordinal_is_read_in_each_language(string text, int number) => Assert.Equal([number], OrdinalNumbers.In(text));

    [Theory]
    [InlineData("the first forum")]
    [InlineData("с шестью странами")]
    [InlineData("CAREC Corridor 6 has four branches")]
    [InlineData("on 20 November 2025")]
    [InlineData("第一次会议")]
    public void The_first_and_other_figures_are_none(string text) => Assert.Empty(OrdinalNumbers.In(text));

    [Theory]
    [InlineData("Последняя конференция, 24-я, прошла 20 ноября 2025 года.", 20)]
    [InlineData("第15次会议于2016年10月25日至26日举行。", 26)]
    [InlineData("15-я конференция прошла 25 и 26 октября 2016 года.", 25)]
    [InlineData("Corridor 5 has 2,000 km of railway and one logistics centre.", 1)]
    public void The_figure_of_a_day_or_a_sum_is_not_the_number_asked_for(string sentence, int number) => Assert.False(OrdinalNumbers.Has(sentence, number));

    [Theory]
    [InlineData("CAREC Corridor 4 runs through Mongolia.", 4)]
    [InlineData("Deputy Director Two comes from a member country.", 2)]
    [InlineData("The 16th Governing Council met in Bishkek.", 16)]
    public void A_figure_or_word_of_its_own_is_the_number_too(string sentence, int number) => Assert.True(OrdinalNumbers.Has(sentence, number));

    [Theory]
    [InlineData("на 24-й министерской", "на  24th  министерской")]
    [InlineData("第24届部长级会议", " 24th 部长级会议")]
    [InlineData("the 24th conference", "the 24th conference")]
    public void Russian_and_chinese_figures_are_put_as_in_english(string text, string inOneForm) => Assert.Equal(inOneForm, OrdinalNumbers.InOneForm(text));
}
