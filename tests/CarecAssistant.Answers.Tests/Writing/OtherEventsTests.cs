namespace CarecAssistant.Answers.Tests.Writing;

public sealed class OtherEventsTests
{
    [Fact]
    public async Task Another_meeting_with_guests_from_there_is_offered_beside_the_answer()
    {
        await using var library = await Library.AsShippedAsync();

        var answer = await library.AskAsync("What did the Xinjiang delegation discuss?");

        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.InRange(answer.Options.Count, 1, 3);
        var other = Assert.Single(answer.Options, option => option.Label.StartsWith("30 March 2023:", StringComparison.Ordinal));
        Assert.Equal("What did the Xinjiang delegation discuss (30 March 2023)?", other.Question);
        Assert.DoesNotContain(answer.Options, option => option.Label.StartsWith("15 May 2023:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_question_that_names_the_day_has_no_others()
    {
        await using var library = await Library.AsShippedAsync();

        Assert.Empty((await library.AskAsync("What did the Xinjiang delegation discuss on 15 May 2023?")).Options);
    }

    [Fact]
    public async Task Choosing_another_visit_is_answered_from_that_one()
    {
        await using var library = await Library.AsShippedAsync();
        var other = (await library.AskAsync("What did the Xinjiang delegation discuss?")).Options.Single(option => option.Label.StartsWith("30 March 2023:", StringComparison.Ordinal));

        var answer = await library.AskAsync(other.Question);

        Assert.All(answer.Citations.Concat(answer.Candidates.Take(1)), citation => Assert.Equal(new DateOnly(2023, 3, 30), citation.Published));
    }
}
