using System.Text.Json;
using CarecAssistant.Enquiries;

namespace CarecAssistant.Server.Storage.Enquiries;

/// <summary>An enquiry as submitted, and where it stands.</summary>
internal sealed class EnquiryRow
{
    public long Id { get; init; }

    public required int Year { get; init; }

    public required int Number { get; init; }

    public required string SubmissionId { get; init; }

    public required string Question { get; init; }

    public required string Name { get; init; }

    public string? Email { get; init; }

    public required string Language { get; init; }

    public string? ConsentText { get; init; }

    public string? ConsentLanguage { get; init; }

    public DateTimeOffset? ConsentAt { get; init; }

    public required string Channel { get; init; }

    public string? ChatAddress { get; init; }

    public required string Transcript { get; init; }

    public required string Found { get; init; }

    public DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset LastActivityAt { get; set; }

    public EnquiryState State { get; set; }

    public string? StaffCard { get; set; }

    public List<ReplyRow> Replies { get; init; } = [];

    public List<OutgoingRow> Outgoing { get; init; } = [];

    public EnquiryReference Reference => new(Year, Number);

    public static EnquiryRow Of(NewEnquiry enquiry, EnquiryReference reference, DateTimeOffset at) => new()
    {
        Year = reference.Year,
        Number = reference.Number,
        SubmissionId = enquiry.SubmissionId,
        Question = enquiry.Question,
        Name = enquiry.Name,
        Email = enquiry.Email,
        Language = enquiry.Language,
        ConsentText = enquiry.Consent?.Text,
        ConsentLanguage = enquiry.Consent?.Language,
        ConsentAt = enquiry.Consent?.At,
        Channel = enquiry.Channel,
        ChatAddress = enquiry.ChatAddress,
        Transcript = JsonSerializer.Serialize(enquiry.Transcript, StorageJson.Compact.IReadOnlyListTranscriptLine),
        Found = enquiry.Found,
        OpenedAt = at,
        LastActivityAt = at,
        State = EnquiryState.New,
    };

    public Enquiry ToEnquiry() => new()
    {
        Reference = Reference,
        Opened = ToOpened(),
        OpenedAt = OpenedAt,
        State = State,
        Replies = [.. Replies.OrderBy(reply => reply.Id).Select(reply => new Reply(reply.Text, reply.StaffName, reply.At))],
        StaffCard = StaffCard,
        Deliveries = [.. Outgoing.OrderBy(message => message.Sequence).Select(message => message.ToState())],
    };

    private NewEnquiry ToOpened() => new()
    {
        SubmissionId = SubmissionId,
        Question = Question,
        Name = Name,
        Email = Email,
        Language = Language,
        Consent = ConsentText is null ? null : new Consent(ConsentText, ConsentLanguage ?? Language, ConsentAt ?? OpenedAt),
        Channel = Channel,
        ChatAddress = ChatAddress,
        Transcript = JsonSerializer.Deserialize(Transcript, StorageJson.Compact.IReadOnlyListTranscriptLine) ?? [],
        Found = Found,
    };
}

/// <summary>A person's reply.</summary>
internal sealed class ReplyRow
{
    public long Id { get; init; }

    public long EnquiryId { get; init; }

    public required string SubmissionId { get; init; }

    public required string Text { get; init; }

    public required string StaffName { get; init; }

    public required string StaffId { get; init; }

    public DateTimeOffset At { get; init; }
}
