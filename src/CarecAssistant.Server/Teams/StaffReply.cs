using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CarecAssistant.BotFramework;
using CarecAssistant.Enquiries;
using CarecAssistant.Server.Wording;
using Microsoft.Extensions.Options;

namespace CarecAssistant.Server.Teams;

/// <summary>
/// A click on a staff card. A reply is taken only with a ticket of ours, in the channel and tenant it was drawn for, on the message that
/// holds the card, and only while nobody else replied; it then goes the way of replies from the inbox.
/// </summary>
internal sealed class StaffReply(
    IEnquiries enquiries, CardTickets tickets, StaffCard card, Words words, IOptions<EnquiriesOptions> options, IOptions<TeamsOptions> teams, ILogger<StaffReply> log)
{
    /// <summary>Answers the invoke of a button; null when it is no <c>adaptiveCard/action</c>.</summary>
    public async Task<Activity?> AnswerAsync(Activity invoke, CancellationToken stop)
    {
        if (invoke.Name != "adaptiveCard/action")
        {
            return null;
        }

        if (invoke.Value is not { ValueKind: JsonValueKind.Object } value || !value.TryGetProperty("action", out var action) || action.ValueKind != JsonValueKind.Object)
        {
            return CardAnswer.Fault("BadRequest", "The action has no value that can be read.").ToInvokeResponse(400);
        }

        if (!action.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String || type.GetString() != "Action.Execute")
        {
            return CardAnswer.Fault("NotSupported", "Only Action.Execute is answered.").ToInvokeResponse(400);
        }

        var reply = action.TryGetProperty("data", out var data) ? CardReply.Of(data) : null;
        var answer = reply is null ? CardAnswer.Fault("BadRequest", "The card is none of this bot's.") : await TakeAsync(reply, invoke, stop);
        return answer.ToInvokeResponse(200);
    }

    /// <summary>Takes a reply that came by a button.</summary>
    /// <returns>What who clicked sees.</returns>
    public async Task<CardAnswer> TakeAsync(CardReply reply, Activity activity, CancellationToken stop)
    {
        if (await AllowedAsync(reply, activity, stop) is not var (ticket, enquiry))
        {
            Log.StaffReplyRefused(log);
            return CardAnswer.Fault("NotAllowed", Say("staff.card.not-allowed"));
        }

        if (reply.Text.Length is 0 or > StaffCard.LongestReply)
        {
            return CardAnswer.Sentence(Say(reply.Text.Length == 0 ? "staff.reply.empty" : "staff.card.long"));
        }

        var outcome = await enquiries.ReplyAsync(enquiry.Reference, ReplyOf(reply, ticket, activity), stop);
        var now = await enquiries.FindAsync(enquiry.Reference, stop) ?? enquiry;
        if (outcome == ReplyOutcome.Accepted)
        {
            Log.ReplyFromTeams(log, enquiry.Reference.ToString());
        }

        return CardAnswer.Card(card.Of(now, outcome == ReplyOutcome.Overtaken ? reply.Text : ""));
    }

    private async Task<(CardTicket Ticket, Enquiry Enquiry)?> AllowedAsync(CardReply reply, Activity activity, CancellationToken stop)
    {
        var settings = teams.Value;
        var place = TeamsPlace.Of(activity);
        return settings.HasStaffChannel && TeamsPlace.IsTeams(activity)
            && place.Tenant == settings.TenantId && place.Channel == settings.ChannelId
            && tickets.Read(reply.Ticket) is { } ticket && ticket.Tenant == settings.TenantId && ticket.Channel == settings.ChannelId
            && EnquiryReference.TryParse(ticket.Reference, out var reference)
            && await enquiries.FindAsync(reference, stop) is { } enquiry && IsOn(enquiry, activity)
                ? (ticket, enquiry)
                : null;
    }

    // A ticket lifted from one card and sent from another message is nobody's click.
    private static bool IsOn(Enquiry enquiry, Activity activity) =>
        TeamsStaffChannel.PlaceOf(enquiry) is not { } place
        || (activity.Conversation?.Id == place.Conversation && activity.ReplyToId == place.Activity);

    // The same click that comes again has the same submission and stays one reply.
    private static NewReply ReplyOf(CardReply reply, CardTicket ticket, Activity activity)
    {
        var person = $"teams:{ticket.Tenant}/{activity.From?.AadObjectId ?? activity.From?.Id}";
        var click = $"{ticket.Reference}\n{ticket.Seen}\n{person}\n{reply.Text}";
        var name = activity.From?.Name is { Length: > 0 } given ? given : "CAREC";
        return new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(click)))[..32], reply.Text, name, person) { AfterReplies = ticket.Seen };
    }

    private string Say(string key) => words.Say(key, options.Value.StaffLanguage);
}
