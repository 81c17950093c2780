namespace CarecAssistant.Enquiries;

/// <summary>Takes a person's reply to the chat it belongs to. The host implements it.</summary>
public interface IChatDelivery
{
    /// <summary>Stores and sends the reply; a repeat with the same id appears once.</summary>
    Task<Delivery> DeliverAsync(Guid messageId, string chatAddress, ChatReply reply, CancellationToken stop);
}

/// <summary>A person's reply as it appears in the chat.</summary>
/// <param name="Reference">Of which enquiry.</param>
/// <param name="StaffName">Who says it.</param>
/// <param name="Text">Plain text.</param>
/// <param name="Language">ISO 639-1 of the frame.</param>
public sealed record ChatReply(string Reference, string StaffName, string Text, string Language);
