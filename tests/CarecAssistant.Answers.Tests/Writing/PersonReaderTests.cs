using CarecAssistant.Answers.Writing;

namespace CarecAssistant.Answers.Tests.Writing;

public sealed class PersonReaderTests
{
    [Theory]
    [InlineData("a delegation led by the Secretary, Mr. Ma Xingrui, and others", "Mr. Ma Xingrui")]
    [InlineData("Erkin Tuniyaz emphasized that both have common directions.", "Erkin Tuniyaz")]
    [InlineData("Kabir Jurazoda, the Director of the Institute, received them.", "Kabir Jurazoda")]
    [InlineData("What Kabir Jurazoda said about water is told below.", "Kabir Jurazoda")]
    [InlineData("Ма Синжуй предложил Институту работать теснее.", "Ма Синжуй")]
    [InlineData("Sanzhar Bolotov of the Kyrgyz Republic chaired the 15th Governing Council.", "Sanzhar Bolotov")]
    [InlineData("The forum met in Baku. Ciopraga signed the memorandum for TRACECA.", "Ciopraga")]
    [InlineData("艾尔肯·吐尼亚孜时任新疆维吾尔自治区政府主席。", "艾尔肯·吐尼亚孜")]
    public void People_are_introduced_by_address_verb_or_office(string text, string person) =>
        Assert.Equal([person], PersonReader.Introduced(text).Select(found => found.Display));

    [Theory]
    [InlineData("The CAREC Institute welcomed the guests.")]
    [InlineData("The Asian Development Bank, Secretary to the Program, noted this.")]
    [InlineData("On May 15, the Xinjiang Government expressed support.")]
    [InlineData("Pakistan and Turkmenistan took part in the forum.")]
    [InlineData("Officials attended. The Kyrgyz Republic chaired the meeting.")]
    public void Bodies_and_places_are_no_people(string text) => Assert.Empty(PersonReader.Introduced(text));

    [Fact]
    public void Each_of_a_list_of_the_named_is_a_person() =>
        Assert.Equal(["Tayebi", "Raza"], PersonReader.Introduced("Tayebi and Raza are named in the report.").Select(found => found.Display).OrderDescending());

    // Each name could be the first of a list that ends in "are named"; this one does not.
    [Fact]
    public void A_long_list_of_names_without_an_end_names_nobody() =>
        Assert.Empty(PersonReader.Introduced(string.Join(", ", Enumerable.Range(0, 2_000).Select(number => $"Name{(char)('a' + (number % 26))} and Other for the rest"))));

    [Theory]
    [InlineData("Masato Kanda took the floor.", "Who spoke?", true)]
    [InlineData("卡比尔·朱拉佐达致辞。", "谁致辞？", true)]
    [InlineData("Masato Kanda took the floor.", "What did Masato Kanda say?", false)]
    [InlineData("The Asian Development Bank and the Green Silk Road are named.", "Who spoke?", false)]
    [InlineData("Совет управляющих и Азиатский Банк Развития", "Кто выступил?", false)]
    public void Somebody_else_is_named_or_not(string text, string question, bool isNamed) => Assert.Equal(isNamed, PersonReader.NamesSomeoneElse(text, question));
}
