using System.CommandLine;
using CarecAssistant.Server.Operations;

namespace CarecAssistant.Server.Commands;

/// <summary><c>serve</c>: the web server with chat, contact form and staff inbox.</summary>
internal static class ServeCommand
{
    private static readonly Option<string?> Urls = new("--urls") { Description = $"Where to listen (default: {ListenAddress.Default}).", HelpName = "URL" };

    public static Command Create()
    {
        var serve = new Command("serve", "Serves the chat, the contact form and the staff inbox.") { Urls };
        serve.SetAction(RunAsync);
        return serve;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = RunEnvironment.Name,
        });
        var urls = ListenAddress.Of(parsed.GetValue(Urls), builder.Configuration, builder.Environment);
        var folders = FolderChoice.Of(parsed, builder.Configuration, Tell);
        FolderChoice.RequireKnowledge(folders);
        FolderChoice.RequireData(folders);

        ProductionCheck.Require(builder.Configuration, builder.Environment);
        foreach (var note in SettingsCheck.UnknownKeys(builder.Configuration).Concat(ProductionCheck.Missing(builder.Configuration, builder.Environment)))
        {
            Tell(note);
        }

        // A start that fails is told in one sentence; the host's own account of it would bury that. Once up, the host may speak.
        var isUp = false;
        builder.Logging.ClearProviders().AddErrorStream().AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => isUp && level >= LogLevel.Warning);
        builder.WebHost.UseUrls(urls);
        builder.Services.AddHouse(folders).AddDoors();

        await using var app = builder.Build();
        app.MapDoors();
        await Composition.PrepareAsync(app.Services, stop);
        Tell($"Reading {folders.Knowledge}");
        var state = await Reading.OfFolderAsync(app.Services, folders, Tell, stop);
        Tell($"{state.Articles} articles, {state.Sentences} sentences.");

        await StartAsync(app, urls, stop);
        isUp = true;
        Announcement.Of(app, Tell);
        await app.WaitForShutdownAsync(stop);
        return CommandLine.Done;
    }

    private static async Task StartAsync(WebApplication app, string urls, CancellationToken stop)
    {
        try
        {
            await app.StartAsync(stop);
        }
        catch (IOException busy) when (busy.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw new CommandFailedException($"{urls} is in use by another program. Stop that one, or choose another port, for example --urls http://localhost:3979", busy);
        }
        catch (System.Net.Sockets.SocketException refused)
        {
            throw new CommandFailedException($"The program may not listen on {urls}. Choose a port above 1023 of this machine, for example --urls {ListenAddress.Default}", refused);
        }
    }

    private static void Tell(string line) => Console.Error.WriteLine(line);
}
