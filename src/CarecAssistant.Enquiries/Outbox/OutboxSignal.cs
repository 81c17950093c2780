using System.Threading.Channels;

namespace CarecAssistant.Enquiries.Outbox;

/// <summary>Wakes the outbox after a commit. Many calls while it is busy are one.</summary>
internal sealed class OutboxSignal
{
    private readonly Channel<bool> calls = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Wake() => calls.Writer.TryWrite(true);

    /// <summary>Returns at the next call, at once when one came meanwhile, or after <paramref name="longest"/>.</summary>
    public async Task WaitAsync(TimeSpan longest, TimeProvider clock, CancellationToken stop)
    {
        using var timeUp = new CancellationTokenSource(longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeUp.Token, stop);
        try
        {
            await calls.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            // Nobody called: time to look for what fell due.
        }
    }
}
