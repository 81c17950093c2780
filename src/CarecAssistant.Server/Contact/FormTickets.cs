using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.DataProtection;

namespace CarecAssistant.Server.Contact;

/// <summary>
/// The hidden field of our forms, sealed with our key: which submission this is, for whom it was made and when. It proves that the form
/// is ours without a cookie, and a form sent twice carries the same submission and stays one.
/// </summary>
internal sealed class FormTickets(IDataProtectionProvider protection, TimeProvider time)
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(24);
    private readonly IDataProtector protector = protection.CreateProtector("CarecAssistant.Forms.v1");

    /// <summary>A ticket for a new submission.</summary>
    /// <param name="purpose">Which form, and for whom where it is a person who signed in.</param>
    public string Issue(string purpose) => Issue(purpose, Guid.NewGuid().ToString("N"));

    /// <summary>A fresh ticket for a submission that has one already.</summary>
    public string Issue(string purpose, string submission) =>
        protector.Protect(JsonSerializer.Serialize(new(purpose, submission, time.GetUtcNow()), FormTicketJson.Default.FormTicket));

    /// <summary>Reads a ticket.</summary>
    /// <returns>The submission, and whether the ticket is still good; null when it is none of ours or for another form.</returns>
    public (string Submission, bool IsFresh)? Read(string purpose, string ticket)
    {
        try
        {
            var read = JsonSerializer.Deserialize(protector.Unprotect(ticket), FormTicketJson.Default.FormTicket);
            return read is not null && read.Purpose == purpose ? (read.Submission, time.GetUtcNow() - read.At < Life) : null;
        }
        catch (Exception failure) when (failure is CryptographicException or JsonException or FormatException)
        {
            return null;
        }
    }
}

/// <summary>What a ticket holds.</summary>
internal sealed record FormTicket(string Purpose, string Submission, DateTimeOffset At);

/// <summary>Its JSON.</summary>
[JsonSerializable(typeof(FormTicket))]
internal sealed partial class FormTicketJson : JsonSerializerContext;
