namespace CarecAssistant.Enquiries;

/// <summary>The contact inbox: questions that went to a person, and their replies.</summary>
public interface IEnquiries
{
    /// <summary>What keeps an enquiry from being accepted; form and card ask this first and say it beside the field.</summary>
    EnquiryCheck Check(NewEnquiry enquiry);

    /// <summary>Accepts an enquiry: it and its mails (to the inbox, an acknowledgement) are committed in one transaction before this returns.</summary>
    /// <returns>The reference; the same one when <see cref="NewEnquiry.SubmissionId"/> was accepted before.</returns>
    /// <exception cref="EnquiryRefusedException"><see cref="Check"/> finds a fault in it.</exception>
    Task<EnquiryReference> OpenAsync(NewEnquiry enquiry, CancellationToken stop);

    /// <summary>A person replies: the reply, its mail and its delivery to the chat are committed in one transaction.</summary>
    /// <returns>What became of it; a repeat with the same <see cref="NewReply.SubmissionId"/> is one reply.</returns>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    Task<ReplyOutcome> ReplyAsync(EnquiryReference reference, NewReply reply, CancellationToken stop);

    /// <summary>An enquiry with its thread and the state of its mails, or null.</summary>
    Task<Enquiry?> FindAsync(EnquiryReference reference, CancellationToken stop);

    /// <summary>Enquiries for the inbox, newest activity first, at most <paramref name="most"/>.</summary>
    Task<IReadOnlyList<EnquirySummary>> ListAsync(int most, CancellationToken stop);

    /// <summary>A number that rises with every change of any enquiry: pages compare it to learn whether to read again.</summary>
    Task<long> VersionAsync(CancellationToken stop);
}
