namespace CarecAssistant.EndToEnd.Tests.Stories;

/// <summary>The main story: a cited answer, an honest miss, a person's reply in the open chat and by e-mail.</summary>
public sealed class ThreeLanguagesTests
{
    [Theory]
    [InlineData("en", false, "What did the Xinjiang delegation discuss?", "15 May 2023", "What gifts did the delegation bring?", "No gifts were exchanged.")]
    [InlineData("ru", true, "Что обсуждала делегация Синьцзяна?", "15 мая 2023", "Какие подарки привезла делегация?", "Подарков не было.")]
    [InlineData("zh", true, "新疆代表团讨论了什么？", "2023年5月15日", "代表团带来了什么礼物？", "没有交换礼物。")]
    public async Task A_visitor_gets_a_cited_answer_and_a_persons_reply_to_what_is_not_published(
        string language, bool phone, string question, string date, string unanswerable, string reply)
    {
        var stop = TestContext.Current.CancellationToken;
        await using var mail = await Mail.MailServer.StartAsync(stop);
        await using var house = await House.OpenAsync(mail, knowledge: null, stop);

        var visitor = await house.VisitorOpensTheChat(language, phone);
        await visitor.IsGreeted();
        await visitor.Photographs($"chat-{language}-greeting");
        await visitor.Asks(question);
        await visitor.WillSee(date);
        await visitor.Photographs($"chat-{language}-answer");

        await visitor.Asks(unanswerable);
        await visitor.IsOffered();
        await visitor.Photographs($"chat-{language}-offer");
        var reference = await visitor.AcceptsTheOffer("Aigerim");
        await visitor.Photographs($"chat-{language}-accepted");

        await house.Staff.SignsIn();
        await house.Staff.Replies(reference, reply);
        await visitor.WillSee(reply);
        await visitor.Reloads();
        await visitor.WillSee(reply);
        await visitor.Photographs($"chat-{language}-reply");

        var toVisitor = await house.MailTo(visitor.Email, 2, stop);
        Assert.Contains(reply, toVisitor[^1].TextBody);
        Assert.Contains(reference, Assert.Single(await house.MailTo(House.Inbox, 1, stop)).Subject);
        house.AskedNobodyElse();
    }
}
