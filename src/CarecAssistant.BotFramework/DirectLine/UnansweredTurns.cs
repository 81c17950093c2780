using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CarecAssistant.BotFramework.DirectLine;

/// <summary>At start, answers the messages that the last process took and did not live to answer.</summary>
internal sealed class UnansweredTurns(
    IConversationStore store, DirectLineChannel channel, IOptions<DirectLineOptions> options, TimeProvider time, ILogger<UnansweredTurns> logger) : BackgroundService
{
    // Older ones are left alone: whoever asked has gone or has asked again.
    private static readonly TimeSpan Oldest = TimeSpan.FromMinutes(10);

    // More than a conversation can have waiting: see RateLimits:WaitingTurnsPerConversation and its replies.
    private const int Tail = 50;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // What comes from now on has its turn in this process.
        var began = time.GetUtcNow();
        await Task.Yield();
        try
        {
            var resumed = 0;
            // No token, and so no message, outlives the last refresh by more than a token's life.
            foreach (var id in await store.CreatedSinceAsync(began - options.Value.RefreshFor - options.Value.TokenLife, stoppingToken))
            {
                foreach (var message in await UnansweredAsync(id, began, stoppingToken))
                {
                    channel.Resume(message);
                    resumed++;
                }
            }

            if (resumed > 0) Log.TurnsResumed(logger, resumed);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The next start looks again.
        }
        catch (Exception failure)
        {
            Log.ResumingFailed(logger, failure.GetType().Name);
        }
    }

    private async Task<IReadOnlyList<Activity>> UnansweredAsync(string conversation, DateTimeOffset began, CancellationToken stop)
    {
        var last = await store.LastAsync(conversation, stop);
        if (last == 0) return [];
        var tail = await store.ReadAsync(conversation, Math.Max(0, last - Tail), Tail, stop);
        var answered = tail.Select(stored => stored.Activity.ReplyToId).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. tail.Select(stored => stored.Activity).Where(activity =>
                activity is { Type: ActivityTypes.Message, From.Role: "user" }
                && activity.Timestamp >= began - Oldest && activity.Timestamp < began
                && !answered.Contains(activity.Id)),
        ];
    }
}
