using Microsoft.Data.Sqlite;

namespace CarecAssistant.Enquiries.Tests;

public sealed class ContactInboxTests : IAsyncDisposable
{
    private readonly House house = new();

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task What_was_asked_is_kept_whole_and_found_by_its_reference()
    {
        var process = await house.StartAsync();
        var asked = Some.Enquiry(language: "ru", chat: """{"conversation":{"id":"c1"}}""") with
        {
            Transcript = [new("visitor", "Привет", house.Clock.GetUtcNow()), new("assistant", "Здравствуйте <b>", house.Clock.GetUtcNow())],
            Found = "searched: gifts\n1. Visit of 15 May 2023",
        };
        var reference = await process.Enquiries.OpenAsync(asked, House.Stop);
        Assert.Equal("CAREC-2026-000001", reference.ToString());
        var kept = await process.Enquiries.FindAsync(reference, House.Stop);
        Assert.Equivalent(asked, kept!.Opened, strict: true);
        Assert.Equal((EnquiryState.New, house.Clock.GetUtcNow()), (kept.State, kept.OpenedAt));
        var row = Assert.Single(await process.Enquiries.ListAsync(10, House.Stop));
        Assert.Equal(
            new EnquirySummary(reference, asked.Question, "Some Visitor", true, "ru", "chat", house.Clock.GetUtcNow(), house.Clock.GetUtcNow(), EnquiryState.New, 0), row);
        Assert.Null(await process.Enquiries.FindAsync(new EnquiryReference(2026, 2), House.Stop));
    }

    [Fact]
    public async Task An_accepted_enquiry_and_its_mails_are_on_the_disk_before_the_reference_is_given()
    {
        var process = await house.StartAsync();
        await process.Enquiries.OpenAsync(Some.Enquiry(), House.Stop);
        await using var other = new SqliteConnection($"Data Source={Path.Combine(house.Data, "carec.db")};Mode=ReadOnly;Pooling=False");
        await other.OpenAsync(House.Stop);
        await using var command = other.CreateCommand();
        command.CommandText = "SELECT Question || '/' || (SELECT count(*) FROM Outgoing WHERE EnquiryId = Enquiries.Id) FROM Enquiries";
        Assert.Equal("What gifts did the delegation bring?/2", await command.ExecuteScalarAsync(House.Stop));
    }

    [Fact]
    public async Task A_failure_between_enquiry_and_mails_leaves_neither_and_no_gap_in_the_references()
    {
        var process = await house.StartAsync();
        var twin = new OutgoingMessage { Id = Guid.NewGuid(), Kind = MessageKind.Inbox, Content = [], Address = House.Inbox, DueAt = house.Clock.GetUtcNow() };
        await Assert.ThrowsAnyAsync<Exception>(() => process.Store.AddAsync(Some.Enquiry(), 2026, house.Clock.GetUtcNow(), _ => [twin, twin], House.Stop));
        Assert.Empty(await process.Enquiries.ListAsync(10, House.Stop));
        Assert.Equal((0, 0), await process.Store.CountOutgoingAsync(House.Stop));
        Assert.Equal("CAREC-2026-000001", (await process.Enquiries.OpenAsync(Some.Enquiry(), House.Stop)).ToString());
    }

    [Fact]
    public async Task A_failure_between_reply_and_mails_leaves_neither()
    {
        var process = await house.StartAsync();
        var reference = await process.Enquiries.OpenAsync(Some.Enquiry(email: null), House.Stop);
        var twin = new OutgoingMessage { Id = Guid.NewGuid(), Kind = MessageKind.Chat, Content = [], Address = "{}", DueAt = house.Clock.GetUtcNow() };
        await Assert.ThrowsAnyAsync<Exception>(() => process.Store.AddReplyAsync(reference, Some.Reply(), house.Clock.GetUtcNow(), [twin, twin], House.Stop));
        var enquiry = await process.Enquiries.FindAsync(reference, House.Stop);
        Assert.Equal((EnquiryState.New, 0, 1), (enquiry!.State, enquiry.Replies.Count, enquiry.Deliveries.Count));
    }

    [Fact]
    public async Task A_submit_repeated_at_once_by_two_processes_is_one_enquiry()
    {
        var (one, two) = (await house.StartAsync(), await house.StartAsync());
        var references = await Task.WhenAll(Enumerable.Range(0, 8)
            .Select(turn => Task.Run(() => (turn % 2 == 0 ? one : two).Enquiries.OpenAsync(Some.Enquiry(), House.Stop), House.Stop)));
        Assert.Single(references.Distinct());
        Assert.Single(await one.Enquiries.ListAsync(10, House.Stop));
        Assert.Equal((2, 0), await one.Store.CountOutgoingAsync(House.Stop));
    }

