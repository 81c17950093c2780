using System.Globalization;
using System.Text;
using MimeKit;

namespace CarecAssistant.Enquiries.Mail;

/// <summary>The headers every mail of ours has, and its form on the wire.</summary>
internal sealed class MailEnvelope(MailOptions mail)
{
    // RFC 2606: what is only written, with no inbox configured, can by no accident be sent to anybody.
    private const string NoInbox = "contact-inbox@not-configured.invalid";

    public MailboxAddress Inbox { get; } = new(Encoding.UTF8, mail.FromName, mail.Inbox.Length > 0 ? mail.Inbox : NoInbox);

    /// <summary>The Message-ID of a row, without its angle brackets: the same on every attempt.</summary>
    public string MessageIdOf(Guid id) => $"{id:N}@{new IdnMapping().GetAscii(Inbox.Domain)}";

    /// <summary>A mail that no person wrote; machines are asked not to answer it (RFC 3834, MS-OXCMAIL).</summary>
    public MimeMessage Automatic(Guid id, string submitted, DateTimeOffset at)
    {
        var message = Personal(id, at);
        message.Headers.Add(HeaderId.AutoSubmitted, submitted);
        message.Headers.Add("X-Auto-Response-Suppress", "OOF, AutoReply");
        return message;
    }

    /// <summary>A mail that a person wrote.</summary>
    public MimeMessage Personal(Guid id, DateTimeOffset at)
    {
        var message = new MimeMessage { MessageId = MessageIdOf(id), Date = at };
        message.From.Add(Inbox);
        return message;
    }

    /// <summary>A receiver; the domain in ASCII unless the local part cannot do without SMTPUTF8 anyway.</summary>
    public static MailboxAddress Mailbox(string name, EmailAddress address) => new(
        Encoding.UTF8, name, address.NeedsUtf8 ? address.ToString() : $"{address.LocalPart}@{new IdnMapping().GetAscii(address.Domain)}");

    /// <summary>Gives the mail its body in both forms and turns it into the octets that will leave.</summary>
    public static OutgoingMessage Seal(
        Guid id, MimeMessage message, MailBody body, string kind, string address, EnquiryReference reference, DateTimeOffset at)
    {
        var alternatives = new MultipartAlternative { Boundary = $"=_{id:N}" };
        alternatives.Headers.Add(HeaderId.ContentLanguage, body.Language);
        alternatives.Add(Part("plain", body.ToText()));
        alternatives.Add(Part("html", body.ToHtml(message.Subject ?? "")));
        message.Body = alternatives;
        return new OutgoingMessage
        {
            Id = id,
            Kind = kind,
            Content = Octets(message),
            Address = address,
            Reference = reference.ToString(),
            CreatedAt = at,
            DueAt = at,
        };
    }

    /// <summary>How a mail is written: CRLF, and raw letters in headers only where an address has them.</summary>
    public static FormatOptions FormatFor(bool utf8)
    {
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        format.International = utf8;
        return format;
    }

    private static byte[] Octets(MimeMessage message)
    {
        using var octets = new MemoryStream();
        message.WriteTo(FormatFor(message.To.Mailboxes.Any(mailbox => !Ascii.IsValid(mailbox.LocalPart))), octets);
        return octets.ToArray();
    }

    private static TextPart Part(string subtype, string words)
    {
        var part = new TextPart(subtype);
        part.SetText(Encoding.UTF8, words);
        part.ContentTransferEncoding = part.GetBestEncoding(EncodingConstraint.SevenBit);
        return part;
    }
}
