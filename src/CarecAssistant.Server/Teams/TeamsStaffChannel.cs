using System.Net;
using System.Text.Json;
using CarecAssistant.BotFramework;
using CarecAssistant.Enquiries;
using Microsoft.Extensions.Options;

namespace CarecAssistant.Server.Teams;

/// <summary>Shows enquiries to staff in their channel of Teams: one card each, changed in place. The outbox calls it and repeats it.</summary>
internal sealed class TeamsStaffChannel(
    ITeamsThreads threads, ITeamsAddress address, StaffCard card, IOptions<TeamsOptions> options, TimeProvider clock, ILogger<TeamsStaffChannel> log) : IStaffChannel
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan PauseUntilInstalled = TimeSpan.FromMinutes(1);
    private readonly TeamsOptions teams = options.Value;

    // While Teams is down one card in half a minute finds that out; mails behind it in the outbox must not wait for each.
    private Delivery.Later? pause;

    /// <inheritdoc/>
    public bool IsOpen => teams.HasStaffChannel;

    /// <inheritdoc/>
    public async Task<Delivery> ShowAsync(Enquiry enquiry, CancellationToken stop)
    {
        if (!IsOpen)
        {
            return new Delivery.Never("Teams:ChannelId is not set any more.");
        }

        if (await address.FindAsync(teams.TenantId, stop) is not { } known)
        {
            return new Delivery.Later(clock.GetUtcNow() + PauseUntilInstalled, "Teams has not spoken to the bot yet. Install the app in the team of Teams:ChannelId.");
        }

        if (pause is { } busy && clock.GetUtcNow() < busy.Until)
        {
            return busy;
        }

        try
        {
            return await ShowAsync(enquiry, known, stop);
        }
        catch (ConnectorException refusal)
        {
            Log.StaffCardRefused(log, enquiry.Reference.ToString(), (int?)refusal.Status ?? 0);
            return IsForGood(refusal.Status)
                ? new Delivery.Never($"{refusal.Message} Check that the app is installed in the team of Teams:ChannelId.")
                : pause = new Delivery.Later(clock.GetUtcNow() + Pause, refusal.Message);
        }
        catch (ServiceNotTrustedException notTrusted)
        {
            return new Delivery.Never(notTrusted.Message);
        }
    }

    private async Task<Delivery> ShowAsync(Enquiry enquiry, ConversationReference known, CancellationToken stop)
    {
        var message = card.MessageOf(enquiry);
        if (PlaceOf(enquiry) is { } place)
        {
            await threads.ReplaceAsync(known, place, message, stop);
            return new Delivery.Done();
        }

        var begun = await threads.BeginAsync(known, teams.TenantId, teams.ChannelId, message, stop);
        return new Delivery.Done(JsonSerializer.Serialize(begun, TeamsJson.Default.CardPlace));
    }

    /// <summary>Where an enquiry's card stands, or null.</summary>
    public static CardPlace? PlaceOf(Enquiry enquiry) => enquiry.StaffCard is { } text ? JsonSerializer.Deserialize(text, TeamsJson.Default.CardPlace) : null;

    // What Teams takes exception to in the message or the bot stays so; a busy or broken service, or none, does not.
    private static bool IsForGood(HttpStatusCode? status) => (int?)status is >= 400 and < 500 and not (401 or 408 or 412 or 429);
}
