using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CarecAssistant.Enquiries.Outbox;

/// <summary>Runs the outbox while the host lives: after each commit, and regularly for what fell due or came from another process.</summary>
internal sealed class OutboxWorker(
    OutboxRun run, OutboxSignal signal, IOptions<EnquiriesOptions> options, TimeProvider clock, ILogger<OutboxWorker> logger) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // The host's start waits for no mail server.
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await run.DeliverDueAsync(stoppingToken);
                await signal.WaitAsync(options.Value.OutboxPause, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception unexpected)
            {
                // The store failed. Ending here would stop every mail until a restart; nothing is lost by looking again.
                Log.OutboxFailed(logger, unexpected.GetType().Name);
                await signal.WaitAsync(options.Value.OutboxPause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
