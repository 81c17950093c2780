using CarecAssistant.Enquiries.Mail;

namespace CarecAssistant.Enquiries;

/// <summary>What keeps an enquiry from being accepted; nothing when it may be sent.</summary>
public sealed record EnquiryCheck
{
    /// <summary>No question was typed.</summary>
    public bool QuestionMissing { get; init; }

    /// <summary>The question has more than <see cref="EnquiriesOptions.LongestQuestion"/> characters.</summary>
    public bool QuestionTooLong { get; init; }

    /// <summary>What is wrong with the e-mail address; <see cref="EmailAddressFault.None"/> also when none was given.</summary>
    public EmailAddressFault Email { get; init; }

    /// <summary>An e-mail address was given without the consent to write to it.</summary>
    public bool ConsentMissing { get; init; }

    /// <summary>The enquiry came from the form, where only an e-mail can bring a reply, and none was given.</summary>
    public bool NoWayBack { get; init; }

    /// <summary>Checks an enquiry against the address of the contact inbox and the longest question it takes.</summary>
    public static EnquiryCheck Of(NewEnquiry enquiry, string inbox, int longestQuestion)
    {
        var fault = EmailAddressFault.None;
        var withEmail = !string.IsNullOrWhiteSpace(enquiry.Email);
        if (withEmail && EmailAddress.TryParse(enquiry.Email, out var address, out fault) && address!.ReachesInbox(inbox))
        {
            fault = EmailAddressFault.OurOwn;
        }

        return new EnquiryCheck
        {
            QuestionMissing = PlainText.Block(enquiry.Question).Length == 0,
            QuestionTooLong = enquiry.Question.Length > longestQuestion,
            Email = fault,
            ConsentMissing = withEmail && enquiry.Consent is null,
            NoWayBack = !withEmail && enquiry.ChatAddress is null,
        };
    }

    /// <summary>Nothing is wrong.</summary>
    public bool MayBeSent => this == new EnquiryCheck();
}

/// <summary>An enquiry was handed over that <see cref="IEnquiries.Check"/> refuses: a mistake in the program, since the check comes first.</summary>
public sealed class EnquiryRefusedException(EnquiryCheck check) : Exception($"The enquiry may not be accepted: {check}.")
{
    /// <summary>What is wrong.</summary>
    public EnquiryCheck Check { get; } = check;
}
