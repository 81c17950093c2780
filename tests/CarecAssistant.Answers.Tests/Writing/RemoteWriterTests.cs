namespace CarecAssistant.Answers.Tests.Writing;

public sealed class RemoteWriterTests
{
    private static readonly (string, string)[] Article =
    [
        ("forum.md", """
            ---
            title: Forum on water held in Almaty
            published: 2024-03-29
            url: https://example.org/forum
            ---
            Dr. Anna Berg opened the forum in Almaty. She noted that 60% of irrigation water is lost.
            """),
    ];

    [Fact]
    public async Task A_model_writes_from_the_evidence_and_its_tokens_become_citations()
    {
        await using var model = await ModelServer.ThatSaysAsync("Dr. Anna Berg noted that 60% of irrigation water is lost [S1].");
        await using var library = await Library.OfAsync(Article, model.Settings);

        var answer = await library.AskAsync("How much of irrigation water is lost?");

        Assert.Equal((Outcome.Answered, "openai"), (answer.Outcome, answer.Writer));
        Assert.Contains("60% of irrigation water is lost [1]", answer.Text);
        Assert.Equal("She noted that 60% of irrigation water is lost.", Assert.Single(answer.Citations).Quote);
        Assert.Contains("irrigation water is lost", model.Asked);
    }

    [Theory]
    [InlineData("Dr. Anna Berg noted that 70% of irrigation water is lost [S1].")]
    [InlineData("Dr. Peter Holm noted that 60% of irrigation water is lost [S1].")]
    [InlineData("Dr. Anna Berg said: “Water is life” [S1].")]
    [InlineData("In 2019 Dr. Anna Berg noted that 60% of irrigation water is lost [S1].")]
    [InlineData("60% of irrigation water is lost [S99].")]
    [InlineData("60% of irrigation water is lost.")]
    [InlineData("")]
    public async Task What_a_model_invents_is_dropped_and_the_offline_writer_answers(string words)
    {
        await using var model = await ModelServer.ThatSaysAsync(words);
        await using var library = await Library.OfAsync(Article, model.Settings);

        var answer = await library.AskAsync("How much of irrigation water is lost?");

        Assert.Equal((Outcome.Answered, "extractive"), (answer.Outcome, answer.Writer));
        Assert.Contains("She [Dr. Anna Berg] noted that 60% of irrigation water is lost. [1]", answer.Text);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(429)]
    [InlineData(500)]
    public async Task A_model_that_refuses_is_replaced_within_the_turn(int status)
    {
        await using var model = await ModelServer.ThatSaysAsync("no", status);
        await using var library = await Library.OfAsync(Article, model.Settings);

        Assert.Equal("extractive", (await library.AskAsync("How much of irrigation water is lost?")).Writer);
    }

    [Fact]
    public async Task A_model_that_cannot_be_reached_is_replaced_within_the_turn()
    {
        await using var library = await Library.OfAsync(
            Article, ("Answers:Writer", "openai"), ("Answers:Endpoint", "http://127.0.0.1:9/v1"), ("Answers:Model", "small"));

        var answer = await library.AskAsync("How much of irrigation water is lost?");

        Assert.Equal((Outcome.Answered, "extractive"), (answer.Outcome, answer.Writer));
    }
}
