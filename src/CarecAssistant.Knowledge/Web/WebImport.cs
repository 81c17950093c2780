using CarecAssistant.Knowledge.Web.Walking;
using Microsoft.Extensions.Logging;

namespace CarecAssistant.Knowledge.Web;

/// <inheritdoc cref="IWebImport"/>
internal sealed class WebImport(IArticleStore articles, IWebSourceStore sources, IWebClient client, IRobots robots, TimeProvider clock, ILogger<WebImport> logger) : IWebImport, IDisposable
{
    // A walk that was broken off longer ago is begun again: too much will have changed.
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(24);

    private readonly SemaphoreSlim door = new(1);

    public async Task<ImportReport> ImportAsync(string address, bool mayWithdrawMost, IProgress<WebProgress>? progress, CancellationToken stop)
    {
        var source = WebSourceAddress.Of(address);
        await door.WaitAsync(stop);
        try
        {
            var report = await WalkAsync(source, mayWithdrawMost, progress, stop);
            if (report.HasNews) Log.Imported(logger, report.Added.Count, report.Changed.Count, report.Unchanged.Count, report.Withdrawn.Count, report.Failed.Count);
            return report;
        }
        finally
        {
            door.Release();
        }
    }

    public void Dispose() => door.Dispose();

    private async Task<ImportReport> WalkAsync(WebSourceAddress source, bool mayWithdrawMost, IProgress<WebProgress>? progress, CancellationToken stop)
    {
        var (state, resumedFrom) = await OpenAsync(source, stop);
        var book = new PageBook(articles, sources, source.Name, clock);
        await book.OpenAsync(stop);
        try
        {
            var walk = new SiteWalk(source, book, articles, client, new SiteListing(client, robots, clock), clock, progress);
            var isFinished = await walk.RunAsync(resumedFrom, mayWithdrawMost, stop);
            await book.CommitAsync(stop);
            if (isFinished) await sources.SaveAsync(state with { OpenSince = null, FinishedAt = clock.GetUtcNow() }, stop);
            return book.Report();
        }
        catch (OperationCanceledException)
        {
            await book.CommitAsync(CancellationToken.None);
            throw;
        }
    }

    private async Task<(WebSourceState State, DateTimeOffset? ResumedFrom)> OpenAsync(WebSourceAddress source, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var known = await sources.FindAsync(source.Name, stop) ?? new WebSourceState(source.Name, source.Address);
        if (known.OpenSince is { } since && now - since < LongestPause) return (known, since);
        var opened = known with { OpenSince = now };
        await sources.SaveAsync(opened, stop);
        return (opened, null);
    }
}
