using CarecAssistant.Answers.Writing;

namespace CarecAssistant.Answers.Tests.Writing;

/// <summary>Who said what.</summary>
public sealed class ArticleReaderTests
{
    [Theory]
    [InlineData("Dr. Anna Berg welcomed the guests.", "Dr. Anna Berg welcomed the guests.", "Dr. Anna Berg")]
    [InlineData("Dr. Anna Berg welcomed the guests. She noted that water is lost.", "She noted that water is lost.", "Dr. Anna Berg")]
    [InlineData("Dr. Anna Berg welcomed the guests. Noting the heat, she suggested new canals.", "Noting the heat, she suggested new canals.", "Dr. Anna Berg")]
    [InlineData("Dr. Anna Berg noted that water is lost. Half of the canals are old.", "Half of the canals are old.", "Dr. Anna Berg")]
    [InlineData("Dr. Anna Berg noted the loss. “Every drop counts,” said Mr. Timur Aliev.", "“Every drop counts,” said Mr. Timur Aliev.", "Mr. Timur Aliev")]
    [InlineData("Dr. Anna Berg noted the loss. Mr. Timur Aliev thanked her. He promised new canals.", "He promised new canals.", "Mr. Timur Aliev")]
    [InlineData("Доктор приехал. Анна Берг отметила потери воды. Она предложила новые каналы.", "Она предложила новые каналы.", "Анна Берг")]
    [InlineData("安娜表示，水在流失。她建议修建新运河。", "她建议修建新运河。", "安娜")]
    public async Task What_somebody_said_stays_with_the_person(string text, string sentence, string speaker) =>
        Assert.Equal(speaker, (await AttributionAsync(text, sentence)).Speaker?.Display);

    [Theory]
    [InlineData("Dr. Anna Berg noted that water is lost.\n\nThe canals are old.", "The canals are old.")]
    [InlineData("Dr. Anna Berg noted that water is lost.\n\nHe promised new canals.", "He promised new canals.")]
    [InlineData("Dr. Anna Berg opened the forum in Almaty. The forum lasted two days.", "The forum lasted two days.")]
    [InlineData("The guests came early. Dr. Anna Berg welcomed them.", "The guests came early.")]
    public async Task What_the_article_says_itself_is_nobodys(string text, string sentence) =>
        Assert.Equal(Attribution.None, await AttributionAsync(text, sentence));

    [Fact]
    public async Task A_pronoun_is_pointed_at_and_a_sentence_that_goes_on_is_marked()
    {
        const string Text = "Dr. Anna Berg noted that water is lost. In this regard, she suggested new canals. Half of the canals are old.";

        Assert.Equal((16, false), await PlaceAsync(Text, "In this regard, she suggested new canals."));
        Assert.Equal((-1, true), await PlaceAsync(Text, "Half of the canals are old."));
    }

    private static async Task<(int, bool)> PlaceAsync(string text, string sentence)
    {
        var attribution = await AttributionAsync(text, sentence);
        return (attribution.ByPronoun, attribution.Continues);
    }

    private static async Task<Attribution> AttributionAsync(string text, string sentence)
    {
        await using var library = await Library.OfAsync([("forum.md", $"# Forum on water\n\n{text}\n")]);
        var article = await library.Knowledge.FindAsync("forum", TestContext.Current.CancellationToken);
        return library.Part<ArticleReader>().Of(article!).Sentences.Single(read => read.Sentence.Text == sentence).Attribution;
    }
}
