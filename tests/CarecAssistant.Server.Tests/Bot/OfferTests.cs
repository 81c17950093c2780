using System.Text.Json;
using CarecAssistant.Answers;
using CarecAssistant.BotFramework;
using CarecAssistant.Enquiries;
using CarecAssistant.Server.Bot;

namespace CarecAssistant.Server.Tests.Bot;

public sealed class OfferTests
{
    private const string Question = "What gifts did the delegation bring?";
    private readonly Conversation conversation = new();

    [Theory]
    [InlineData("en", "Pass my question to a person", "[contact form](https://assist.example.org/contact?question=")]
    [InlineData("ru", "Передать вопрос сотруднику", "[формой обратной связи](https://assist.example.org/contact?question=")]
    [InlineData("zh", "把问题转给工作人员", "[联系表单](https://assist.example.org/contact?question=")]
    public async Task A_miss_names_the_nearest_articles_and_offers_a_person(string language, string title, string link)
    {
        conversation.Answers.Next(Prepared.Unresolved(language: language));

        await conversation.Says(Question);

        var message = conversation.LastMessage;
        Assert.StartsWith("None of 14 articles says it.", message.Text);
        Assert.Contains("- [High-Level Delegation Visits](https://www.example.org/news/visit/#:~:text=", message.Text);
        Assert.Contains(link, message.Text);
        Assert.Equal(title, conversation.Card.GetProperty("body")[0].GetProperty("text").GetString());
        Assert.Equal("application/vnd.microsoft.card.adaptive", message.Attachments![0].ContentType);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    [InlineData("zh")]
    public async Task The_card_is_the_approved_one_with_consent_unticked(string language)
    {
        conversation.Answers.Next(Prepared.Unresolved(language: language));

        await conversation.Says(Question);

        var submission = conversation.Card.GetProperty("actions")[0].GetProperty("data").GetProperty("submissionId").GetString()!;
        Assert.True(Guid.TryParse(submission, out _));
        Approved.Matches($"offer.{language}", JsonElement.Parse(conversation.Card.GetRawText().Replace(submission, "00000000000000000000000000000000")));
    }

    [Fact]
    public async Task Who_asks_for_a_person_gets_the_card_with_the_question_before_in_it()
    {
        conversation.Answers.Next(Prepared.Answered());
        conversation.Answers.Next(Prepared.Unresolved(Reason.AskedForAPerson, text: "A person will help."));

        await conversation.Says(Question);
        await conversation.Says("human");

        var note = conversation.Card.GetProperty("body").EnumerateArray().Single(part => part.TryGetProperty("id", out var id) && id.GetString() == "note");
        Assert.Equal(Question, note.GetProperty("value").GetString());
        Assert.DoesNotContain("nearest", conversation.LastMessage.Text);
    }

    [Theory]
    [InlineData(Reason.OutOfScope)]
    [InlineData(Reason.CannotDo)]
    [InlineData(Reason.PersonalData)]
    public async Task What_goes_to_a_person_at_once_has_the_offer_and_no_nearest_articles(Reason reason)
    {
        conversation.Answers.Next(Prepared.Unresolved(reason, text: "This is a matter for a person."));

        await conversation.Says("Was my application accepted?");

        Assert.DoesNotContain("High-Level Delegation Visits", conversation.LastMessage.Text);
        Assert.Equal("Pass my question to a person", conversation.Card.GetProperty("body")[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task An_accepted_offer_carries_everything_to_the_inbox()
    {
        conversation.Answers.Next(Prepared.Unresolved());
        await conversation.Says(Question);

        var sent = await conversation.Submits(new() { ["name"] = " Aida ", ["email"] = "aida@example.org", ["consent"] = "true" });

        Assert.Equal([ActivityTypes.Typing, ActivityTypes.Message], sent.Select(activity => activity.Type));
        Assert.Contains("CAREC-2026-000123", conversation.LastMessage.Text);
        var enquiry = Assert.Single(conversation.Inbox.Opened);
        Assert.Equal((Question, "Aida", "aida@example.org", "en", "chat"), (enquiry.Question, enquiry.Name, enquiry.Email, enquiry.Language, enquiry.Channel));
        Assert.StartsWith("I agree", enquiry.Consent!.Text);
        Assert.Equal(conversation.Clock.GetUtcNow(), enquiry.Consent.At);
        Assert.Contains("High-Level Delegation Visits · 15 May 2023", enquiry.Found);
        Assert.Contains(Conversation.Id, enquiry.ChatAddress);
        Assert.Equal([("visitor", Question), ("assistant", "None of 14 articles says it.")], enquiry.Transcript.Select(line => (line.Who, line.Text)));
    }

    [Theory]
    [InlineData("", "aida@example.org", "in this chat", "go to")]
    [InlineData("mail.example.org", "aida@example.org", "go to aida&#64;example.org", "only here")]
    [InlineData("mail.example.org", "", "only as long as this chat is kept", "go to")]
    public async Task A_mail_is_promised_only_where_one_can_leave(string mailHost, string email, string says, string saysNot)
    {
        var visitor = new Conversation(mailHost: mailHost);
        visitor.Answers.Next(Prepared.Unresolved());
        await visitor.Says(Question);

        await visitor.Submits(new() { ["email"] = email, ["consent"] = "true" });

        Assert.Contains(says, visitor.LastMessage.Text);
        Assert.DoesNotContain(saysNot, visitor.LastMessage.Text);
        Assert.Equal(email.Length > 0, visitor.Inbox.Opened[0].Consent is not null);
    }

    [Theory]
    [InlineData("aida@example.org", "false", "tick the consent")]
    [InlineData("aida@", "true", "does not look right")]
    [InlineData("aida@example.org, b@example.org", "true", "does not look right")]
    [InlineData("Ask+1@institute.example", "true", "our own address")]
    public async Task What_is_missing_is_said_and_nothing_typed_is_lost(string email, string consent, string says)
    {
        conversation.Answers.Next(Prepared.Unresolved());
        await conversation.Says(Question);
        var first = conversation.Card;

        await conversation.Submits(new() { ["name"] = "Aida", ["email"] = email, ["consent"] = consent });

        Assert.Empty(conversation.Inbox.Opened);
        Assert.Contains(says, conversation.LastMessage.Text);
        Assert.Equal(["Aida", email, consent], conversation.Card.GetProperty("body").EnumerateArray().Where(part => part.TryGetProperty("id", out _)).Select(part => part.GetProperty("value").GetString()));
        Assert.Equal(first.GetProperty("actions")[0].GetProperty("data").GetProperty("submissionId").GetString(), conversation.Card.GetProperty("actions")[0].GetProperty("data").GetProperty("submissionId").GetString());
    }

    [Fact]
    public async Task A_second_submit_of_the_same_card_is_one_enquiry_with_the_same_reference()
    {
        conversation.Answers.Next(Prepared.Unresolved());
        await conversation.Says(Question);
        var card = conversation.Card;

        await conversation.Submits([], card);
        await conversation.Submits(new() { ["name"] = "Somebody else" }, card);

        Assert.Single(conversation.Inbox.Opened);
        Assert.Contains("already passed on", conversation.LastMessage.Text);
        Assert.Contains("CAREC-2026-000123", conversation.LastMessage.Text);
    }

    [Fact]
    public async Task Values_that_somebody_made_up_are_cut_or_passed_over()
    {
        conversation.Answers.Next(Prepared.Unresolved());
        await conversation.Says(Question);

        await conversation.Submits(new()
        {
            ["name"] = new string('x', 5000), ["email"] = 7, ["consent"] = new[] { true }, ["asked"] = "Something else", ["language"] = "xx", ["note"] = new { a = 1 },
        });

        var enquiry = Assert.Single(conversation.Inbox.Opened);
        Assert.Equal((Question, 200, null, "en"), (enquiry.Question, enquiry.Name.Length, enquiry.Email, enquiry.Language));
    }

    [Fact]
    public async Task Values_of_another_card_make_no_turn()
    {
        Assert.Empty(await conversation.Happens(new() { Type = ActivityTypes.Message, Value = JsonElement.Parse("""{"action":"other","submissionId":"x"}""") }));
    }

    [Fact]
    public async Task The_assistant_goes_on_answering_after_it_passed_a_question_on()
    {
        conversation.Answers.Next(Prepared.Unresolved());
        conversation.Answers.Next(Prepared.Answered());
        await conversation.Says(Question);
        await conversation.Submits([]);

        await conversation.Says("What did they ask for?");

        Assert.StartsWith("They asked for a platform.", conversation.LastMessage.Text);
    }

    [Fact]
    public async Task A_persons_reply_appears_once_as_theirs_and_as_plain_text()
    {
        conversation.Answers.Next(Prepared.Unresolved());
        await conversation.Says(Question);
        await conversation.Submits([]);
        var address = conversation.Inbox.Opened[0].ChatAddress!;
        var id = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e");

        var delivery = await conversation.Delivery.DeliverAsync(id, address, new("CAREC-2026-000123", "Dana *K*", "No gifts.\n<b>Really</b>", "ru"), TestContext.Current.CancellationToken);

        Assert.IsType<Delivery.Done>(delivery);
        var (where, what) = Assert.Single(conversation.Proactive.Said);
        Assert.Equal((Conversation.Id, "visitor", "directline"), (where.Conversation!.Id, where.User!.Id, where.ChannelId));
        Assert.Equal("reply-0f8fad5bd9cb469fa16570867728950e", what.Id);
        Assert.Equal("**Dana &#42;K&#42;**, Институт ЦАРЭС, отвечает на ваш вопрос CAREC-2026-000123:\n\nNo gifts.  \n&#60;b&#62;Really&#60;/b&#62;", what.Text);
        Assert.Equal("Dana *K*", AssistantNote.Of(what)!.Staff);
        Assert.Equal("CAREC Institute Assistant", what.From!.Name);
    }

    [Fact]
    public async Task A_reply_waits_for_a_channel_that_is_down_and_gives_up_a_chat_that_is_gone()
    {
        const string Address = """{"channelId":"directline","conversation":{"id":"c"},"bot":{"id":"bot"}}""";
        var reply = new ChatReply("CAREC-2026-000123", "Dana", "No.", "en");
        var stop = TestContext.Current.CancellationToken;

        conversation.Proactive.Fails = true;
        var later = Assert.IsType<Delivery.Later>(await conversation.Delivery.DeliverAsync(Guid.NewGuid(), Address, reply, stop));
        conversation.Proactive.Fails = false;
        conversation.Proactive.IsGone = true;

        Assert.True(later.Until > conversation.Clock.GetUtcNow());
        Assert.IsType<Delivery.Never>(await conversation.Delivery.DeliverAsync(Guid.NewGuid(), Address, reply, stop));
        Assert.IsType<Delivery.Never>(await conversation.Delivery.DeliverAsync(Guid.NewGuid(), "not json", reply, stop));
    }
}
