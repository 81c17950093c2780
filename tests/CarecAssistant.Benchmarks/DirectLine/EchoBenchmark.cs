using System.Text.Json;
using CarecAssistant.TestKit;

namespace CarecAssistant.Benchmarks.DirectLine;

/// <summary>
/// Turns through Direct Line, one client for all: our echo bot beside the npm one and beside what Kestrel alone can do; then memory, real answers,
/// and sockets on which nothing happens. Servers run in processes of their own on this machine.
/// </summary>
internal static class EchoBenchmark
{
    /// <summary>What can be measured by itself.</summary>
    public static readonly IReadOnlyList<string> Parts = ["turns", "memory", "answers", "idle"];

    /// <summary>All that echo bots hear.</summary>
    public static readonly IReadOnlyList<object> Hello = [Message("The quick brown fox jumps over the lazy dog.", "en")];

    private const int WarmUp = 5_000;

    public static async Task RunAsync(IReadOnlyList<string> parts, Size size, TextWriter output, CancellationToken stop)
    {
        foreach (var part in parts)
        {
            await (part switch
            {
                "turns" => TurnsAsync(size, output, stop),
                "memory" => ConversationMemory.RunAsync(size, output, stop),
                "answers" => AnswersAsync(size, output, stop),
                _ => IdleSockets.RunAsync(size, output, stop),
            });
        }
    }

    private static async Task TurnsAsync(Size size, TextWriter output, CancellationToken stop)
    {
        Load[] polled = size.IsSmoke ? [new(2, 2, 2, IsStreamed: false)] : [new(100, 30, 8, IsStreamed: false), new(1_000, 5, 8, IsStreamed: false), new(100, 10, 1, IsStreamed: false)];
        var streamed = polled.Select(load => load with { IsStreamed = true }).ToList();
        var warmUp = size.IsSmoke ? 1 : WarmUp;
        var figures = await TurnTask.RunAllAsync(
            [
                new(EchoServers.Ours, Hello, warmUp, [.. polled, .. streamed]),
                new(EchoServers.NpmTwo, Hello, warmUp, polled),
                new(EchoServers.NpmOne, Hello, warmUp, polled),
                new(EchoServers.Bare, Hello, warmUp, [.. polled, .. streamed]),
            ],
            size.Runs, stop);
        foreach (var load in polled) TurnTask.Write(load, [EchoServers.Ours, EchoServers.NpmTwo, EchoServers.NpmOne, EchoServers.Bare], figures, output);
        foreach (var load in streamed) TurnTask.Write(load, [EchoServers.Ours, EchoServers.Bare], figures, output);
    }

    private static async Task AnswersAsync(Size size, TextWriter output, CancellationToken stop)
    {
        Load[] loads = size.IsSmoke ? [new(1, 1, 1, IsStreamed: true)] : [new(50, 10, 8, IsStreamed: false), new(50, 10, 8, IsStreamed: true)];
        var figures = await TurnTask.RunAllAsync(
            [
                new(EchoServers.Assistant, await QuestionsAsync(stop), size.IsSmoke ? 1 : WarmUp / 10, loads),
                new(EchoServers.Ours, Hello, size.IsSmoke ? 1 : WarmUp, loads),
            ],
            size.Runs, stop);
        foreach (var load in loads) TurnTask.Write(load, [EchoServers.Assistant, EchoServers.Ours], figures, output);
    }

    // What a question needs of the one before is left out: conversations are asked in any order.
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
