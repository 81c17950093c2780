using System.Security.Cryptography;
using System.Text.Json;
using CarecAssistant.Enquiries;
using Microsoft.AspNetCore.DataProtection;

namespace CarecAssistant.Server.Teams;

/// <summary>What a card's button proves: which enquiry, how many replies its reader had seen, and for which channel it was drawn.</summary>
/// <param name="Reference">The enquiry, as people read it.</param>
/// <param name="Seen">Replies when the card was drawn.</param>
/// <param name="Tenant">Whose staff.</param>
/// <param name="Channel">Where the card was posted.</param>
internal sealed record CardTicket(string Reference, int Seen, string Tenant, string Channel);

/// <summary>Seals tickets with our key, so that what a button sends cannot be made up or altered.</summary>
internal sealed class CardTickets(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("CarecAssistant.StaffCards.v1");

    /// <summary>The ticket of an enquiry's card as it stands.</summary>
    public string Issue(Enquiry enquiry, TeamsOptions teams) => protector.Protect(
        JsonSerializer.Serialize(new CardTicket(enquiry.Reference.ToString(), enquiry.Replies.Count, teams.TenantId, teams.ChannelId), TeamsJson.Default.CardTicket));

    /// <summary>Reads a ticket; null when it is none of ours.</summary>
    public CardTicket? Read(string ticket)
    {
        try
        {
            return JsonSerializer.Deserialize(protector.Unprotect(ticket), TeamsJson.Default.CardTicket);
        }
        catch (Exception failure) when (failure is CryptographicException or JsonException or FormatException)
        {
            return null;
        }
    }
}
