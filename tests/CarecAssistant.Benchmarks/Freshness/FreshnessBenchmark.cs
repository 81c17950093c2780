using System.Globalization;
using CarecAssistant.TestKit;

namespace CarecAssistant.Benchmarks.Freshness;

/// <summary>How long after a file is written, beside the shipped articles, the open chat answers with what it says.</summary>
internal static class FreshnessBenchmark
{
    private const int Edits = 20;

    public static async Task RunAsync(Size size, TextWriter output, CancellationToken stop)
    {
        using var folder = new TemporaryFolder();
        var knowledge = folder.At("knowledge");
        CopyShipped(knowledge);
        folder.Write("knowledge/room.md", Room(99));
        await using var room = await ReadingRoom.OpenAsync(knowledge, folder.At("data"), stop);
        await TakesAsync(99);

        var count = Math.Min(Edits, size.Questions);
        List<double> edited = [], created = [], deleted = [];
        for (var edit = 0; edit < count; edit++)
        {
            var chairs = 100 + edit;
            edited.Add(await TakesAsync(chairs));
            deleted.Add((await room.TakesAsync(() => File.Delete(folder.At("knowledge", "room.md")), Question, reply => !Says(reply, chairs), stop)).TotalMilliseconds);
            created.Add(await TakesAsync(chairs));
        }

        foreach (var (what, times) in ((string, List<double>)[])[("edited", edited), ("created", created), ("deleted", deleted)])
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"a file is {what}, the open chat knows ({times.Count} times): p50 {Percentiles.At(times, 0.5):0} ms, p99 {Percentiles.At(times, 0.99):0} ms"));
        }

        async Task<double> TakesAsync(int chairs) =>
            (await room.TakesAsync(() => folder.Write("knowledge/room.md", Room(chairs)), Question, reply => Says(reply, chairs), stop)).TotalMilliseconds;
    }

    private const string Question = "How many chairs does the reading room have?";

    private static string Room(int chairs) => $"# The reading room\n\nThe reading room has {chairs} chairs.";

    private static bool Says(string reply, int chairs) => reply.Contains($"{chairs} chairs", StringComparison.Ordinal);

    private static void CopyShipped(string target)
    {
        var shipped = RepositoryRoot.At("knowledge");
        foreach (var file in Directory.EnumerateFiles(shipped, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(shipped, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
