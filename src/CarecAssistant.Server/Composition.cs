using CarecAssistant.Answers;
using CarecAssistant.BotFramework;
using CarecAssistant.Enquiries;
using CarecAssistant.Knowledge;
using CarecAssistant.Server.Bot;
using CarecAssistant.Server.Chat;
using CarecAssistant.Server.Operations;
using CarecAssistant.Server.Pages;
using CarecAssistant.Server.Staff;
using CarecAssistant.Server.Storage;
using CarecAssistant.Server.Teams;
using CarecAssistant.Server.Wording;
using Microsoft.Extensions.Options;

namespace CarecAssistant.Server;

/// <summary>What a run is made of: the one place that names every part.</summary>
internal static class Composition
{
    /// <summary>What every verb works with: articles, answers and the contact inbox over one database. Nothing is started here.</summary>
    public static IServiceCollection AddHouse(this IServiceCollection services, RunFolders folders)
    {
        services.AddSingleton(folders).AddSingleton(TimeProvider.System);
        services.AddSingleton<Words>();
        services.AddSingleton<IAnswerWording>(provider => provider.GetRequiredService<Words>());
        services.AddSingleton<IMailWording>(provider => provider.GetRequiredService<Words>());
        services.AddStorage().AddKnowledge().AddAnswers().AddEnquiries();

        // The folders of this run come from the command line, whatever a settings file says.
        services.PostConfigure<KnowledgeOptions>(knowledge =>
        {
            knowledge.Folder = folders.Knowledge;
            knowledge.IndexFolder = folders.Index;
            knowledge.GlossaryFile = knowledge.GlossaryFile.Length == 0 ? ShippedGlossary : Path.GetFullPath(knowledge.GlossaryFile);
            knowledge.LexiconFolder = knowledge.LexiconFolder.Length == 0 ? ShippedLexicon : Path.GetFullPath(knowledge.LexiconFolder);
        });
        return services;
    }

    private static string ShippedGlossary => Path.Combine(AppContext.BaseDirectory, "knowledge", "glossary.yml");

    private static string ShippedLexicon => Path.Combine(AppContext.BaseDirectory, "knowledge", "lexicon");

    /// <summary>What only <c>serve</c> has: the bot with its channels, and the pages.</summary>
    public static IServiceCollection AddDoors(this IServiceCollection services)
    {
        services.PostConfigure<KnowledgeOptions>(knowledge => knowledge.Watch = true);
        services.AddBotFramework().AddBot().AddPages();
        services.AddOptions<DirectLineOptions>().PostConfigure<RunFolders, IOptions<PublicAddressOptions>>((line, folders, address) =>
        {
            line.KeyFile = line.KeyFile.Length == 0 ? Path.Combine(folders.Keys, "directline.key") : Path.GetFullPath(line.KeyFile);
            line.UploadFolder = line.UploadFolder.Length == 0 ? folders.Uploads : Path.GetFullPath(line.UploadFolder);
            if (line.PublicOrigin.Length == 0 && address.Value.PublicUrl is { IsAbsoluteUri: true } own) line.PublicOrigin = own.GetLeftPart(UriPartial.Authority);
        });
        return services
            .AddSingleton<ITurnErrorSentence, TurnErrorSentence>()
            .AddSingleton<IProactiveChat, ProactiveChat>()
            .AddSingleton<ITeamsThreads, TeamsThreads>()
            .AddSingleton<IChatTokens, ChatTokens>()
            .AddSingleton<IAnnouncedPage, AnnouncedInbox>()
            .AddSingleton<IImportObserver>(new ChangeNotice(Console.Error.WriteLine));
    }

    /// <summary>Maps the addresses of the doors.</summary>
    public static WebApplication MapDoors(this WebApplication app)
    {
        app.MapPages();
        app.MapBotFramework();
        return app;
    }

    /// <summary>Brings the database up to date; before anything is read or started.</summary>
    public static Task PrepareAsync(IServiceProvider services, CancellationToken stop) => services.GetRequiredService<StorageSetup>().MigrateAsync(stop);

    /// <summary>A page's address, opened at a sentence of it.</summary>
    public static string OpenAt(Uri page, string quote) => TextFragment.At(page, quote);

    /// <summary>The file of the Web Chat bundle as served: there unless the build could not fetch it.</summary>
    public static string WebChatBundle => Path.Combine(AppContext.BaseDirectory, "wwwroot", "webchat", "webchat.js");
}
