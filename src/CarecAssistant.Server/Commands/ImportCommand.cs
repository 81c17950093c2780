using System.CommandLine;
using CarecAssistant.Knowledge;

namespace CarecAssistant.Server.Commands;

/// <summary><c>import</c>: sources that every later run searches too.</summary>
internal static class ImportCommand
{
    private static readonly Argument<string[]> Sources = new("source") { Description = "Folders or files of articles.", Arity = ArgumentArity.OneOrMore };

    public static Command Create()
    {
        var import = new Command("import", "Adds folders or files to what is searched, and brings them up to date.") { Sources };
        import.SetAction(RunAsync);
        return import;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var sources = parsed.GetValue(Sources)!.Select(SourceOf).Distinct().ToList();
        var settings = VerbRun.Settings();
        using var results = Results.OfConsole();
        await using var run = await VerbRun.StartAsync(FolderChoice.Of(parsed, settings, _ => { }), settings, stop);
        var reports = new List<ImportReport>();
        foreach (var source in sources)
        {
            Console.Error.WriteLine($"Reading {source}");
            reports.Add(await ImportAsync(run.Get<IArticleImport>(), source, stop));
        }

        await run.Get<IKnowledge>().CatchUpAsync(stop);
        var output = ImportOutput.Of(reports);
        if (parsed.GetValue(CommonOptions.Json))
        {
            results.Json(output);
        }
        else
        {
            Print(output, results);
        }

        foreach (var failed in output.Failed)
        {
            Console.Error.WriteLine($"{failed.Name}: {failed.Reason}");
        }

        return output.Failed.Count == 0 ? CommandLine.Done : CommandLine.Failed;
    }

    // A source that cannot be read at all is one failed item: the others are kept.
    private static async Task<ImportReport> ImportAsync(IArticleImport import, string source, CancellationToken stop)
    {
        if (IsWebAddress(source))
        {
            return Failed(source, "Web addresses cannot be imported yet. Save the page as a file and import that.");
        }

        try
        {
            return await import.ImportAsync(source, record: true, stop);
        }
        catch (SourceNotFoundException missing)
        {
            return Failed(source, missing.Message);
        }
    }

    private static ImportReport Failed(string source, string reason) => new() { Source = source, Failed = [new(source, reason)] };

    private static string SourceOf(string typed) => IsWebAddress(typed) ? typed
        : string.IsNullOrWhiteSpace(typed) ? throw new UsageException("A source is empty. Name a folder or a file, for example: import articles")
        : Path.TrimEndingDirectorySeparator(Path.GetFullPath(typed));

    private static bool IsWebAddress(string source) =>
        source.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || source.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static void Print(ImportOutput output, Results results)
    {
        foreach (var (sign, names) in new[] { ("+", output.Added), ("~", output.Changed), ("-", output.Withdrawn), ("!", output.Failed.Select(failed => failed.Name)) })
        {
            foreach (var name in names)
            {
                results.Line($"{sign} {name}");
            }
        }

        var counts = output.Counts;
        results.Line($"{counts.Added} added, {counts.Changed} changed, {counts.Unchanged} unchanged, {counts.Withdrawn} withdrawn, {counts.Failed} failed");
    }
}
