using System.Globalization;
using CarecAssistant.TestKit;

namespace CarecAssistant.Benchmarks.DirectLine;

/// <summary>Loads for one kind of server.</summary>
/// <param name="Server">Its name in <see cref="EchoServers"/>.</param>
/// <param name="Messages">What is said to it.</param>
/// <param name="WarmUp">Turns before the polled loads and again before those on sockets: the first thousands are slower than all others, as code is compiled again while it runs.</param>
/// <param name="Loads">One after the other, in the same process.</param>
internal sealed record TurnTask(string Server, IReadOnlyList<object> Messages, int WarmUp, IReadOnlyList<Load> Loads)
{
    private const int AtOnce = 8;
    private const int TurnsToWarm = 10;

    /// <summary>Does several tasks by turns, so that what else the machine does meets all of them.</summary>
    /// <returns>The middle of the runs, by server and load.</returns>
    public static async Task<IReadOnlyDictionary<(string Server, Load Load), TurnFigures>> RunAllAsync(IReadOnlyList<TurnTask> tasks, int runs, CancellationToken stop)
    {
        var all = new List<(string Server, Load Load, TurnFigures Figures)>();
        for (var run = 0; run < runs; run++)
        {
            foreach (var task in tasks) all.AddRange(await task.RunAsync(stop));
        }

        return all.GroupBy(one => (one.Server, one.Load)).ToDictionary(one => one.Key, one => TurnFigures.MiddleOf([.. one.Select(run => run.Figures)]));
    }

    /// <summary>A table of one load, and below it what the first is of each other.</summary>
    public static void Write(Load load, IReadOnlyList<string> servers, IReadOnlyDictionary<(string Server, Load Load), TurnFigures> figures, TextWriter output)
    {
        output.WriteLine($"| {load.Name} | turns/s | p50 | p99 | processor time a turn | polls a turn |");
        output.WriteLine("| --- | --- | --- | --- | --- | --- |");
        foreach (var server in servers)
        {
            var one = figures[(server, load)];
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {server} | {one.PerSecond:0} | {one.Median:0.00} ms | {one.Slow:0.00} ms | {one.Work:0.00} ms | {one.Polls:0.00} |"));
        }

        var first = figures[(servers[0], load)];
        foreach (var server in servers.Skip(1))
        {
            var one = figures[(server, load)];
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| *the first to {server}* | {first.PerSecond / one.PerSecond:0.00} | {first.Median / one.Median:0.00} | {first.Slow / one.Slow:0.00} | {first.Work / one.Work:0.00} | |"));
        }

        output.WriteLine();
    }

    private async Task<IReadOnlyList<(string Server, Load Load, TurnFigures Figures)>> RunAsync(CancellationToken stop)
    {
        using var folder = new TemporaryFolder();
        await using var server = await EchoServers.StartAsync(Server, folder.Path, stop);
        var figures = new List<(string Server, Load Load, TurnFigures Figures)>();
        foreach (var loads in Loads.GroupBy(load => load.IsStreamed))
        {
            await TurnLoad.RunAsync(server, new((WarmUp + TurnsToWarm - 1) / TurnsToWarm, Math.Min(WarmUp, TurnsToWarm), AtOnce, loads.Key), Messages, stop);
            foreach (var load in loads) figures.Add((Server, load, await TurnLoad.RunAsync(server, load, Messages, stop)));
        }

        return figures;
    }
}
