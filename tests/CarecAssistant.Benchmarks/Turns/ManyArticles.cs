using System.Diagnostics;
using System.Globalization;
using CarecAssistant.Answers;
using CarecAssistant.Benchmarks.Scale;
using CarecAssistant.Benchmarks.Search;
using CarecAssistant.Knowledge.Search;
using CarecAssistant.TestKit;

namespace CarecAssistant.Benchmarks.Turns;

/// <summary>The offline turn (retrieval, ranking, writing, grounding) over 10,000 articles, on one processor, in a process of its own.</summary>
internal static class ManyArticles
{
    private const int WarmUp = 500;

    public static async Task RunAsync(Size size, TextWriter output, CancellationToken stop)
    {
        var sets = SearchSet.For(size);
        if (sets.Count == 0)
        {
            await output.WriteLineAsync("turns, many articles: the development sets are not beside the checkout, so nothing was measured.");
            return;
        }

        using var folder = new TemporaryFolder();
        var articles = size.IsSmoke ? 5 : 10_000;
        await using (var index = IndexOf(new(sets), articles, folder.Path)) await index.Knowledge.CatchUpAsync(stop);
        string[] words = ["turns", "many", folder.Path, articles.ToString(CultureInfo.InvariantCulture), .. size.IsSmoke ? ["--smoke"] : Array.Empty<string>()];
        var finished = await Running.ToEndAsync("dotnet", [typeof(ManyArticles).Assembly.Location, .. words], new Surroundings(), stop);
        if (finished.ExitCode != 0) throw new InvalidOperationException($"turns many ended with {finished.ExitCode}: {finished.Errors}");
        await output.WriteLineAsync(finished.Lines[^1]);
    }

    /// <summary>Asks over an index that is there, and prints one line.</summary>
    public static async Task TurnsAsync(string folder, int articles, Size size, TextWriter output, CancellationToken stop)
    {
        if (OperatingSystem.IsLinux()) Process.GetCurrentProcess().ProcessorAffinity = 1;
        var texts = new ScaleTexts(SearchSet.For(size));
        await using var index = IndexOf(texts, articles, folder);
        await index.Knowledge.CatchUpAsync(stop);
        var questions = texts.Questions.Select(question => new Question(question.Text)).ToList();
        foreach (var question in questions.Take(WarmUp)) await index.Answerer.AnswerAsync(question, stop);

        var times = new List<double>(size.Questions);
        var answered = 0;
        var (worked, allocated) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes());
        foreach (var question in questions.Skip(WarmUp).Concat(questions).Take(size.Questions))
        {
            var started = Stopwatch.GetTimestamp();
            var answer = await index.Answerer.AnswerAsync(question, stop);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            answered += answer.Outcome == Outcome.Answered ? 1 : 0;
        }

        var work = (Environment.CpuUsage.TotalTime - worked).TotalMilliseconds / times.Count;
        var bytes = (GC.GetTotalAllocatedBytes() - allocated) / (double)times.Count;
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"turns over {articles:N0} articles, one processor: {times.Count} questions ({answered} answered), p50 {Percentiles.At(times, 0.5):0.0} ms, p99 {Percentiles.At(times, 0.99):0.0} ms; {work:0.0} ms of processor time and {bytes / 1024 / 1024:0.00} MiB allocated a turn"));
    }

    private static OurIndex IndexOf(ScaleTexts texts, int articles, string folder) =>
        new(folder, new ScaleStore(texts, articles, OurIndex.SourceIn(folder)), RankingParts.All, WordSources.All);
}
