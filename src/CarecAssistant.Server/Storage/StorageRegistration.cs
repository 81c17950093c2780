using CarecAssistant.BotFramework;
using CarecAssistant.Enquiries;
using CarecAssistant.Knowledge;
using CarecAssistant.Server.Storage.Articles;
using CarecAssistant.Server.Storage.Conversations;
using CarecAssistant.Server.Storage.Enquiries;
using CarecAssistant.Server.Storage.Teams;
using CarecAssistant.Server.Storage.Web;
using CarecAssistant.Server.Teams;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CarecAssistant.Server.Storage;

/// <summary>Registers the stores of all projects over one EF Core model.</summary>
internal static class StorageRegistration
{
    /// <summary>Adds the stores. The host registers <see cref="RunFolders"/> and awaits <see cref="StorageSetup.MigrateAsync"/> before it uses any.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddPooledDbContextFactory<CarecDbContext>((provider, options) => options
            .UseSqlite(ConnectionTo(provider.GetRequiredService<RunFolders>().Database))
            .AddInterceptors(new SqlitePragmas()));
        services.AddSingleton<StorageWriter>();
        services.AddSingleton<StorageSetup>();
        services.AddSingleton<IArticleStore, ArticleStore>();
        services.AddSingleton<IReplacedArticles, ReplacedArticles>();
        services.AddSingleton<IWebSourceStore, WebSourceStore>();
        services.AddSingleton<IConversationStore, ConversationStore>();
        services.AddSingleton<IEnquiryStore, EnquiryStore>();
        services.AddSingleton<ITeamsAddress, TeamsAddressStore>();
        services.AddOptions<MailOptions>().PostConfigure<RunFolders>((mail, folders) =>
            mail.OutboxFolder = mail.OutboxFolder.Length == 0 ? folders.Outbox : Path.GetFullPath(mail.OutboxFolder));
        return services;
    }

    internal static string ConnectionTo(string database) => new SqliteConnectionStringBuilder { DataSource = database }.ToString();
}
