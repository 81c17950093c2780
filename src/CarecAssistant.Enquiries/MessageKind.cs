namespace CarecAssistant.Enquiries;

/// <summary>What an outgoing message is.</summary>
public static class MessageKind
{
    /// <summary>Tells the contact inbox of a new enquiry.</summary>
    public const string Inbox = "inbox";

    /// <summary>Tells the enquirer that the question arrived.</summary>
    public const string Acknowledgement = "acknowledgement";

    /// <summary>A person's reply by mail.</summary>
    public const string Reply = "reply";

    /// <summary>A person's reply in the chat.</summary>
    public const string Chat = "chat";

    /// <summary>The enquiry's card in the channel of the staff: shown, or brought up to date.</summary>
    public const string StaffCard = "staff-card";
}
