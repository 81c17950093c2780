using System.CommandLine;
using System.Globalization;
using CarecAssistant.Knowledge;

namespace CarecAssistant.Server.Commands;

/// <summary><c>sources</c>: what is searched; <c>sources forget</c>: what no longer is.</summary>
internal static class SourcesCommand
{
    private const int MostWithoutYes = 20;

    private static readonly Argument<string> Source = new("source") { Description = "An imported folder, file or address, as sources lists it or as it was typed for import." };

    private static readonly Option<bool> Yes = new("--yes") { Description = $"Withdraws its articles even when they are more than {MostWithoutYes}." };

    public static Command Create()
    {
        var forget = new Command("forget", "Withdraws the articles of an imported source, and searches it no more.") { Source, Yes };
        forget.SetAction(ForgetAsync);
        var sources = new Command("sources", "Lists what is searched: the folder of this run and what was imported.") { forget };
        sources.SetAction(ListAsync);
        return sources;
    }

    private static async Task<int> ListAsync(ParseResult parsed, CancellationToken stop)
    {
        using var results = Results.OfConsole();
        await using var run = await StartAsync(parsed, stop);
        var sources = new List<SourceOutput> { await OutputOfAsync(run, run.Folders.Knowledge, isOfRun: true, stop) };
        foreach (var source in await ImportedAsync(run, stop)) sources.Add(await OutputOfAsync(run, source, isOfRun: false, stop));
        if (parsed.GetValue(CommonOptions.Json))
        {
            results.Json(new SourcesOutput(sources));
            return CommandLine.Done;
        }

        foreach (var source in sources) results.Line(LineOf(source));
        return CommandLine.Done;
    }

    private static async Task<int> ForgetAsync(ParseResult parsed, CancellationToken stop)
    {
        var typed = parsed.GetValue(Source)!;
        if (string.IsNullOrWhiteSpace(typed)) throw new UsageException("The source is empty. Name one that sources lists, for example: sources forget articles");
        using var results = Results.OfConsole();
        await using var run = await StartAsync(parsed, stop);
        var source = await NamedAsync(run, typed, stop);
        var articles = (await run.Get<IArticleStore>().HashesOfAsync(source, stop)).Count;
        if (articles > MostWithoutYes && !parsed.GetValue(Yes))
            throw new CommandFailedException($"{source} has {articles} articles; none was withdrawn. If they are all to go, run: sources forget {source} --yes");

        var withdrawn = await run.Get<IArticleStore>().ForgetSourceAsync(source, stop);
        await run.Get<IKnowledge>().CatchUpAsync(stop);
        if (parsed.GetValue(CommonOptions.Json)) results.Json(new ForgottenOutput(source, withdrawn));
        else results.Line($"{source} is searched no more; {Count(withdrawn)} withdrawn.");
        return CommandLine.Done;
    }

    private static async Task<VerbRun> StartAsync(ParseResult parsed, CancellationToken stop)
    {
        var settings = VerbRun.Settings();
        return await VerbRun.StartAsync(FolderChoice.Of(parsed, settings, _ => { }), settings, stop);
    }

    // The folder of the run is searched in any case, also when it was imported too.
    private static async Task<IReadOnlyList<string>> ImportedAsync(VerbRun run, CancellationToken stop) =>
        [.. (await run.Get<IArticleStore>().ImportedSourcesAsync(stop)).Where(source => source != run.Folders.Knowledge)];

    // A folder may be gone from the disk, which is a reason to forget it, so nothing is looked for there.
    private static async Task<string> NamedAsync(VerbRun run, string typed, CancellationToken stop)
    {
        var imported = await run.Get<IArticleStore>().ImportedSourcesAsync(stop);
        if (imported.Contains(typed)) return typed;
        var name = IWebImport.IsAddress(typed) ? IWebImport.NameOf(typed) : Path.TrimEndingDirectorySeparator(Path.GetFullPath(typed));
        if (imported.Contains(name)) return name;
        if (name == run.Folders.Knowledge) throw new CommandFailedException($"{name} is the folder of this run and was not imported. To search another one, name it with --knowledge DIR.");
        throw new CommandFailedException(imported.Count == 0
            ? $"{name} was not imported, nor was anything else, so there is nothing to forget."
            : $"{name} was not imported. {(Misspelling.Nearest(name, imported) is { } near ? $"Did you mean {near}? " : "")}Imported are: {string.Join(", ", imported)}.");
    }

    private static async Task<SourceOutput> OutputOfAsync(VerbRun run, string source, bool isOfRun, CancellationToken stop)
    {
        var summary = await run.Get<IArticleStore>().SummaryOfAsync(source, stop);
        var isWeb = IWebImport.IsAddress(source);
        var web = isWeb ? await run.Get<IWebSourceStore>().FindAsync(source, stop) : null;
        var kind = isWeb ? SourceKind.Web : Directory.Exists(source) ? SourceKind.Folder : File.Exists(source) ? SourceKind.File : SourceKind.Missing;
        return new SourceOutput(source, kind, isOfRun, summary.Articles, summary.ChangedAt, web?.FinishedAt);
    }

    private static string LineOf(SourceOutput source)
    {
        var facts = new List<string> { Count(source.Articles) };
        if (source.LastChange is { } change) facts.Add($"last change {Shown(change)}");
        if (source.LastRead is { } read) facts.Add($"last read to the end {Shown(read)}");
        else if (source.Kind == SourceKind.Web) facts.Add("not read to the end yet");
        if (source.Kind == SourceKind.Missing) facts.Add("no longer there");
        if (source.IsOfRun) facts.Add("the folder of this run");
        return $"{source.Source}: {string.Join(", ", facts)}";
    }

    private static string Count(int articles) => articles == 1 ? "1 article" : $"{articles} articles";

    private static string Shown(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
