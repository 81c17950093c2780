using System.CommandLine;
using System.Text;
using CarecAssistant.Answers;

namespace CarecAssistant.Server.Commands;

/// <summary><c>eval</c>: how many answers of a suite are right.</summary>
internal static class EvalCommand
{
    private static readonly Argument<string[]> Suites = new("suite") { Description = "Files of one case a line (.jsonl).", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string?> Html = new("--html") { Description = "Also write the report as a page.", HelpName = "FILE" };
    private static readonly Option<string?> Baseline = new("--baseline") { Description = "An earlier --json report; fails when fewer answers are right.", HelpName = "FILE" };

    public static Command Create()
    {
        var eval = new Command("eval", "Asks every question of a suite and counts right answers.") { Suites, Html, Baseline };
        eval.SetAction(RunAsync);
        return eval;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        // Files are read before the first question: a mistake in the last one is told at once.
        var names = parsed.GetValue(Suites)!;
        var cases = new List<SuiteCase>();
        foreach (var name in names)
        {
            cases.AddRange(await SuiteFile.ReadAsync(name, stop));
        }

        var baseline = parsed.GetValue(Baseline) is { } file ? await EvalBaseline.ReadAsync(file, cases, stop) : null;
        using var results = Results.OfConsole();
        await using var run = await VerbRun.OpenAsync(parsed, stop);
        var output = EvalOutput.Of(names, await run.Get<IEvaluator>().EvaluateAsync(cases, stop));
        if (parsed.GetValue(Html) is { } page)
        {
            await File.WriteAllTextAsync(page, EvalPage.Of(output), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), stop);
        }

        if (parsed.GetValue(CommonOptions.Json))
        {
            results.Json(output);
        }
        else
        {
            EvalPrint.Print(output, results);
        }

        var fallen = baseline?.Fallen(output) ?? [];
        foreach (var sentence in fallen)
        {
            Console.Error.WriteLine(sentence);
        }

        return fallen.Count == 0 ? CommandLine.Done : CommandLine.Failed;
    }
}
