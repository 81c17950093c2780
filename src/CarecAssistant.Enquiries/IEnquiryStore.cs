namespace CarecAssistant.Enquiries;

/// <summary>Where enquiries and their outgoing messages are kept: both commit as one, or neither does.</summary>
public interface IEnquiryStore
{
    /// <summary>Adds an enquiry and its outgoing messages in one transaction and gives the next reference of the year. The messages are made from the reference.</summary>
    /// <returns>The reference, and false when this submission was accepted before (then nothing is written).</returns>
    Task<(EnquiryReference Reference, bool IsNew)> AddAsync(
        NewEnquiry enquiry, int year, DateTimeOffset at, Func<EnquiryReference, IReadOnlyList<OutgoingMessage>> messages, CancellationToken stop);

    /// <summary>Adds a reply and its outgoing messages in one transaction.</summary>
    /// <returns>What became of it.</returns>
    Task<ReplyOutcome> AddReplyAsync(
        EnquiryReference reference, NewReply reply, DateTimeOffset at, IReadOnlyList<OutgoingMessage> messages, CancellationToken stop);

    /// <summary>An enquiry, or null.</summary>
    Task<Enquiry?> FindAsync(EnquiryReference reference, CancellationToken stop);

    /// <summary>For the inbox, newest activity first.</summary>
    Task<IReadOnlyList<EnquirySummary>> ListAsync(int most, CancellationToken stop);

    /// <summary>Rises with every change of any enquiry.</summary>
    Task<long> VersionAsync(CancellationToken stop);

    /// <summary>Takes undelivered messages that are due, oldest first, and counts an attempt for each. Until <paramref name="lease"/> is over or the attempt is recorded, no other worker or process gets them.</summary>
    Task<IReadOnlyList<OutgoingMessage>> ClaimDueAsync(DateTimeOffset now, TimeSpan lease, int most, CancellationToken stop);

    /// <summary>Prolongs the lease of the attempt with this number (<see cref="OutgoingMessage.Attempts"/>).</summary>
    /// <returns>False when the message is not in the hands of this attempt any more: another one claimed it, or it is settled.</returns>
    Task<bool> RenewAsync(Guid messageId, int attempt, DateTimeOffset until, CancellationToken stop);

    /// <summary>Records how an attempt ended; what is already delivered or given up stays so, and an attempt that lost its lease cannot postpone the one that has it.</summary>
    Task RecordAsync(Guid messageId, int attempt, Delivery delivery, DateTimeOffset at, CancellationToken stop);

    /// <summary>How many messages are waiting, and how many were only written to the outbox folder.</summary>
    Task<(int Waiting, int OnlyWritten)> CountOutgoingAsync(CancellationToken stop);
}

/// <summary>A mail or chat message to be delivered, exactly as it will leave.</summary>
public sealed record OutgoingMessage
{
    /// <summary>Its id: part of the Message-ID of a mail and of the activity id in the chat, the same on every attempt.</summary>
    public required Guid Id { get; init; }

    /// <summary>The enquiry it belongs to, as people read it.</summary>
    public string Reference { get; init; } = "";

    /// <summary>One of <see cref="MessageKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>A mail as RFC 5322 octets, or a chat message as JSON of <see cref="ChatReply"/>; empty for a card, which shows how the enquiry stands when it is delivered.</summary>
    public required byte[] Content { get; init; }

    /// <summary>The address of the chat (<see cref="NewEnquiry.ChatAddress"/>) or of the mail's receiver; empty for a card.</summary>
    public required string Address { get; init; }

    /// <summary>How often it was tried, the attempt in hand included.</summary>
    public int Attempts { get; init; }

    /// <summary>When it was committed, UTC.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it is due, UTC.</summary>
    public required DateTimeOffset DueAt { get; init; }
}

/// <summary>How an attempt to deliver ended.</summary>
public abstract record Delivery
{
    private Delivery() { }

    /// <summary>The next hop took it.</summary>
    /// <param name="StaffCard">Where the enquiry's card stands now (<see cref="Enquiry.StaffCard"/>), when that is what was delivered.</param>
    public sealed record Done(string? StaffCard = null) : Delivery;

    /// <summary>Written to the outbox folder because no mail server is configured.</summary>
    public sealed record OnlyWritten : Delivery;

    /// <summary>Not now: try again at <paramref name="Until"/>.</summary>
    public sealed record Later(DateTimeOffset Until, string Why) : Delivery;

    /// <summary>Never: the address is refused or the chat is gone.</summary>
    public sealed record Never(string Why) : Delivery;
}
