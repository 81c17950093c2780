using System.Globalization;
using CarecAssistant.TestKit;

namespace CarecAssistant.Benchmarks.DirectLine;

/// <summary>Memory that fresh servers hold after a hundred and after a thousand conversations.</summary>
internal static class ConversationMemory
{
    private const double Mebibyte = 1024 * 1024;
    private const int AtOnce = 8;

    public static async Task RunAsync(Size size, TextWriter output, CancellationToken stop)
    {
        var (few, many, turns) = size.IsSmoke ? (1, 2, 1) : (100, 1_000, 10);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| memory, polled conversations of {turns} turns | just started | after {few:N0} | after {many:N0} |"));
        output.WriteLine("| --- | --- | --- | --- |");
        foreach (var name in size.IsSmoke ? [EchoServers.Ours] : (string[])[EchoServers.Ours, EchoServers.NpmTwo, EchoServers.NpmOne, EchoServers.Bare])
        {
            using var folder = new TemporaryFolder();
            await using var server = await EchoServers.StartAsync(name, folder.Path, stop);
            var started = server.ResidentBytes;
            await TurnLoad.RunAsync(server, new(few, turns, AtOnce, IsStreamed: false), EchoBenchmark.Hello, stop);
            var afterFew = server.ResidentBytes;
            await TurnLoad.RunAsync(server, new(many - few, turns, AtOnce, IsStreamed: false), EchoBenchmark.Hello, stop);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {started / Mebibyte:0.0} MiB | {afterFew / Mebibyte:0.0} MiB | {server.ResidentBytes / Mebibyte:0.0} MiB |"));
        }

        output.WriteLine();
    }
}
