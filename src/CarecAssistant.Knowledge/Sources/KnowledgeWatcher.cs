using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CarecAssistant.Knowledge.Sources;

/// <summary>
/// Keeps a serving process up to date: files of the folder by the system's notices, with a look through all of them as a net, and the article
/// store by asking for newer changes. Does nothing unless <see cref="KnowledgeOptions.Watch"/> is set.
/// </summary>
internal sealed class KnowledgeWatcher(
    IKnowledge knowledge, IArticleImport import, IEnumerable<IImportObserver> observers, IOptions<KnowledgeOptions> options, TimeProvider clock, ILogger<KnowledgeWatcher> logger)
    : BackgroundService
{
    // An editor writes a file in several steps; together with the import this stays well within a second.
    private static readonly TimeSpan Settled = TimeSpan.FromMilliseconds(100);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        options.Value.Watch ? Task.WhenAll(WatchAsync(stoppingToken), FollowAsync(stoppingToken)) : Task.CompletedTask;

    private async Task WatchAsync(CancellationToken stop)
    {
        await Task.Yield();
        using var folder = new FolderNotices(options.Value.Folder);
        var reported = "";
        while (!stop.IsCancellationRequested)
        {
            try
            {
                folder.Start();
                var report = await import.ImportAsync(options.Value.Folder, record: false, mayWithdrawMost: false, stop);
                await knowledge.CatchUpAsync(stop);
                // A file that keeps failing is reported once, not at every look.
                var failures = string.Join('\n', report.Failed);
                if (report.Added.Count + report.Changed.Count + report.Withdrawn.Count > 0 || failures != reported)
                {
                    foreach (var observer in observers) observer.Imported(report);
                }

                reported = failures;
            }
            catch (SourceNotFoundException)
            {
                Log.FolderUnreadable(logger, (int)options.Value.RescanEvery.TotalSeconds);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // Serving goes on with what is known; the next look tries again.
                Log.FollowFailed(logger, failure.GetType().Name, (int)options.Value.RescanEvery.TotalSeconds);
            }

            if (await folder.NextAsync(options.Value.RescanEvery, clock, stop)) await Task.Delay(Settled, clock, stop);
        }
    }

    private async Task FollowAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(options.Value.FollowEvery, clock);
        while (await timer.WaitForNextTickAsync(stop))
        {
            try
            {
                await knowledge.CatchUpAsync(stop);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                Log.FollowFailed(logger, failure.GetType().Name, (int)options.Value.FollowEvery.TotalSeconds);
            }
        }
    }
}
