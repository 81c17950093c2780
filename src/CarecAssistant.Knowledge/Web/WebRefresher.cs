using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CarecAssistant.Knowledge.Web;

/// <summary>
/// Looks again at the imported websites while the program serves, one after the other, each <see cref="KnowledgeOptions.RefreshWebEvery"/> after its
/// last walk. Does nothing unless <see cref="KnowledgeOptions.Watch"/> is set.
/// </summary>
internal sealed class WebRefresher(
    IArticleStore articles, IWebSourceStore sources, IWebImport import, IKnowledge knowledge, IEnumerable<IImportObserver> observers, IOptions<KnowledgeOptions> options, TimeProvider clock,
    ILogger<WebRefresher> logger)
    : BackgroundService
{
    // Sites that another process imported meanwhile are seen as soon.
    private static readonly TimeSpan LongestNap = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, DateTimeOffset> tried = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> reported = new(StringComparer.Ordinal);

    private TimeSpan Every => options.Value.RefreshWebEvery;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Watch) return;
        using var timer = new PeriodicTimer(Every < LongestNap ? Every : LongestNap, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RefreshAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // Serving goes on with what is known; the next look tries again.
                Log.RefreshFailed(logger, failure.GetType().Name);
            }
        }
    }

    /// <summary>Walks the sources whose time has come.</summary>
    internal async Task RefreshAsync(CancellationToken stop)
    {
        foreach (var source in (await articles.ImportedSourcesAsync(stop)).Where(WebSourceAddress.IsMeantBy))
        {
            var known = await sources.FindAsync(source, stop);
            var last = Later(known?.FinishedAt, tried.TryGetValue(source, out var at) ? at : null);
            if (last is { } moment && clock.GetUtcNow() - moment < Every) continue;

            var report = await import.ImportAsync(known?.Address.AbsoluteUri ?? source, mayWithdrawMost: false, progress: null, stop);
            tried[source] = clock.GetUtcNow();
            await knowledge.CatchUpAsync(stop);
            Tell(report);
        }
    }

    // What keeps failing is told once, and again when it has changed.
    private void Tell(ImportReport report)
    {
        var failures = string.Join('\n', report.Failed.OrderBy(item => item.Name, StringComparer.Ordinal));
        var isKnown = reported.GetValueOrDefault(report.Source, "") == failures;
        reported[report.Source] = failures;
        if (report.Added.Count + report.Changed.Count + report.Withdrawn.Count == 0 && isKnown) return;
        foreach (var observer in observers) observer.Imported(report);
    }

    private static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) => one is null || other > one ? other : one;
}
