using CarecAssistant.Enquiries;

namespace CarecAssistant.Server.Storage.Enquiries;

/// <summary>A message to be delivered, and how far it got.</summary>
internal sealed class OutgoingRow
{
    /// <summary>Order of creation.</summary>
    public long Sequence { get; init; }

    public required Guid MessageId { get; init; }

    public long EnquiryId { get; init; }

    public EnquiryRow? Enquiry { get; init; }

    public required string Kind { get; init; }

    public required byte[] Content { get; init; }

    public required string Address { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset DueAt { get; set; }

    /// <summary>Until then one worker has it; a worker that died loses it by this time.</summary>
    public DateTimeOffset? ClaimedUntil { get; set; }

    public int Attempts { get; set; }

    public OutgoingState State { get; set; }

    /// <summary>When it left the waiting state, or was last tried.</summary>
    public DateTimeOffset? RecordedAt { get; set; }

    /// <summary>Why the last attempt failed; null after a good one.</summary>
    public string? Why { get; set; }

    public static OutgoingRow Of(OutgoingMessage message, DateTimeOffset at) => new()
    {
        MessageId = message.Id,
        Kind = message.Kind,
        Content = message.Content,
        Address = message.Address,
        CreatedAt = at,
        DueAt = message.DueAt,
    };

    /// <summary>Prolongs the claim of an attempt; false when it has none.</summary>
    public bool Renew(int attempt, DateTimeOffset until)
    {
        if (State != OutgoingState.Waiting || Attempts != attempt || ClaimedUntil is null)
        {
            return false;
        }

        ClaimedUntil = until;
        return true;
    }

    /// <summary>
    /// Takes how an attempt ended. What is already settled stays so: a slow attempt cannot undo a good one. And one that was overtaken
    /// cannot free the message that a later attempt has in hand.
    /// </summary>
    public void Record(int attempt, Delivery delivery, DateTimeOffset at)
    {
        if (State != OutgoingState.Waiting || (delivery is Delivery.Later && attempt != Attempts))
        {
            return;
        }

        (ClaimedUntil, RecordedAt) = (null, at);
        (State, Why) = delivery switch
        {
            Delivery.Done => (OutgoingState.Delivered, null),
            Delivery.OnlyWritten => (OutgoingState.OnlyWritten, null),
            Delivery.Never never => (OutgoingState.GivenUp, never.Why),
            Delivery.Later later => (OutgoingState.Waiting, later.Why),
            _ => throw new ArgumentOutOfRangeException(nameof(delivery)),
        };
        DueAt = delivery is Delivery.Later(var until, _) ? until : DueAt;
    }

    public OutgoingMessage ToMessage(EnquiryReference reference) => new()
    {
        Id = MessageId,
        Reference = reference.ToString(),
        Kind = Kind,
        Content = Content,
        Address = Address,
        CreatedAt = CreatedAt,
        DueAt = DueAt,
        Attempts = Attempts,
    };

    public DeliveryState ToState() => new(
        Kind, State == OutgoingState.Delivered ? RecordedAt : null, State == OutgoingState.OnlyWritten, Attempts, State == OutgoingState.GivenUp, Why);
}

/// <summary>How far a message got.</summary>
internal enum OutgoingState
{
    /// <summary>To be delivered when due.</summary>
    Waiting,

    /// <summary>The next hop took it.</summary>
    Delivered,

    /// <summary>It lies in the outbox folder.</summary>
    OnlyWritten,

    /// <summary>It will not be tried again.</summary>
    GivenUp,
}
