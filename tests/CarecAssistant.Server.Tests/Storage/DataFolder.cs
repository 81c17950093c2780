using CarecAssistant.BotFramework;
using CarecAssistant.Enquiries;
using CarecAssistant.Knowledge;
using CarecAssistant.Server.Storage;
using CarecAssistant.Server.Storage.Articles;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CarecAssistant.Server.Tests.Storage;

/// <summary>A data folder of its own, opened as often as a test needs processes.</summary>
public sealed class DataFolder : IAsyncDisposable
{
    private readonly List<ServiceProvider> openings = [];

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"carec-{Guid.NewGuid():N}");

    internal async Task<Opening> OpenAsync()
    {
        var opening = OpenUnprepared(Path);
        await opening.Setup.MigrateAsync(TestContext.Current.CancellationToken);
        return opening;
    }

    internal Opening OpenUnprepared(string path)
    {
        var services = new ServiceCollection();
        services.AddSingleton(new RunFolders(path, path));
        services.AddStorage();
        var provider = services.BuildServiceProvider();
        openings.Add(provider);
        return new Opening(provider);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var opening in openings)
        {
            await opening.DisposeAsync();
        }

        SqliteConnection.ClearAllPools();
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}

/// <summary>The stores as one process has them.</summary>
internal sealed class Opening(IServiceProvider provider)
{
    public StorageSetup Setup => provider.GetRequiredService<StorageSetup>();

    public IArticleStore Articles => provider.GetRequiredService<IArticleStore>();

    public IReplacedArticles Replaced => provider.GetRequiredService<IReplacedArticles>();

    public IWebSourceStore WebSources => provider.GetRequiredService<IWebSourceStore>();

    public IConversationStore Conversations => provider.GetRequiredService<IConversationStore>();

    public IEnquiryStore Enquiries => provider.GetRequiredService<IEnquiryStore>();

    public Task<CarecDbContext> ContextAsync() =>
        provider.GetRequiredService<IDbContextFactory<CarecDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
}
