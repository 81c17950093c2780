namespace CarecAssistant.Enquiries;

/// <summary>A question that a visitor hands to a person.</summary>
public sealed record NewEnquiry
{
    /// <summary>Made with the form or card: a repeated submit carries the same one and stays one enquiry.</summary>
    public required string SubmissionId { get; init; }

    /// <summary>The question, as typed.</summary>
    public required string Question { get; init; }

    /// <summary>The visitor's name, or empty.</summary>
    public string Name { get; init; } = "";

    /// <summary>Where the reply goes, or null: then it goes to the open chat only.</summary>
    public string? Email { get; init; }

    /// <summary>ISO 639-1: the language of the mails to the enquirer.</summary>
    public required string Language { get; init; }

    /// <summary>When and in which words the visitor consented to being written to; null without an e-mail address.</summary>
    public Consent? Consent { get; init; }

    /// <summary><c>chat</c> or <c>form</c>.</summary>
    public required string Channel { get; init; }

    /// <summary>Where in the chat the reply goes: an opaque JSON of the host's (a ConversationReference); null for the form.</summary>
    public string? ChatAddress { get; init; }

    /// <summary>The conversation so far, oldest first.</summary>
    public IReadOnlyList<TranscriptLine> Transcript { get; init; } = [];

    /// <summary>What the assistant searched and found, for staff; plain text.</summary>
    public string Found { get; init; } = "";
}

/// <summary>The visitor's consent: the text shown, its language, when.</summary>
public sealed record Consent(string Text, string Language, DateTimeOffset At);

/// <summary>One line of a conversation.</summary>
/// <param name="Who"><c>visitor</c>, <c>assistant</c> or a staff member's name.</param>
/// <param name="Text">As shown.</param>
/// <param name="At">UTC.</param>
public sealed record TranscriptLine(string Who, string Text, DateTimeOffset At);

/// <summary>A person's reply.</summary>
/// <param name="SubmissionId">Made with the form: a repeated submit is one reply.</param>
/// <param name="Text">Plain text as typed.</param>
/// <param name="StaffName">The person's name, shown to the enquirer.</param>
/// <param name="StaffId">Who replied, for the audit trail.</param>
public sealed record NewReply(string SubmissionId, string Text, string StaffName, string StaffId)
{
    /// <summary>How many replies the person had seen: when there are others by now, this one is refused. Null: sent whatever there is.</summary>
    public int? AfterReplies { get; init; }
}

/// <summary>What became of a reply.</summary>
public enum ReplyOutcome
{
    /// <summary>Committed; it is on its way.</summary>
    Accepted,

    /// <summary>The same submit came before; nothing was sent twice.</summary>
    AlreadyAccepted,

    /// <summary>There is no such enquiry.</summary>
    UnknownEnquiry,

    /// <summary>Somebody else replied since (<see cref="NewReply.AfterReplies"/>); nothing was sent.</summary>
    Overtaken,
}
