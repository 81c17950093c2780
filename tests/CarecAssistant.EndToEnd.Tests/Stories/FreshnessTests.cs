namespace CarecAssistant.EndToEnd.Tests.Stories;

/// <summary>What changes on the disk while the program serves is answered in the open chat. How fast, the benchmark <c>freshness</c> measures.</summary>
public sealed class FreshnessTests : IDisposable
{
    // A second is promised on a quiet machine; this one may be busy.
    private static readonly TimeSpan Generous = TimeSpan.FromSeconds(5);

    private const string Question = "How many chairs does the reading room have?";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task An_edited_created_or_deleted_article_changes_the_answer_in_the_open_chat()
    {
        var stop = TestContext.Current.CancellationToken;
        var file = folder.Write("knowledge/room.md", "# The reading room\n\nThe reading room has 21 chairs.");
        folder.Write("knowledge/library.md", "# The library\n\nThe library opens at nine.");
        await using var room = await ReadingRoom.OpenAsync(folder.At("knowledge"), folder.At("data"), stop);
        await room.TakesAsync(() => { }, Question, reply => reply.Contains("21 chairs"), stop);

        var edited = await room.TakesAsync(() => File.WriteAllText(file, "# The reading room\n\nThe reading room has 22 chairs."), Question, reply => reply.Contains("22 chairs"), stop);
        var created = await room.TakesAsync(() => folder.Write("knowledge/new/garden.md", "# The garden\n\nThe garden has 33 benches."), "How many benches does the garden have?", reply => reply.Contains("33 benches"), stop);
        var deleted = await room.TakesAsync(() => File.Delete(file), Question, reply => !reply.Contains("22"), stop);

        TestContext.Current.TestOutputHelper!.WriteLine($"edited {edited.TotalMilliseconds:0} ms, created {created.TotalMilliseconds:0} ms, deleted {deleted.TotalMilliseconds:0} ms");
        Assert.All([edited, created, deleted], taken => Assert.InRange(taken, TimeSpan.Zero, Generous));
    }

    [Fact]
    public async Task Another_process_asks_beside_the_server_and_what_it_imports_or_forgets_reaches_the_open_chat()
    {
        var stop = TestContext.Current.CancellationToken;
        folder.Write("knowledge/room.md", "# The reading room\n\nThe reading room has 21 chairs.");
        await using var room = await ReadingRoom.OpenAsync(folder.At("knowledge"), folder.At("data"), stop);

        var asked = await BuiltProgram.RunAsync(["ask", Question, "--knowledge", folder.At("knowledge"), "--data", folder.At("data")], stop);
        Assert.Contains("21 chairs", asked.Output);

        folder.Write("more/garden.md", "# The garden\n\nThe garden has 33 benches.");
        var imported = await BuiltProgram.RunAsync(["import", folder.At("more"), "--data", folder.At("data")], stop);
        Assert.True(imported.ExitCode == 0, imported.Output + imported.Errors);
        Assert.InRange(await room.TakesAsync(() => { }, "How many benches does the garden have?", reply => reply.Contains("33 benches"), stop), TimeSpan.Zero, Generous);

        var forgotten = await BuiltProgram.RunAsync(["sources", "forget", folder.At("more"), "--data", folder.At("data")], stop);
        Assert.True(forgotten.ExitCode == 0, forgotten.Output + forgotten.Errors);
        Assert.InRange(await room.TakesAsync(() => { }, "How many benches does the garden have?", reply => !reply.Contains("33 benches"), stop), TimeSpan.Zero, Generous);
    }
}
