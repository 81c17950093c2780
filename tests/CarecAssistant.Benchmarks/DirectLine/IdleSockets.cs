using System.Globalization;
using CarecAssistant.TestKit;

namespace CarecAssistant.Benchmarks.DirectLine;

/// <summary>Ten thousand conversations, each with its socket, in which nobody says anything: what they cost.</summary>
internal static class IdleSockets
{
    private const double Mebibyte = 1024 * 1024;
    private const int AtOnce = 32;

    public static async Task RunAsync(Size size, TextWriter output, CancellationToken stop)
    {
        var (sockets, idle) = size.IsSmoke ? (20, TimeSpan.FromMilliseconds(100)) : (10_000, TimeSpan.FromSeconds(40));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {sockets:N0} idle sockets, {idle.TotalSeconds:0} s | memory before | memory with them | a socket | processor |"));
        output.WriteLine("| --- | --- | --- | --- | --- |");
        foreach (var name in size.IsSmoke ? [EchoServers.Ours] : (string[])[EchoServers.Ours, EchoServers.Bare]) await MeasureAsync(name, sockets, idle, size, output, stop);
        output.WriteLine();
    }

    private static async Task MeasureAsync(string name, int sockets, TimeSpan idle, Size size, TextWriter output, CancellationToken stop)
    {
        using var folder = new TemporaryFolder();
        await using var server = await EchoServers.StartAsync(name, folder.Path, stop);
        using var http = TurnLoad.NewClient();
        await TurnLoad.RunAsync(server, new(10, size.IsSmoke ? 1 : 100, AtOnce, IsStreamed: true), EchoBenchmark.Hello, stop);
        var before = server.ResidentBytes;
        var conversations = await TurnLoad.OpenAsync(http, server, new Load(sockets, 0, AtOnce, IsStreamed: true), stop);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var listening = conversations.Select(conversation => conversation.IdleAsync(over.Token)).ToList();
        try
        {
            await Task.Delay(idle / 10, stop);
            var worked = server.WorkMilliseconds;
            await Task.Delay(idle, stop);
            var work = server.WorkMilliseconds - worked;
            var (with, lost) = (server.ResidentBytes, listening.Count(one => one.IsCompleted));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {before / Mebibyte:0.0} MiB | {with / Mebibyte:0.0} MiB | {(with - before) / 1024.0 / sockets:0.0} KiB | {work / idle.TotalMilliseconds:0.0 %} of one |{(lost == 0 ? "" : $" {lost} were lost |")}"));
        }
        finally
        {
            foreach (var conversation in conversations) conversation.Dispose();
            await Task.WhenAll(listening).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }
}
