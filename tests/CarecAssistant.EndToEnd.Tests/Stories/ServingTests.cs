using System.Net;
using System.Net.Sockets;

namespace CarecAssistant.EndToEnd.Tests.Stories;

/// <summary>How the server starts, refuses to start, and ends.</summary>
public sealed class ServingTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task B167_A_port_in_use_is_told_in_one_sentence()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var url = $"http://localhost:{((IPEndPoint)other.LocalEndpoint).Port}";
        var finished = await BuiltProgram.RunAsync(["serve", "--urls", url, "--knowledge", RepositoryRoot.At("knowledge")], TestContext.Current.CancellationToken, new() { Folder = folder.Path });

        Assert.Equal(1, finished.ExitCode);
        Assert.StartsWith($"{url} is in use by another program.", finished.ErrorLines[^1]);
        Assert.Empty(finished.OutputBytes);
    }

    [Fact]
    public async Task B167_A_free_port_is_taken_and_printed_and_an_interrupt_ends_cleanly()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var program = await ServingAsync(new() { Folder = folder.Path }, BuiltProgram.File, stop);
        var address = (await program.SaysAsync(@"^Demo page\s+(\S+)", stop)).Groups[1].Value;
        await program.SaysAsync("^Ready", stop);

        using var client = new HttpClient();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri(new Uri(address), "health/live"), stop)).StatusCode);
        var finished = await program.InterruptAsync(stop);
        Assert.Equal(0, finished.ExitCode);
        Assert.Empty(finished.OutputBytes);
    }

    [Fact]
    public async Task An_edited_article_is_said_on_standard_error_while_serving()
    {
        var stop = TestContext.Current.CancellationToken;
        folder.Write("knowledge/one.md", "# One\n\nThe first text.");
        await using var program = await ServingAsync(new() { Folder = folder.Path }, BuiltProgram.File, stop, "--knowledge", "knowledge");
        await program.SaysAsync("^Ready", stop);

        folder.Write("knowledge/two.md", "# Two\n\nThe second text.");
        await program.SaysAsync("two", stop);
    }

    [Fact]
    public async Task B173_A_published_program_is_in_Production_where_nobody_signs_in_by_link()
    {
        var stop = TestContext.Current.CancellationToken;
        var published = await PublishedAsync(stop);
        await using var program = await ServingAsync(new() { Folder = folder.Path }, Path.Combine(published, "CarecAssistant.Server.dll"), stop);
        await program.SaysAsync("^Ready", stop);
        Assert.DoesNotContain("Staff inbox", program.Errors);
        // No folder of articles here: the shipped ones were published with the program.
        Assert.Contains(Path.Combine(published, "knowledge"), program.Errors);
    }

    // As the test script published it, without the mark that it added; else published here, which takes a minute.
    private async Task<string> PublishedAsync(CancellationToken stop)
    {
        var published = folder.At("published");
        if (BuiltProgram.Published is { } ready)
        {
            foreach (var file in Directory.EnumerateFiles(ready, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "carec.dev"))
            {
                var copy = Path.Combine(published, Path.GetRelativePath(ready, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }

            return published;
        }

        var publish = await Running.ToEndAsync("dotnet", ["publish", RepositoryRoot.At("src", "CarecAssistant.Server"), "-o", published, "-v", "quiet"], new(), stop);
        Assert.True(publish.ExitCode == 0, publish.Output);
        Assert.False(File.Exists(Path.Combine(published, "carec.dev")));
        return published;
    }

    private static Task<Running> ServingAsync(Surroundings surroundings, string program, CancellationToken stop, params string[] words) => Running.StartAsync(
        "dotnet", [program, "serve", "--urls", "http://localhost:0", .. words],
        surroundings with { Variables = new Dictionary<string, string?> { ["ASPNETCORE_ENVIRONMENT"] = null, ["DOTNET_ENVIRONMENT"] = null, ["ASPNETCORE_URLS"] = null } }, stop);
}
