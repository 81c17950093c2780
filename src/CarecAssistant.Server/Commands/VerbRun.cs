using System.CommandLine;
using CarecAssistant.Knowledge;
using CarecAssistant.Server.Operations;

namespace CarecAssistant.Server.Commands;

/// <summary>One run of a verb that asks and ends: its settings, folders and parts. Nothing listens and no background work is started.</summary>
internal sealed class VerbRun : IAsyncDisposable
{
    private readonly ServiceProvider parts;

    private VerbRun(RunFolders folders, IConfiguration settings)
    {
        Folders = folders;
        var services = new ServiceCollection();
        services.AddSingleton(settings);
        services.AddLogging(logging => logging.AddConfiguration(settings.GetSection("Logging")).AddErrorStream());
        services.AddHouse(folders);
        parts = services.BuildServiceProvider();
    }

    /// <summary>Where this run reads and writes.</summary>
    public RunFolders Folders { get; }

    /// <summary>The settings of this run: <c>appsettings.json</c> beside the program, then the environment.</summary>
    public static IConfiguration Settings() => Settings(AppContext.BaseDirectory);

    /// <summary>The same, with the files in <paramref name="folder"/>.</summary>
    internal static IConfiguration Settings(string folder) => new ConfigurationBuilder()
        .SetBasePath(folder)
        .AddJsonFile("appsettings.json", optional: true)
        .AddJsonFile($"appsettings.{RunEnvironment.Name}.json", optional: true)
        .AddEnvironmentVariables()
        .Build();

    /// <summary>Puts the parts together; the data folder is made and the database brought up to date.</summary>
    public static async Task<VerbRun> StartAsync(RunFolders folders, IConfiguration settings, CancellationToken stop)
    {
        FolderChoice.RequireData(folders);
        var run = new VerbRun(folders, settings);
        await Composition.PrepareAsync(run.parts, stop);
        return run;
    }

    /// <summary>As <see cref="StartAsync"/>, with the folder of articles read, so that questions can be asked.</summary>
    public static async Task<VerbRun> OpenAsync(ParseResult parsed, CancellationToken stop)
    {
        var settings = Settings();
        foreach (var note in SettingsCheck.UnknownKeys(settings))
        {
            Console.Error.WriteLine(note);
        }

        var folders = FolderChoice.Of(parsed, settings, Console.Error.WriteLine);
        FolderChoice.RequireKnowledge(folders);
        var run = await StartAsync(folders, settings, stop);
        await Reading.OfFolderAsync(run.parts, folders, Console.Error.WriteLine, stop);
        return run;
    }

    /// <summary>A part of the house.</summary>
    public T Get<T>() where T : notnull => parts.GetRequiredService<T>();

    public ValueTask DisposeAsync() => parts.DisposeAsync();
}
