using System.Globalization;
using System.Text.Json;
using CarecAssistant.TestKit;

namespace CarecAssistant.Benchmarks.DirectLine;

/// <summary>
/// Turns through Direct Line, one client for all: our echo bot beside the npm one and beside what Kestrel alone can do; then on sockets, then with real answers,
/// and last sockets on which nothing happens. Servers run in processes of their own on this machine, each begun anew for each load.
/// </summary>
internal static class EchoBenchmark
{
    private const double Mebibyte = 1024 * 1024;

    /// <summary>All that echo bots hear.</summary>
    public static readonly IReadOnlyList<object> Hello = [Message("The quick brown fox jumps over the lazy dog.", "en")];

    /// <summary>What can be measured by itself.</summary>
    public static readonly IReadOnlyList<string> Parts = ["polling", "sockets", "answers", "idle"];

    public static async Task RunAsync(IReadOnlyList<string> parts, Size size, TextWriter output, CancellationToken stop)
    {
        foreach (var part in parts)
        {
            await (part switch
            {
                "polling" => EachAsync(isStreamed: false, [EchoServers.NpmTwo, EchoServers.NpmOne, EchoServers.Bare], size, output, stop),
                "sockets" => EachAsync(isStreamed: true, [EchoServers.Bare], size, output, stop),
                "answers" => AnsweringAsync(size, output, stop),
                _ => IdleSockets.RunAsync(size, output, stop),
            });
        }
    }

    /// <summary>The first turns are slower than all others.</summary>
    public static Task WarmUpAsync(EchoServer server, Size size, IReadOnlyList<object> messages, CancellationToken stop) =>
        TurnLoad.RunAsync(server, new(size.IsSmoke ? 1 : 8, size.IsSmoke ? 1 : 125, size.IsSmoke ? 1 : 8, IsStreamed: false), messages, stop);

    private static async Task EachAsync(bool isStreamed, IReadOnlyList<string> others, Size size, TextWriter output, CancellationToken stop)
    {
        Load[] loads = size.IsSmoke ? [new(2, 2, 2, isStreamed)] : [new(100, 10, 1, isStreamed), new(100, 50, 8, isStreamed), new(1_000, 10, 8, isStreamed)];
        foreach (var load in loads)
        {
            var figures = await MiddlesAsync([EchoServers.Ours, .. others], load, _ => Hello, size, stop);
            WriteTable(load, figures, output);
            foreach (var other in others) WriteRatio($"ours to {other}", figures[EchoServers.Ours], figures[other], output);
            await output.WriteLineAsync();
        }
    }

    private static async Task AnsweringAsync(Size size, TextWriter output, CancellationToken stop)
    {
        var questions = await QuestionsAsync(stop);
        Load[] loads = size.IsSmoke ? [new(2, 1, 2, IsStreamed: true)] : [new(100, 10, 8, IsStreamed: false), new(100, 10, 8, IsStreamed: true)];
        foreach (var load in loads)
        {
            var figures = await MiddlesAsync([EchoServers.Ours, EchoServers.Assistant], load, name => name == EchoServers.Ours ? Hello : questions, size, stop);
            WriteTable(load, figures, output);
            WriteRatio("answering to echoing", figures[EchoServers.Assistant], figures[EchoServers.Ours], output);
            await output.WriteLineAsync();
        }
    }

    // By turns, so that what else the machine does meets all of them.
    private static async Task<IReadOnlyDictionary<string, TurnFigures>> MiddlesAsync(
        IReadOnlyList<string> names, Load load, Func<string, IReadOnlyList<object>> messages, Size size, CancellationToken stop)
    {
        var runs = names.ToDictionary(name => name, _ => new List<TurnFigures>());
        for (var run = 0; run < size.Runs; run++)
        {
            foreach (var name in names)
            {
                using var folder = new TemporaryFolder();
                await using var server = await EchoServers.StartAsync(name, folder.Path, stop);
                await WarmUpAsync(server, size, messages(name), stop);
                runs[name].Add(await TurnLoad.RunAsync(server, load, messages(name), stop));
            }
        }

        return runs.ToDictionary(one => one.Key, one => TurnFigures.MiddleOf(one.Value));
    }

    private static void WriteTable(Load load, IReadOnlyDictionary<string, TurnFigures> figures, TextWriter output)
    {
        output.WriteLine($"| {load.Name} | turns/s | p50 | p99 | processor time a turn | memory afterwards | polls a turn |");
        output.WriteLine("| --- | --- | --- | --- | --- | --- | --- |");
        foreach (var (name, one) in figures)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {one.PerSecond:0} | {one.Median:0.00} ms | {one.Slow:0.00} ms | {one.Work:0.00} ms | {one.Resident / Mebibyte:0.0} MiB | {one.Polls:0.00} |"));
        }
    }

    private static void WriteRatio(string what, TurnFigures one, TurnFigures other, TextWriter output) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| *{what}* | {one.PerSecond / other.PerSecond:0.00} | {one.Median / other.Median:0.00} | {one.Slow / other.Slow:0.00} | {one.Work / other.Work:0.00} | {one.Resident / other.Resident:0.00} | |"));

    private static async Task<IReadOnlyList<object>> QuestionsAsync(CancellationToken stop)
    {
        var messages = new List<object>();
        await foreach (var line in File.ReadLinesAsync(RepositoryRoot.At("knowledge", "questions", "shipped.jsonl"), stop))
        {
            var one = JsonElement.Parse(line);
            if (one.GetProperty("history").GetArrayLength() == 0) messages.Add(Message(one.GetProperty("question").GetString()!, one.GetProperty("language").GetString()!));
        }

        return messages;
    }

    private static object Message(string text, string language) => new { type = "message", text, locale = language, from = new { id = "visitor" } };
}
