using Microsoft.Extensions.Time.Testing;

namespace CarecAssistant.Answers.Tests;

/// <summary>Every outcome says up to when the index knows, and a miss says it in words.</summary>
public sealed class FreshnessTests
{
    private static readonly DateTimeOffset Imported = new(2026, 11, 24, 5, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider clock = new(Imported);

    [Theory]
    [InlineData("What do camels carry?", Outcome.Answered)]
    [InlineData("Who paid for the yacht?", Outcome.Unresolved)]
    [InlineData("What happened on 31 February 2023?", Outcome.Clarify)]
    [InlineData("Hello!", Outcome.Smalltalk)]
    public async Task Every_outcome_carries_the_moment(string question, Outcome outcome)
    {
        await using var library = await Filled();
        clock.Advance(TimeSpan.FromDays(2));

        var answer = await library.AskAsync(question);

        Assert.Equal(outcome, answer.Outcome);
        Assert.Equal(Imported, answer.KnownUpTo);
    }

    [Theory]
    [InlineData("Who paid for the yacht?")]
    [InlineData("Кто заплатил за яхту?")]
    [InlineData("谁付了游艇的钱？")]
    public async Task An_honest_miss_says_the_day_and_how_many_articles(string question)
    {
        await using var library = await Filled();
        clock.Advance(TimeSpan.FromDays(2));

        Assert.Contains("date=24 November 2026 articles=1", (await library.AskAsync(question)).Text);
    }

    [Fact]
    public async Task With_no_articles_there_is_no_moment_and_the_miss_says_that_nothing_is_known()
    {
        await using var library = await Library.OfAsync(clock, []);

        var answer = await library.AskAsync("Who paid for the yacht?");

        Assert.Null(answer.KnownUpTo);
        Assert.Equal("<answers.miss.empty en>", answer.Text);
    }

    private Task<Library> Filled() => Library.OfAsync(clock, [("silk.md", "# Silk\n\nCamels carry silk to Xinjiang.")]);
}
