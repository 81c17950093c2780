using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CarecAssistant.BotFramework.Hosting;

/// <summary>Runs the turns of one conversation one after the other, in the order they came, and those of different ones side by side.</summary>
internal sealed class TurnQueue(IOptions<RateLimitsOptions> limits, ILogger<TurnQueue> logger) : IHostedService, IDisposable
{
    private static readonly TimeSpan FarewellLimit = TimeSpan.FromSeconds(2);
    private readonly Dictionary<string, Lane> lanes = [];
    private readonly SemaphoreSlim running = new(limits.Value.RunningTurns > 0 ? limits.Value.RunningTurns : 4 * Environment.ProcessorCount);
    private readonly CancellationTokenSource cutOff = new();
    private int turns;
    private TaskCompletionSource? drained;

    /// <summary>Queues a turn. Ask <see cref="HasRoom"/> before taking the activity: what was taken is not turned away here.</summary>
    /// <returns>The turn's own task.</returns>
    public Task Enqueue(string conversation, Func<CancellationToken, Task> turn)
    {
        lock (lanes)
        {
            if (!lanes.TryGetValue(conversation, out var lane)) lanes.Add(conversation, lane = new Lane());
            turns++;
            lane.Count++;
            return lane.Tail = RunAfterAsync(lane.Tail, conversation, lane, turn);
        }
    }

    /// <summary>There is room for one turn more of this conversation.</summary>
    public bool HasRoom(string conversation)
    {
        lock (lanes)
        {
            return turns < limits.Value.Turns && (!lanes.TryGetValue(conversation, out var lane) || lane.Count <= limits.Value.WaitingTurnsPerConversation);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Lets running turns end; what is left at the host's time limit is cut off, and its visitor told so.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        Task idle;
        lock (lanes)
        {
            if (turns == 0) return;
            idle = (drained = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }

        await Task.WhenAny(idle, Task.Delay(Timeout.Infinite, cancellationToken));
        if (idle.IsCompleted) return;
        Log.TurnsCutOff(logger, turns);
        await cutOff.CancelAsync();
        await Task.WhenAny(idle, Task.Delay(FarewellLimit, CancellationToken.None));
    }

    public void Dispose()
    {
        running.Dispose();
        cutOff.Dispose();
    }

    private async Task RunAfterAsync(Task before, string conversation, Lane lane, Func<CancellationToken, Task> turn)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        try
        {
            await running.WaitAsync(cutOff.Token);
            try
            {
                await turn(cutOff.Token);
            }
            finally
            {
                running.Release();
            }
        }
        catch (Exception failure)
        {
            // Turns handle their own errors; this is what keeps the conversation going when one of them did not.
            Log.TurnQueueFailed(logger, failure.GetType().Name);
        }
        finally
        {
            Leave(conversation, lane);
        }
    }

    private void Leave(string conversation, Lane lane)
    {
        lock (lanes)
        {
            turns--;
            if (--lane.Count == 0) lanes.Remove(conversation);
            if (turns == 0) drained?.TrySetResult();
        }
    }

    private sealed class Lane
    {
        public Task Tail { get; set; } = Task.CompletedTask;

        public int Count { get; set; }
    }
}
