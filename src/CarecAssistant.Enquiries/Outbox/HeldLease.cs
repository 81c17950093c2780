namespace CarecAssistant.Enquiries.Outbox;

/// <summary>
/// Keeps a claimed message ours while its attempt runs. A lease is short and renewed, so that what a killed process held is free again
/// half a minute later, and no living process loses a message in the middle of a slow attempt.
/// </summary>
internal sealed class HeldLease(IEnquiryStore store, TimeProvider clock)
{
    /// <summary>How long a claim lasts without renewal: the longest a killed process holds a message.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(30);

    // One renewal may fail, and an attempt that cannot renew ends well before another process may begin.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    /// <summary>Runs an attempt. The token it gets is cancelled with <paramref name="stop"/>, and when the lease is lost: then another process may be sending.</summary>
    public async Task<Delivery> DuringAsync(OutgoingMessage message, Func<CancellationToken, Task<Delivery>> attempt, CancellationToken stop)
    {
        using var held = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var ended = new CancellationTokenSource();
        var renewing = RenewAsync(message, held, ended.Token);
        try
        {
            return await attempt(held.Token);
        }
        finally
        {
            await ended.CancelAsync();
            await renewing;
        }
    }

    private async Task RenewAsync(OutgoingMessage message, CancellationTokenSource held, CancellationToken ended)
    {
        var over = clock.GetUtcNow() + Length;
        try
        {
            while (clock.GetUtcNow() < over - Pause)
            {
                await Task.Delay(Pause, clock, ended);
                var until = clock.GetUtcNow() + Length;
                over = await RenewAsync(message, until, ended) switch
                {
                    Renewal.Done => until,
                    Renewal.Lost => clock.GetUtcNow(),
                    _ => over,
                };
            }

            await held.CancelAsync();
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The attempt is over.
        }
    }

    private async Task<Renewal> RenewAsync(OutgoingMessage message, DateTimeOffset until, CancellationToken ended)
    {
        try
        {
            return await store.RenewAsync(message.Id, message.Attempts, until, ended) ? Renewal.Done : Renewal.Lost;
        }
        catch (Exception busy) when (busy is not OperationCanceledException)
        {
            return Renewal.NotNow; // While the lease lasts there is time for another try.
        }
    }

    private enum Renewal
    {
        Done,
        Lost,
        NotNow,
    }
}
