namespace CarecAssistant.Answers.Tests.Writing;

/// <summary>What somebody said is shown with who said it and when it was reported, wherever the article has only "she" or nothing at all.</summary>
public sealed class SaidTests
{
    [Theory]
    [InlineData("How much of irrigation water is lost?", "She [Dr. Anna Berg] noted that 60% of irrigation water is lost.")]
    [InlineData("What would drip lines save?", "[Dr. Anna Berg:] Drip lines would save a third of that water.")]
    public async Task Speaker_and_day_stand_beside_the_words(string question, string said)
    {
        await using var library = await Library.OfAsync(
            [("forum.md", "---\ntitle: Forum on water held in Almaty\npublished: 2024-03-29\n---\nDr. Anna Berg opened the forum in Almaty. She noted that 60% of irrigation water is lost. Drip lines would save a third of that water.\n")],
            ("Answers:Threshold", "0"));

        var answer = await library.AskAsync(question);

        Assert.StartsWith("<answers.frame.published en title=Forum on water held in Almaty date=29 March 2024>", answer.Text);
        Assert.Contains($" {said} [", answer.Text);
    }
}
