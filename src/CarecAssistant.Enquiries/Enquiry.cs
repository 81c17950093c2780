namespace CarecAssistant.Enquiries;

/// <summary>An enquiry as staff see it.</summary>
public sealed record Enquiry
{
    /// <summary>Its reference.</summary>
    public required EnquiryReference Reference { get; init; }

    /// <summary>As submitted.</summary>
    public required NewEnquiry Opened { get; init; }

    /// <summary>When it was accepted, UTC.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Where it stands.</summary>
    public required EnquiryState State { get; init; }

    /// <summary>Replies so far, oldest first.</summary>
    public IReadOnlyList<Reply> Replies { get; init; } = [];

    /// <summary>Its mails and chat deliveries, oldest first.</summary>
    public IReadOnlyList<DeliveryState> Deliveries { get; init; } = [];

    /// <summary>Where its card stands in the channel of the staff: an opaque text of the host's; null while it stands nowhere.</summary>
    public string? StaffCard { get; init; }
}

/// <summary>A row of the inbox.</summary>
public sealed record EnquirySummary(
    EnquiryReference Reference, string Question, string Name, bool HasEmail, string Language, string Channel,
    DateTimeOffset OpenedAt, DateTimeOffset LastActivityAt, EnquiryState State, int Replies);

/// <summary>A reply that was committed.</summary>
public sealed record Reply(string Text, string StaffName, DateTimeOffset At);

/// <summary>How far a mail or chat message got.</summary>
/// <param name="Kind">One of <see cref="MessageKind"/>.</param>
/// <param name="DeliveredAt">When the next hop took it, UTC; null: not yet. For a mail written to a folder see <paramref name="OnlyWritten"/>.</param>
/// <param name="OnlyWritten">The mail lies in <c>data/outbox/</c>: no mail server is configured, and nobody was sent anything.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="GivenUp">It will not be tried again.</param>
/// <param name="Why">Why the last attempt failed, in English for staff; null when none did.</param>
public sealed record DeliveryState(string Kind, DateTimeOffset? DeliveredAt, bool OnlyWritten, int Attempts, bool GivenUp, string? Why = null);

/// <summary>Where an enquiry stands.</summary>
public enum EnquiryState
{
    /// <summary>Nobody replied yet.</summary>
    New,

    /// <summary>A person replied.</summary>
    Resolved,

    /// <summary>Marked as spam.</summary>
    Spam,
}
