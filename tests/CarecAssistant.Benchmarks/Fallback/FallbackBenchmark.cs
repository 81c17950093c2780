using System.Diagnostics;
using System.Globalization;
using CarecAssistant.Answers;
using CarecAssistant.Knowledge;
using CarecAssistant.TestKit;
using CarecAssistant.TestKit.ModelService;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CarecAssistant.Benchmarks.Fallback;

/// <summary>How long the answer takes once a model's failure is known: from the moment the assistant gives the model up to the finished answer of the offline writer.</summary>
internal static class FallbackBenchmark
{
    private static readonly string[] Questions =
        ["How many members does CAREC have?", "Where is the CAREC Institute?", "What is the CAREC Program?", "Who is the Director of the CAREC Institute?", "When was the CAREC Institute founded?"];

    private static readonly (string Name, Func<ModelReply, Task> Play)[] Failures =
    [
        ("401", reply => reply.RefuseAsync(401)),
        ("429 for a minute", reply => reply.RefuseAsync(429, retryAfter: "60")),
        ("connection reset mid-stream", async reply => { await reply.BeginAsync("CAREC has "); reply.Reset(); }),
        ("stream cut off", reply => reply.BeginAsync("CAREC has ")),
        ("nothing borne out", reply => reply.SayAsync("CAREC has 77 members [S1].")),
        ("hangs mid-stream", async reply => { await reply.BeginAsync("CAREC has "); await reply.HangAsync(); }),
    ];

    public static async Task RunAsync(Size size, TextWriter output, CancellationToken stop)
    {
        var all = new List<double>();
        foreach (var (name, play) in Failures)
        {
            // Each turn that hangs costs its silence: fewer of them say enough.
            var turns = Math.Max(1, Math.Min(size.Questions, 200) / (name.StartsWith("hangs", StringComparison.Ordinal) ? 5 : 1));
            var times = await TimesAsync(play, turns, stop);
            all.AddRange(times);
            output.WriteLine(Line(name, times));
        }

        output.WriteLine(Line("fallback, all", all));
    }

    private static async Task<List<double>> TimesAsync(Func<ModelReply, Task> play, int turns, CancellationToken stop)
    {
        using var folder = new TemporaryFolder();
        await using var model = await ModelServer.StartAsync(play);
        var failures = new FailureClock();
        await using var services = ServicesOver(folder.At("index"), model, failures);
        await services.GetRequiredService<IKnowledge>().OpenAsync(stop);
        var answerer = services.GetRequiredService<IAnswerer>();
        var times = new List<double>(turns);
        for (var turn = -Questions.Length; turn < turns; turn++)
        {
            var answer = await answerer.AnswerAsync(new(Questions[(turn + Questions.Length) % Questions.Length]), stop);
            if (answer.FellBackAfter is null or WriterFailure.LeftAlone)
            {
                throw new InvalidOperationException($"The turn did not fall back as it should ({answer.FellBackAfter}).");
            }

            // The first of each question warms up.
            if (turn >= 0)
            {
                times.Add(Stopwatch.GetElapsedTime(failures.KnownAt).TotalMilliseconds);
            }
        }

        return times;
    }

    private static ServiceProvider ServicesOver(string index, ModelServer model, FailureClock failures) => new ServiceCollection()
        .AddLogging(logging => logging.AddProvider(failures))
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(model.SettingsOf().ToDictionary(pair => pair.Key, pair => (string?)pair.Value)).AddInMemoryCollection(
        [
            new("Knowledge:Folder", RepositoryRoot.At("knowledge")), new("Knowledge:IndexFolder", index), new("Knowledge:GlossaryFile", RepositoryRoot.At("knowledge", "glossary.yml")),
            new("Knowledge:LexiconFolder", RepositoryRoot.At("knowledge", "lexicon")), new("Answers:LongestSilence", "00:00:00.2"), new("Answers:Threshold", "0"), new("Answers:TokensADay", "100000000"),
        ]).Build())
        .AddKnowledge().AddAnswers()
        .AddSingleton<IArticleStore, InMemoryArticleStore>()
        .AddSingleton<IAnswerWording, KeysAsWording>()
        // Left alone after five failures in a row, the model would fail no sixth time.
        .AddSingleton<TimeProvider, HurryingClock>()
        .BuildServiceProvider();

    private static string Line(string name, List<double> times) => string.Create(CultureInfo.InvariantCulture,
        $"{name}: {times.Count} turns, after the failure is known p50 {Percentiles.At(times, 0.5):0.0} ms, p95 {Percentiles.At(times, 0.95):0.0} ms, p99 {Percentiles.At(times, 0.99):0.0} ms");
}
