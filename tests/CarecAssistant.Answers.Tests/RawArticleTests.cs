namespace CarecAssistant.Answers.Tests;

/// <summary>The article as it was published, asked as visitors ask.</summary>
public sealed class RawArticleTests
{
    internal const string Missing = "The development data beside the checkout (shared/data/raw) is missing.";

    [Fact]
    public async Task Who_led_the_delegation_names_both_leaders_and_quotes_the_article()
    {
        await using var library = await Library.OfTheRawArticleAsync();
        Assert.SkipWhen(library is null, Missing);

        var answer = await library.AskAsync("Who led the delegation?");

        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.Contains("Ma Xingrui", answer.Text);
        Assert.Contains("Erkin Tuniyaz", answer.Text);
        var citation = Assert.Single(answer.Citations);
        Assert.Equal(("High-Level Delegation of Xinjiang Visits the CAREC Institute", new DateOnly(2023, 5, 15), "published"), (citation.Title, citation.Published, citation.Origin));
        Assert.Contains(citation.Quote, (await library.Knowledge.FindAsync(citation.ArticleId, TestContext.Current.CancellationToken))!.Plain);
    }

    [Fact]
    public async Task What_the_delegation_discussed_is_told_speaker_by_speaker_within_150_words()
    {
        await using var library = await Library.OfTheRawArticleAsync();
        Assert.SkipWhen(library is null, Missing);

        var answer = await library.AskAsync("what did the Xinjiang delegation discuss?");

        Assert.InRange(answer.Citations.Count, 3, 5);
        Assert.Contains("he [Mr. Ma Xingrui] suggested the institute work more closely", answer.Text);
        Assert.Contains("he [Mr. Erkin Tuniyaz] suggested that the CAREC Institute continue", answer.Text);
        Assert.Contains("said Mr. Kabir Jurazoda", answer.Text);
        Assert.Contains("the parties discussed new directions", answer.Text);
        Assert.InRange(answer.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length, 60, 150);
    }

    [Theory]
    [InlineData("What did Erkin Tuniyaz say about the 80% of transport?")]
    [InlineData("What did Ma Xingrui say about tariffs?")]
    [InlineData("What gifts did the delegation bring?")]
    [InlineData("How long did the visit last?")]
    [InlineData("Who led the Uzbek delegation?")]
    [InlineData("Did Kabir Jurazoda lead the delegation?")]
    [InlineData("How many people were in the delegation?")]
    [InlineData("What did the delegation discuss in 2050?")]
    public async Task What_the_article_does_not_say_stays_unresolved(string question)
    {
        await using var library = await Library.OfTheRawArticleAsync();
        Assert.SkipWhen(library is null, Missing);

        var answer = await library.AskAsync(question);

        Assert.Equal((Outcome.Unresolved, Reason.NotBorneOut), (answer.Outcome, answer.Reason));
        Assert.Empty(answer.Citations);
        Assert.NotEmpty(answer.Candidates);
    }

    [Theory]
    [InlineData("and who else came?", "heads of various departments")]
    [InlineData("and when was it?", "May 15")]
    public async Task A_follow_up_is_answered_from_the_article_of_the_turn_before(string question, string words)
    {
        await using var library = await Library.OfTheRawArticleAsync();
        Assert.SkipWhen(library is null, Missing);

        var answer = await library.AskAsync(question, "What did the Xinjiang delegation discuss?");

        Assert.Equal(Outcome.Answered, answer.Outcome);
        Assert.Contains(words, answer.Text);
        Assert.Contains("Xinjiang delegation", answer.Standalone);
    }

    [Fact]
    public async Task The_invitation_to_contact_us_is_never_quoted()
    {
        await using var library = await Library.OfTheRawArticleAsync(("Answers:Threshold", "0"));
        Assert.SkipWhen(library is null, Missing);

        var answer = await library.AskAsync("How can I contact you with inquiries, questions or commendations by the form?");

        Assert.DoesNotContain(answer.Candidates, candidate => candidate.Quote.Contains("filling out", StringComparison.Ordinal));
    }
}
