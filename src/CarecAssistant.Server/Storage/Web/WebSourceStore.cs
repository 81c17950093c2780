using CarecAssistant.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace CarecAssistant.Server.Storage.Web;

/// <summary>What is known of imported websites.</summary>
internal sealed class WebSourceStore(StorageWriter writer, IDbContextFactory<CarecDbContext> contexts) : IWebSourceStore
{
    // As for articles: a statement that is planned fast.
    private const int ChunkSize = 400;

    /// <inheritdoc/>
    public async Task<WebSourceState?> FindAsync(string source, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        return (await context.WebSources.FindAsync([source], stop))?.ToState();
    }

    /// <inheritdoc/>
    public Task SaveAsync(WebSourceState state, CancellationToken stop) => writer.WriteAsync(
        async context =>
        {
            if (await context.WebSources.FindAsync([state.Source], stop) is not { } row)
            {
                row = new WebSourceRow { Source = state.Source, Address = "" };
                context.WebSources.Add(row);
            }

            row.Take(state);
        },
        stop);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<WebPageState>> PagesOfAsync(string source, CancellationToken stop)
    {
        await using var context = await contexts.CreateDbContextAsync(stop);
        var rows = await context.WebPages.AsNoTracking().Where(page => page.Source == source).ToListAsync(stop);
        return [.. rows.Select(row => row.ToState())];
    }

    /// <inheritdoc/>
    public Task SaveAsync(string source, IReadOnlyCollection<WebPageState> pages, CancellationToken stop) => writer.WriteAsync(
        async context =>
        {
            foreach (var chunk in pages.Chunk(ChunkSize))
            {
                var names = chunk.Select(page => page.Page).ToList();
                var known = await context.WebPages.Where(page => page.Source == source && names.Contains(page.Page)).ToDictionaryAsync(page => page.Page, stop);
                foreach (var page in chunk)
                {
                    if (!known.TryGetValue(page.Page, out var row))
                    {
                        row = new WebPageRow { Source = source, Page = page.Page };
                        context.WebPages.Add(row);
                    }

                    row.Take(page);
                }
            }
        },
        stop);
}
