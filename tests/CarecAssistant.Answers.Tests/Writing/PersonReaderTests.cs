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
    public void People_are_introduced_by_address_verb_or_office(string text, string person) =>
        Assert.Equal([person], PersonReader.Introduced(text).Select(found => found.Display));

    [Theory]
    [InlineData("The CAREC Institute welcomed the guests.")]
    [InlineData("The Asian Development Bank, Secretary to the Program, noted this.")]
    [InlineData("On May 15, the Xinjiang Government expressed support.")]
    public void Bodies_and_places_are_no_people(string text) => Assert.Empty(PersonReader.Introduced(text));
}
