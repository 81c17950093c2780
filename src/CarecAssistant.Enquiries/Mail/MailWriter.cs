using System.Globalization;
using Microsoft.Extensions.Options;
using MimeKit;

namespace CarecAssistant.Enquiries.Mail;

/// <summary>Writes the three mails of an enquiry, whole, when it commits: what is repeated later is the same octets.</summary>
internal sealed class MailWriter(IMailWording wording, IOptions<MailOptions> mail, IOptions<EnquiriesOptions> options)
{
    private const int SubjectExcerpt = 100;

    private readonly MailEnvelope envelope = new(mail.Value);

    /// <summary>Tells the contact inbox of a question; a reply to this mail goes to the enquirer.</summary>
    public OutgoingMessage ToInbox(EnquiryReference reference, NewEnquiry enquiry, DateTimeOffset at)
    {
        var language = options.Value.StaffLanguage;
        var subject = Say("mail.inbox.subject", language, ("reference", reference.ToString()), ("question", PlainText.Line(enquiry.Question, SubjectExcerpt)));
        var body = new MailBody(language)
            .Paragraph(Say("mail.inbox.intro", language))
            .Facts(
                (Say("mail.label.reference", language), reference.ToString()),
                (Say("mail.label.name", language), enquiry.Name.Length > 0 ? PlainText.Line(enquiry.Name, 200) : Say("mail.inbox.not-given", language)),
                (Say("mail.label.email", language), enquiry.Email ?? Say("mail.inbox.not-given", language)),
                (Say("mail.label.language", language), enquiry.Language),
                (Say("mail.label.channel", language), Say(enquiry.Channel == "form" ? "mail.channel.form" : "mail.channel.chat", language)))
            .Heading(Say("mail.label.question", language))
            .Quote(PlainText.Block(enquiry.Question));
        if (!string.IsNullOrWhiteSpace(enquiry.Found))
        {
            body.Heading(Say("mail.label.found", language)).Quote(PlainText.Block(enquiry.Found));
        }

        if (enquiry.Transcript.Count > 0)
        {
            body.Heading(Say("mail.label.transcript", language));
            foreach (var line in enquiry.Transcript)
            {
                body.Quote(PlainText.Block($"{line.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC, {Speaker(line.Who, language)}:\n{line.Text}"));
            }
        }

        body.Paragraph(enquiry.Email is null ? Say("mail.inbox.only-chat", language) : Say("mail.inbox.how-to-reply", language));
        if (LinkTo("staff") is { } staff)
        {
            body.Paragraph(Say("mail.inbox.link", language, ("url", staff)));
        }

        var id = OutgoingId.Of(enquiry.SubmissionId, MessageKind.Inbox);
        var message = envelope.Automatic(id, "auto-generated", at);
        message.Subject = subject;
        message.To.Add(envelope.Inbox);
        // An address beyond ASCII stays out of the headers here: a server without SMTPUTF8 would refuse the notice, and staff would never learn of the question.
        if (Parsed(enquiry.Email) is { NeedsUtf8: false } address)
        {
            message.ReplyTo.Add(MailEnvelope.Mailbox(PlainText.Line(enquiry.Name, 200), address));
        }

        return MailEnvelope.Seal(id, message, body, MessageKind.Inbox, envelope.Inbox.Address, reference, at);
    }

    /// <summary>Tells the enquirer that the question arrived. Nothing that was typed stands in it, the name neither: anybody can type anybody's address.</summary>
    public OutgoingMessage Acknowledgement(EnquiryReference reference, NewEnquiry enquiry, EmailAddress address, DateTimeOffset at)
    {
        var language = enquiry.Language;
        var body = new MailBody(Spoken(language))
            .Paragraph(Say("mail.ack.greeting", language))
            .Paragraph(Say("mail.ack.arrived", language, ("reference", reference.ToString())));
        if (options.Value.ReplyWithinDays > 0)
        {
            body.Paragraph(Say("mail.ack.time", language, ("days", options.Value.ReplyWithinDays.ToString(CultureInfo.InvariantCulture))));
        }

        body.Paragraph(Say("mail.ack.keep", language)).Paragraph(Say("mail.sign-off", language))
            .Footer([Say("mail.footer.automatic", language), .. Footer(language)]);
        var id = OutgoingId.Of(enquiry.SubmissionId, MessageKind.Acknowledgement);
        var message = envelope.Automatic(id, "auto-replied", at);
        message.Subject = AcknowledgementSubject(reference, language);
        message.To.Add(MailEnvelope.Mailbox("", address));
        return MailEnvelope.Seal(id, message, body, MessageKind.Acknowledgement, address.ToString(), reference, at);
    }

    /// <summary>Carries a person's reply; it joins the acknowledgement's thread in the enquirer's mail program.</summary>
    public OutgoingMessage Reply(Enquiry enquiry, NewReply reply, EmailAddress address, DateTimeOffset at)
    {
        var (reference, opened, language) = (enquiry.Reference.ToString(), enquiry.Opened, enquiry.Opened.Language);
        var staffName = PlainText.Line(reply.StaffName, 200);
        var body = new MailBody(Spoken(language))
            .Paragraph(Say("mail.reply.intro", language, ("staff", staffName), ("reference", reference)))
            .Paragraph(PlainText.Block(reply.Text))
            .Paragraph(staffName + "\n" + Say("mail.sign-off", language))
            .Heading(Say("mail.reply.asked", language, ("date", wording.Say(DateOnly.FromDateTime(enquiry.OpenedAt.UtcDateTime), language))))
            .Quote(PlainText.Block(opened.Question))
            .Footer(Footer(language));
        var id = OutgoingId.Of($"{reference}/{reply.SubmissionId}", MessageKind.Reply);
        var message = envelope.Personal(id, at);
        message.Subject = "Re: " + AcknowledgementSubject(enquiry.Reference, language);
        message.To.Add(MailEnvelope.Mailbox(PlainText.Line(opened.Name, 200), address));
        var root = envelope.MessageIdOf(OutgoingId.Of(opened.SubmissionId, MessageKind.Acknowledgement));
        message.InReplyTo = root;
        message.References.Add(root);
        return MailEnvelope.Seal(id, message, body, MessageKind.Reply, address.ToString(), enquiry.Reference, at);
    }

    private static EmailAddress? Parsed(string? email) => EmailAddress.TryParse(email, out var address, out _) ? address : null;

    private static string Spoken(string language) => language is "ru" or "zh" ? language : "en";

    private string AcknowledgementSubject(EnquiryReference reference, string language) => Say("mail.ack.subject", language, ("reference", reference.ToString()));

    private string Speaker(string who, string language) => who switch
    {
        "visitor" => Say("mail.who.visitor", language),
        "assistant" => Say("mail.who.assistant", language),
        _ => who,
    };

    private IEnumerable<string> Footer(string language) => LinkTo("privacy") is { } privacy
        ? [Say("mail.footer.use", language), Say("mail.footer.privacy", language, ("url", privacy))]
        : [Say("mail.footer.use", language)];

    private string? LinkTo(string page) => options.Value.PublicUrl.Length == 0 ? null : $"{options.Value.PublicUrl.TrimEnd('/')}/{page}";

    private string Say(string key, string language, params ReadOnlySpan<(string Name, string Value)> values) => wording.Say(key, language, values);
}
