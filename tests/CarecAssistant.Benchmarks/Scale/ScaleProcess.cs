using System.Diagnostics;
using System.Text.Json;
using CarecAssistant.Benchmarks.Search;

namespace CarecAssistant.Benchmarks.Scale;

/// <summary>One step with one index, in a process of its own; prints its figures as JSON.</summary>
internal static class ScaleProcess
{
    private const int WarmUp = 500;

    /// <param name="step"><c>build</c> or <c>ask</c>.</param>
    /// <param name="engine"><c>ours</c> or <c>raw</c>.</param>
    /// <param name="folder">Where the index lies.</param>
    /// <param name="articles">How many.</param>
    /// <param name="size">How many questions.</param>
    /// <param name="output">For the figures.</param>
    /// <param name="stop">Ends it.</param>
    public static async Task RunAsync(string step, string engine, string folder, int articles, Size size, TextWriter output, CancellationToken stop)
    {
        var texts = new ScaleTexts(SearchSet.For(size));
        Func<IScaleEngine> open = engine == "ours" ? () => new OurScale(texts, articles, folder) : () => new RawScale(texts, articles, folder);
        var figures = step == "build" ? await BuildAsync(open, folder, stop) : await AskAsync(open, texts.Questions, size, stop);
        await output.WriteLineAsync(JsonSerializer.Serialize(figures));
    }

    private static async Task<ScaleFigures> BuildAsync(Func<IScaleEngine> open, string folder, CancellationToken stop)
    {
        var worked = Environment.CpuUsage.TotalTime;
        var started = Stopwatch.GetTimestamp();
        await using (var engine = open()) await engine.BuildAsync(stop);
        return new ScaleFigures
        {
            BuildSeconds = Stopwatch.GetElapsedTime(started).TotalSeconds,
            BuildWork = (Environment.CpuUsage.TotalTime - worked).TotalSeconds,
            IndexBytes = new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length),
        };
    }

    private static async Task<ScaleFigures> AskAsync(Func<IScaleEngine> open, IReadOnlyList<(string, string)> questions, Size size, CancellationToken stop)
    {
        if (OperatingSystem.IsLinux()) Process.GetCurrentProcess().ProcessorAffinity = 1;
        var (managed, resident) = (GC.GetTotalMemory(forceFullCollection: true), Environment.WorkingSet);
        var started = Stopwatch.GetTimestamp();
        await using var engine = open();
        await engine.OpenAsync(stop);
        await engine.FindAsync(questions[0], stop);
        var first = Stopwatch.GetElapsedTime(started);
        foreach (var question in questions.Take(WarmUp)) await engine.FindAsync(question, stop);

        var times = new List<double>();
        var worked = Environment.CpuUsage.TotalTime;
        foreach (var question in questions.Skip(WarmUp).Concat(questions).Take(size.Questions))
        {
            var asked = Stopwatch.GetTimestamp();
            await engine.FindAsync(question, stop);
            times.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
        }

        return new ScaleFigures
        {
            FirstHitSeconds = first.TotalSeconds,
            MedianMilliseconds = Percentiles.At(times, 0.5),
            SlowMilliseconds = Percentiles.At(times, 0.99),
            WorkMilliseconds = (Environment.CpuUsage.TotalTime - worked).TotalMilliseconds / times.Count,
            ManagedBytes = GC.GetTotalMemory(forceFullCollection: true) - managed,
            ResidentBytes = Environment.WorkingSet - resident,
        };
    }
}
