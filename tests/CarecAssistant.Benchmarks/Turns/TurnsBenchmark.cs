using System.Diagnostics;
using System.Text.Json;
using CarecAssistant.Answers;
using CarecAssistant.Knowledge;
using CarecAssistant.Knowledge.Articles;
using CarecAssistant.TestKit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CarecAssistant.Benchmarks.Turns;

/// <summary>How long a turn takes with the offline writer over the shipped articles, and how long a fresh <c>ask</c>.</summary>
internal static class TurnsBenchmark
{
    public static async Task RunAsync(Size size, TextWriter output, CancellationToken stop)
    {
        await WarmAsync(size, output, stop);
        await ColdAsync(size, output, stop);
    }

    private static async Task WarmAsync(Size size, TextWriter output, CancellationToken stop)
    {
        using var folder = new TemporaryFolder();
        await using var services = ServicesOver(folder.At("index"));
        await services.GetRequiredService<IKnowledge>().OpenAsync(stop);
        var answerer = services.GetRequiredService<IAnswerer>();
        var questions = await QuestionsAsync(stop);
        foreach (var question in questions.Take(size.Questions))
        {
            await answerer.AnswerAsync(question, stop);
        }

        var times = new List<double>(size.Questions);
        var worked = Environment.CpuUsage.TotalTime;
        for (var turn = 0; turn < size.Questions; turn++)
        {
            var started = Stopwatch.GetTimestamp();
            await answerer.AnswerAsync(questions[turn % questions.Count], stop);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        // The processor's time says what a turn costs even while others keep the machine busy.
        var work = (Environment.CpuUsage.TotalTime - worked).TotalMilliseconds / times.Count;
        output.WriteLine($"turns, warm, one after the other: {times.Count} questions, p50 {Percentiles.At(times, 0.5):0.0} ms, p95 {Percentiles.At(times, 0.95):0.0} ms, p99 {Percentiles.At(times, 0.99):0.0} ms; {work:0.0} ms of processor time a turn");
    }

    private static async Task ColdAsync(Size size, TextWriter output, CancellationToken stop)
    {
        using var folder = new TemporaryFolder();
        List<double> first = [], later = [];
        for (var run = 0; run < size.Runs; run++)
        {
            var data = folder.At($"data-{run}");
            first.Add(await AskAsync(data, stop));
            later.Add(await AskAsync(data, stop));
        }

        output.WriteLine($"ask, a process of its own ({size.Runs} runs, median): {Percentiles.At(first, 0.5):0.00} s with an empty data folder, {Percentiles.At(later, 0.5):0.00} s with the index of the run before");
    }

    private static async Task<double> AskAsync(string data, CancellationToken stop)
    {
        var started = Stopwatch.GetTimestamp();
        var finished = await BuiltProgram.RunAsync(["ask", "What did the Xinjiang delegation discuss?", "--knowledge", RepositoryRoot.At("knowledge"), "--data", data], stop);
        return finished.ExitCode == 0 ? Stopwatch.GetElapsedTime(started).TotalSeconds : throw new InvalidOperationException($"ask ended with {finished.ExitCode}: {finished.Errors}");
    }

    private static ServiceProvider ServicesOver(string index) => new ServiceCollection()
        .AddLogging()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Knowledge:Folder"] = RepositoryRoot.At("knowledge"),
            ["Knowledge:IndexFolder"] = index,
            ["Knowledge:GlossaryFile"] = RepositoryRoot.At("knowledge", "glossary.yml"),
        }).Build())
        .AddKnowledge().AddAnswers()
        .AddSingleton<IArticleStore, InMemoryArticleStore>()
        .AddSingleton<IAnswerWording, KeysAsWording>()
        .BuildServiceProvider();

    // Both suites, whatever they expect: a miss takes as long as an answer.
    private static async Task<IReadOnlyList<Question>> QuestionsAsync(CancellationToken stop)
    {
        var questions = new List<Question>();
        foreach (var suite in (string[])["shipped", "raw"])
        {
            await foreach (var line in File.ReadLinesAsync(RepositoryRoot.At("knowledge", "questions", suite + ".jsonl"), stop))
            {
                var one = JsonElement.Parse(line);
                questions.Add(new(one.GetProperty("question").GetString()!)
                {
                    Language = one.GetProperty("language").GetString(),
                    History = [.. one.GetProperty("history").EnumerateArray().Select(turn => new EarlierTurn(turn.GetString()!))],
                });
            }
        }

        return questions;
    }
}
