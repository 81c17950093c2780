using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace CarecAssistant.EndToEnd.Tests.Stories;

/// <summary>An import that is killed (SIGKILL) at any moment leaves articles and an index that the next run opens or builds again.</summary>
public sealed class KilledImportTests : IDisposable
{
    private const int Kills = 20, Articles = 300, ChangesBetween = 60;

    private readonly TemporaryFolder folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task After_twenty_kills_the_same_is_found_as_if_there_had_been_none()
    {
        var seed = Environment.TickCount;
        TestContext.Current.TestOutputHelper!.WriteLine($"seed {seed}");
        var chance = new Random(seed);
        var articles = new ChangingFolder(folder.At("articles"), Articles);
        articles.WriteAll();
        Directory.CreateDirectory(folder.At("empty"));
        var whole = await TimedImportAsync(articles, "unharmed");

        for (var kill = 1; kill <= Kills; kill++)
        {
            await ImportAndKillAsync(articles, whole * chance.NextDouble());
            var searched = await RunAsync("killed", null, "search", "silk road", "--json");
            Assert.True(searched.ExitCode == 0, $"seed {seed}, kill {kill}: {searched.Errors}");
            articles.Change(chance, ChangesBetween, version: kill);
        }

        await TimedImportAsync(articles, "killed");
        await TimedImportAsync(articles, "clean");
        var (expected, found) = (await FoundAsync("clean"), await FoundAsync("killed"));
        Assert.NotEmpty(expected[0]);
        Assert.All(expected.Zip(found), pair => AssertSame(pair.First, pair.Second));
    }

    private static void AssertSame(IReadOnlyList<JsonElement> expected, IReadOnlyList<JsonElement> found)
    {
        static (string?, string?) Quote(JsonElement hit) => (hit.GetProperty("articleId").GetString(), hit.GetProperty("text").GetString());
        static double Score(JsonElement hit) => hit.GetProperty("score").GetDouble();

        Assert.Equal(expected.Select(Quote), found.Select(Quote));
        Assert.All(expected.Zip(found), pair => Assert.Equal(Score(pair.First), Score(pair.Second), 1e-4));
    }

    private async Task ImportAndKillAsync(ChangingFolder articles, TimeSpan after)
    {
        await using var import = await Running.StartAsync("dotnet", [BuiltProgram.File, "import", articles.Path, "--data", folder.At("killed")], new() { Folder = folder.Path }, Stop);
        // No event to wait for: any moment will do.
        await Task.Delay(after, Stop);
        await import.KillAsync(Stop);
    }

    private async Task<TimeSpan> TimedImportAsync(ChangingFolder articles, string data)
    {
        var started = Stopwatch.GetTimestamp();
        var finished = await RunAsync(data, null, "import", articles.Path);
        Assert.True(finished.ExitCode == 0, finished.Errors);
        return Stopwatch.GetElapsedTime(started);
    }

    private async Task<IReadOnlyList<IReadOnlyList<JsonElement>>> FoundAsync(string data)
    {
        var lines = string.Join('\n', ChangingFolder.Queries.Select((query, id) => JsonSerializer.Serialize(new { id, query })));
        var finished = await RunAsync(data, Encoding.UTF8.GetBytes(lines), "search", "--jsonl");
        Assert.True(finished.ExitCode == 0, finished.Errors);
        return [.. finished.Lines.Select(line => (IReadOnlyList<JsonElement>)[.. JsonElement.Parse(line).GetProperty("hits").EnumerateArray()])];
    }

    // The folder of articles is searched because it was imported; the one of the run is empty, so that a search imports nothing itself.
    private Task<Finished> RunAsync(string data, byte[]? input, params string[] words) =>
        BuiltProgram.RunAsync([.. words, "--knowledge", folder.At("empty"), "--data", folder.At(data)], Stop, new() { Folder = folder.Path, Input = input });
}
