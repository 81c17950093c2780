using System.Text.Json;
using CarecAssistant.Enquiries.Mail;
using CarecAssistant.Enquiries.Outbox;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CarecAssistant.Enquiries.Inbox;

/// <summary>Takes questions and replies, and wakes the outbox once they are committed.</summary>
internal sealed class ContactInbox(
    IEnquiryStore store, MailWriter mails, IStaffChannel staff, OutboxSignal outbox, IOptions<MailOptions> mail, IOptions<EnquiriesOptions> options,
    TimeProvider clock, ILogger<ContactInbox> logger) : IEnquiries
{
    private const int LongestName = 200;

    /// <inheritdoc/>
    public EnquiryCheck Check(NewEnquiry enquiry) => EnquiryCheck.Of(enquiry, mail.Value.Inbox, options.Value.LongestQuestion);

    /// <inheritdoc/>
    public async Task<EnquiryReference> OpenAsync(NewEnquiry enquiry, CancellationToken stop)
    {
        var check = Check(enquiry);
        if (!check.MayBeSent)
        {
            throw new EnquiryRefusedException(check);
        }

        var address = EmailAddress.TryParse(enquiry.Email, out var parsed, out _) ? parsed : null;
        var kept = enquiry with
        {
            Question = PlainText.Block(enquiry.Question),
            Name = PlainText.Line(enquiry.Name, LongestName),
            Email = address?.ToString(),
        };
        var at = clock.GetUtcNow();
        var (reference, isNew) = await store.AddAsync(kept, InstituteYear.Of(at), at, given => MessagesFor(given, kept, address, at), stop);
        if (isNew)
        {
            Log.EnquiryOpened(logger, reference, kept.Channel, address is not null);
            outbox.Wake();
        }

        return reference;
    }

    /// <inheritdoc/>
    public async Task<ReplyOutcome> ReplyAsync(EnquiryReference reference, NewReply reply, CancellationToken stop)
    {
        if (PlainText.Block(reply.Text).Length == 0)
        {
            throw new ArgumentException("The reply has no text.", nameof(reply));
        }

        var enquiry = await store.FindAsync(reference, stop);
        if (enquiry is null)
        {
            return ReplyOutcome.UnknownEnquiry;
        }

        var at = clock.GetUtcNow();
        var kept = reply with { Text = PlainText.Block(reply.Text), StaffName = PlainText.Line(reply.StaffName, LongestName) };
        var outcome = await store.AddReplyAsync(reference, kept, at, MessagesFor(enquiry, kept, at), stop);
        if (outcome == ReplyOutcome.Accepted)
        {
            Log.ReplyAccepted(logger, reference);
            outbox.Wake();
        }

        return outcome;
    }

    /// <inheritdoc/>
    public Task<Enquiry?> FindAsync(EnquiryReference reference, CancellationToken stop) => store.FindAsync(reference, stop);

    /// <inheritdoc/>
    public Task<IReadOnlyList<EnquirySummary>> ListAsync(int most, CancellationToken stop) => store.ListAsync(most, stop);

    /// <inheritdoc/>
    public Task<long> VersionAsync(CancellationToken stop) => store.VersionAsync(stop);

    private List<OutgoingMessage> MessagesFor(EnquiryReference reference, NewEnquiry enquiry, EmailAddress? address, DateTimeOffset at)
    {
        List<OutgoingMessage> messages = [mails.ToInbox(reference, enquiry, at)];
        if (address is not null)
        {
            messages.Add(mails.Acknowledgement(reference, enquiry, address, at));
        }

        messages.AddRange(CardFor(reference, enquiry.SubmissionId, at));
        return messages;
    }

    private List<OutgoingMessage> MessagesFor(Enquiry enquiry, NewReply reply, DateTimeOffset at)
    {
        List<OutgoingMessage> messages = [];
        if (enquiry.Opened.ChatAddress is { } chat)
        {
            messages.Add(new OutgoingMessage
            {
                Id = OutgoingId.Of($"{enquiry.Reference}/{reply.SubmissionId}", MessageKind.Chat),
                Kind = MessageKind.Chat,
                Content = JsonSerializer.SerializeToUtf8Bytes(
                    new ChatReply(enquiry.Reference.ToString(), reply.StaffName, reply.Text, enquiry.Opened.Language), OutboxJson.Default.ChatReply),
                Address = chat,
                Reference = enquiry.Reference.ToString(),
                CreatedAt = at,
                DueAt = at,
            });
        }

        if (EmailAddress.TryParse(enquiry.Opened.Email, out var address, out _) && address is not null)
        {
            messages.Add(mails.Reply(enquiry, reply, address, at));
        }

        messages.AddRange(CardFor(enquiry.Reference, $"{enquiry.Reference}/{reply.SubmissionId}", at));
        return messages;
    }

    private IEnumerable<OutgoingMessage> CardFor(EnquiryReference reference, string cause, DateTimeOffset at) => !staff.IsOpen ? [] :
    [
        new OutgoingMessage
        {
            Id = OutgoingId.Of(cause, MessageKind.StaffCard),
            Kind = MessageKind.StaffCard,
            Content = [],
            Address = "",
            Reference = reference.ToString(),
            CreatedAt = at,
            DueAt = at,
        },
    ];
}
