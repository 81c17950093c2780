using System.Diagnostics;
using CarecAssistant.Knowledge;
using Spectre.Console;

namespace CarecAssistant.Server.Commands;

/// <summary>Shows on standard error how far the walk over a website has come: a bar on a terminal, else a line now and then.</summary>
internal static class ImportProgress
{
    /// <summary>Runs <paramref name="walk"/> with somebody to tell of its progress.</summary>
    public static async Task<ImportReport> ShowAsync(Func<IProgress<WebProgress>, Task<ImportReport>> walk)
    {
        if (Console.IsErrorRedirected)
        {
            return await walk(new Lines(Console.Error));
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress().AutoClear(true)
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
            .StartAsync(context => walk(new Bar(context.AddTask("Asking what there is"))));
    }

    /// <summary>For a log: the first page, then a line every ten seconds.</summary>
    internal sealed class Lines(TextWriter to) : IProgress<WebProgress>
    {
        private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);
        private Stopwatch? sinceLast;

        public void Report(WebProgress value)
        {
            if (sinceLast?.Elapsed < Pause)
            {
                return;
            }

            sinceLast = Stopwatch.StartNew();
            to.WriteLine($"{value.Done} of {value.Known} pages; now {value.Page}");
        }
    }

    private sealed class Bar(ProgressTask task) : IProgress<WebProgress>
    {
        private const int LongestName = 60;

        public void Report(WebProgress value)
        {
            var page = value.Page.Length <= LongestName ? value.Page : value.Page[..LongestName] + "…";
            task.MaxValue = value.Known;
            task.Value = value.Done;
            task.Description = Markup.Escape($"{value.Done} of {value.Known} pages  {page}");
        }
    }
}