    [Fact]
    public async Task A_reply_submitted_twice_reaches_chat_and_mail_once()
    {
        var process = await house.StartAsync();
        var reference = await process.Enquiries.OpenAsync(Some.Enquiry(language: "zh", chat: "the chat"), House.Stop);
        Assert.Equal(ReplyOutcome.Accepted, await process.Enquiries.ReplyAsync(reference, Some.Reply(), House.Stop));
        Assert.Equal(ReplyOutcome.AlreadyAccepted, await process.Enquiries.ReplyAsync(reference, Some.Reply(), House.Stop));
        Assert.Equal(ReplyOutcome.UnknownEnquiry, await process.Enquiries.ReplyAsync(new EnquiryReference(2026, 9), Some.Reply(), House.Stop));
        Assert.Equal(4, await process.DeliverAsync());
        var (address, reply) = Assert.Single(house.Chat.Arrived.Values);
        Assert.Equal(("the chat", new ChatReply(reference.ToString(), "Some Colleague", "None were published.", "zh")), (address, reply));
        var enquiry = await process.Enquiries.FindAsync(reference, House.Stop);
        Assert.Equal((EnquiryState.Resolved, "None were published."), (enquiry!.State, Assert.Single(enquiry.Replies).Text));
        Assert.Equal([MessageKind.Inbox, MessageKind.Acknowledgement, MessageKind.Chat, MessageKind.Reply], enquiry.Deliveries.Select(delivery => delivery.Kind));
    }

    [Fact]
    public async Task Without_an_address_there_is_a_notice_to_the_inbox_and_the_reply_comes_in_the_chat_only()
    {
        var process = await house.StartAsync();
        var reference = await process.Enquiries.OpenAsync(Some.Enquiry(email: null, chat: "the chat"), House.Stop);
        await process.Enquiries.ReplyAsync(reference, Some.Reply(), House.Stop);
        await process.DeliverAsync();
        Assert.Equal([MessageKind.Inbox, MessageKind.Chat], (await process.Enquiries.FindAsync(reference, House.Stop))!.Deliveries.Select(delivery => delivery.Kind));
        Assert.Single(house.Chat.Arrived);
    }

    [Fact]
    public async Task A_chat_that_is_gone_is_given_up_and_one_that_is_busy_is_tried_again()
    {
        var process = await house.StartAsync();
        var reference = await process.Enquiries.OpenAsync(Some.Enquiry(email: null, chat: "the chat"), House.Stop);
        await process.Enquiries.ReplyAsync(reference, Some.Reply(), House.Stop);
        house.Chat.Answers.Enqueue(new Delivery.Later(house.Clock.GetUtcNow(), "busy"));
        house.Chat.Answers.Enqueue(new Delivery.Never("erased"));
        Assert.Equal(2, await process.DeliverAsync());
        house.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(1, await process.DeliverAsync());
        var delivery = (await process.Enquiries.FindAsync(reference, House.Stop))!.Deliveries[1];
        Assert.Equal((true, 2, "erased"), (delivery.GivenUp, delivery.Attempts, delivery.Why!));
    }

    [Fact]
    public async Task What_may_not_be_accepted_is_named_and_writes_nothing()
    {
        var process = await house.StartAsync();
        Assert.Equal(new EnquiryCheck { ConsentMissing = true }, process.Enquiries.Check(Some.Enquiry() with { Consent = null }));
        Assert.Equal(new EnquiryCheck { Email = EmailAddressFault.MoreThanOne }, process.Enquiries.Check(Some.Enquiry(email: "a@x.org,b@x.org")));
        Assert.Equal(new EnquiryCheck { Email = EmailAddressFault.OurOwn }, process.Enquiries.Check(Some.Enquiry(email: "inbox+1@institute.example")));
        Assert.Equal(new EnquiryCheck { QuestionMissing = true }, process.Enquiries.Check(Some.Enquiry() with { Question = " \r\n\u0000" }));
        Assert.Equal(new EnquiryCheck { QuestionTooLong = true }, process.Enquiries.Check(Some.Enquiry() with { Question = new string('x', 20_001) }));
        Assert.Equal(new EnquiryCheck { NoWayBack = true }, process.Enquiries.Check(Some.Enquiry(email: null) with { ChatAddress = null }));
        Assert.True(process.Enquiries.Check(Some.Enquiry(email: null) with { Question = new string('x', 20_000) }).MayBeSent);
        await Assert.ThrowsAsync<EnquiryRefusedException>(() => process.Enquiries.OpenAsync(Some.Enquiry() with { Consent = null }, House.Stop));
        Assert.Empty(await process.Enquiries.ListAsync(10, House.Stop));
    }

    [Fact]
    public async Task References_carry_the_year_of_the_institute_and_begin_anew_with_it()
    {
        var process = await house.StartAsync();
        house.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 31, 17, 59, 59, TimeSpan.Zero));
        Assert.Equal("CAREC-2026-000001", (await process.Enquiries.OpenAsync(Some.Enquiry("s1"), House.Stop)).ToString());
        house.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("CAREC-2027-000001", (await process.Enquiries.OpenAsync(Some.Enquiry("s2"), House.Stop)).ToString());
        Assert.Equal("CAREC-2027-000002", (await process.Enquiries.OpenAsync(Some.Enquiry("s3"), House.Stop)).ToString());
    }

    [Fact]
    public async Task The_version_rises_with_every_change_that_staff_can_see()
    {
        var process = await house.StartAsync();
        var versions = new List<long> { await process.Enquiries.VersionAsync(House.Stop) };
        var reference = await process.Enquiries.OpenAsync(Some.Enquiry(email: null), House.Stop);
        versions.Add(await process.Enquiries.VersionAsync(House.Stop));
        await process.DeliverAsync();
        versions.Add(await process.Enquiries.VersionAsync(House.Stop));
        await process.Enquiries.ReplyAsync(reference, Some.Reply(), House.Stop);
        versions.Add(await process.Enquiries.VersionAsync(House.Stop));
        Assert.Equal(versions.Distinct().Order(), versions);
    }
}
