using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CarecAssistant.Enquiries.Outbox;

/// <summary>Delivers what is due, one message after the other, and records how each attempt ended.</summary>
internal sealed class OutboxRun(
    IEnquiryStore store, IChatDelivery chat, IStaffChannel staff, SmtpDelivery smtp, FolderDelivery folder, HeldLease lease, IOptions<MailOptions> options,
    TimeProvider clock, ILogger<OutboxRun> logger)
{
    /// <summary>Tries each message that is due now, once.</summary>
    /// <returns>How many attempts were made.</returns>
    public async Task<int> DeliverDueAsync(CancellationToken stop)
    {
        var attempts = 0;
        // One at a time: what is not yet claimed is free for another process, and a stop leaves at most one attempt open.
        while (await store.ClaimDueAsync(clock.GetUtcNow(), HeldLease.Length, most: 1, stop) is [var message])
        {
            var delivery = await lease.DuringAsync(message, held => AttemptAsync(message, held), stop);
            // Not cancelled: an accepted mail that is not recorded would be sent again.
            await store.RecordAsync(message.Id, message.Attempts, delivery, clock.GetUtcNow(), CancellationToken.None);
            Tell(message, delivery);
            attempts++;
        }

        return attempts;
    }

    private async Task<Delivery> AttemptAsync(OutgoingMessage message, CancellationToken held)
    {
        Delivery delivery;
        try
        {
            delivery = message.Kind switch
            {
                MessageKind.Chat => await ToChatAsync(message, held),
                MessageKind.StaffCard => await ToStaffAsync(message, held),
                _ when options.Value.IsConfigured => await smtp.DeliverAsync(message, AfterPause(message), held),
                _ => await folder.WriteAsync(message, AfterPause(message), held),
            };
        }
        catch (OperationCanceledException) when (held.IsCancellationRequested)
        {
            return new Delivery.Later(clock.GetUtcNow(), "The attempt was broken off: the program was stopped, or another process took over.");
        }
        catch (Exception unexpected)
        {
            Log.AttemptFailed(logger, message.Id, message.Kind, unexpected.GetType().Name);
            delivery = new Delivery.Later(AfterPause(message), $"An unexpected error, {unexpected.GetType().Name}; see the log.");
        }

        if (delivery is not Delivery.Later later)
        {
            return delivery;
        }

        // A chat may say "now" as its time; without a pause this loop would do nothing else.
        var until = later.Until > clock.GetUtcNow() ? later.Until : AfterPause(message);
        return until - message.CreatedAt > options.Value.GiveUpAfter
            ? new Delivery.Never($"Given up after {message.Attempts} attempts. The last one: {later.Why}")
            : later with { Until = until };
    }

    private Task<Delivery> ToChatAsync(OutgoingMessage message, CancellationToken stop)
    {
        var reply = JsonSerializer.Deserialize(message.Content, OutboxJson.Default.ChatReply)
            ?? throw new InvalidDataException("A stored chat message is empty.");
        return chat.DeliverAsync(message.Id, message.Address, reply, stop);
    }

    private async Task<Delivery> ToStaffAsync(OutgoingMessage message, CancellationToken stop) =>
        EnquiryReference.TryParse(message.Reference, out var reference) && await store.FindAsync(reference, stop) is { } enquiry
            ? await staff.ShowAsync(enquiry, stop)
            : new Delivery.Never("The enquiry is gone.");

    private DateTimeOffset AfterPause(OutgoingMessage message)
    {
        var doublings = Math.Min(message.Attempts - 1, 30);
        var pause = options.Value.FirstPause.Ticks * Math.Pow(2, Math.Max(doublings, 0));
        return clock.GetUtcNow() + TimeSpan.FromTicks((long)Math.Min(pause, options.Value.LongestPause.Ticks));
    }

    private void Tell(OutgoingMessage message, Delivery delivery)
    {
        switch (delivery)
        {
            case Delivery.Done:
                Log.Delivered(logger, message.Id, message.Kind, message.Attempts);
                break;
            case Delivery.OnlyWritten:
                Log.OnlyWritten(logger, message.Id, message.Kind);
                break;
            case Delivery.Later later:
                Log.Postponed(logger, message.Id, message.Kind, message.Attempts, later.Until);
                break;
            default:
                Log.GaveUp(logger, message.Id, message.Kind, message.Attempts);
                break;
        }
    }
}
