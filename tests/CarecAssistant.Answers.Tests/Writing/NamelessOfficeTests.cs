using CarecAssistant.Answers.Writing;

namespace CarecAssistant.Answers.Tests.Writing;

public sealed class NamelessOfficeTests
{
    private static readonly (string, string)[] Articles =
    [
        ("council.md", "---\ntitle: The Water Council\npublished: 2024-03-29\nlanguage: en\n---\nThe Water Council is chaired by the country that chairs the Program, and the chair rotates in alphabetical order.\n"),
        ("board.md", "---\ntitle: The Canal Board\npublished: 2024-03-29\nlanguage: en\n---\nThe Canal Board is chaired by Dr. Anna Berg of the Water Institute.\n"),
    ];

    [Fact]
    public async Task Who_is_asked_and_only_the_rule_is_known_so_it_is_said_that_no_name_is()
    {
        await using var library = await Library.OfAsync(Articles);

        var answer = await library.AskAsync("Who chairs the Water Council?");

        Assert.Equal(
            "<answers.frame.no-name en>\n<answers.frame.published en title=The Water Council date=29 March 2024> The Water Council is chaired by the country that chairs the Program, and the chair rotates in alphabetical order. [1]",
            answer.Text);
    }

    [Theory]
    [InlineData("Who chairs the Canal Board?")]
    [InlineData("How is the chair of the Water Council settled?")]
    public async Task A_name_or_another_question_needs_no_such_words(string question)
    {
        await using var library = await Library.OfAsync(Articles, ("Answers:Threshold", "0"));

        Assert.StartsWith("<answers.frame.published", (await library.AskAsync(question)).Text);
    }

    [Theory]
    [InlineData("The Governing Council is chaired by the country that chairs the CAREC Program.", true)]
    [InlineData("Meetings are led by a representative who is chosen each year.", true)]
    [InlineData("В совете председательствует страна, которая принимает встречу.", true)]
    [InlineData("理事会由轮值主席国担任主席。", true)]
    [InlineData("Azerbaijan chaired the 11th Governing Council meeting in July 2021.", false)]
    [InlineData("The Institute is headed by the Director, Charymuhammet Shallyyev.", false)]
    [InlineData("Советом руководит Айгуль Каримова, которая раньше была министром.", false)]
    public void A_rule_is_told_from_a_name(string sentence, bool isRule) => Assert.Equal(isRule, NamelessOffice.IsIn(sentence));
}
