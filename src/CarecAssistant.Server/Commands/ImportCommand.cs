using System.CommandLine;
using System.Text.RegularExpressions;
using CarecAssistant.Knowledge;

namespace CarecAssistant.Server.Commands;

/// <summary><c>import</c>: sources that every later run searches too.</summary>
internal static class ImportCommand
{
    private static readonly Argument<string[]> Sources = new("source")
    {
        Description = "Folders or files of articles, or web addresses. An address without a path (https://www.example.org/) is a whole site, that of a sitemap or feed is what it names, any other is one page.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<bool> Yes = new("--yes") { Description = "Withdraws what is gone even when that is more than half of a website, or nearly all of a folder." };

    public static Command Create()
    {
        var import = new Command("import", "Adds folders, files, pages or websites to what is searched, and brings them up to date.") { Sources, Yes };
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
            Console.Error.WriteLine($"Reading {Shown(source)}");
            reports.Add(await ImportAsync(run, source, parsed.GetValue(Yes), stop));
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

        foreach (var told in output.Failed.Concat(output.Duplicates))
        {
            Console.Error.WriteLine($"{told.Name}: {told.Reason}");
        }

        foreach (var empty in reports.Where(report => report is { HasNews: false, Unchanged: [] }))
        {
            Console.Error.WriteLine($"{empty.Source} holds no articles. Put .md, .txt, .html, .pdf or .docx files there, or name another source.");
        }

        return output.Failed.Count == 0 ? CommandLine.Done : CommandLine.Failed;
    }

    // A source that cannot be read at all is one failed item: the others are kept.
    private static async Task<ImportReport> ImportAsync(VerbRun run, string source, bool mayWithdrawMost, CancellationToken stop)
    {
        try
        {
            return IWebImport.IsAddress(source)
                ? await ImportProgress.ShowAsync(progress => run.Get<IWebImport>().ImportAsync(source, mayWithdrawMost, progress, stop))
                : await run.Get<IArticleImport>().ImportAsync(source, record: true, mayWithdrawMost, stop);
        }
        catch (OperationCanceledException stopped)
        {
            throw new CommandFailedException("Stopped. What was read so far is kept; run the same command again to go on.", stopped);
        }
        catch (SourceNotFoundException missing)
        {
            return new() { Source = Shown(source), Failed = [new(Shown(source), missing.Message)] };
        }
    }

    // A password that was typed into an address goes no further.
    private static string Shown(string source) => IWebImport.IsAddress(source) ? Regex.Replace(source, "//[^/?#]*@", "//") : source;

    private static string SourceOf(string typed) => IWebImport.IsAddress(typed) ? typed.Trim()
        : string.IsNullOrWhiteSpace(typed) ? throw new UsageException("A source is empty. Name a folder, a file or a web address, for example: import articles")
        : Path.TrimEndingDirectorySeparator(Path.GetFullPath(typed));

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
