using CarecAssistant.TestKit;

namespace CarecAssistant.Server.Tests.Commands;

/// <summary>The built program as a shell sees it: exit codes, both streams.</summary>
public sealed class ProgramTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(2, "There is no verb aks. Did you mean ask?", "aks", "q")]
    [InlineData(2, "There is no question. Write for example: ask \"What is CAREC?\"", "ask")]
    [InlineData(2, "There is no question. Write for example: ask \"What is CAREC?\"", "ask", "-")]
    [InlineData(2, "There is no query. Write for example: search \"trade corridors\"", "search")]
    [InlineData(2, "--jsonl reads its questions from standard input. Leave out the question and --json.", "ask", "q", "--jsonl")]
    [InlineData(2, "--knowledge names no folder. Write for example --knowledge knowledge.", "ask", "q", "--knowledge", "")]
    [InlineData(2, "There is no suite none.jsonl. Name a .jsonl file with one case a line.", "eval", "none.jsonl")]
    [InlineData(2, "http://localhost:70000 is no address to listen on: it needs http://, a host and a port from 0 to 65535, for example http://localhost:3978", "serve", "--urls", "http://localhost:70000")]
    public async Task A_mistake_ends_with_one_sentence_and_nothing_on_standard_output(int exitCode, string sentence, params string[] words)
    {
        var finished = await RunAsync(words);

        Assert.Equal(sentence, Assert.Single(finished.ErrorLines));
        Assert.Empty(finished.OutputBytes);
        Assert.Equal(exitCode, finished.ExitCode);
    }

    [Fact]
    public async Task A_missing_folder_of_articles_is_named_with_the_remedy()
    {
        var finished = await RunAsync("ask", "q", "--knowledge", "nowhere");

        Assert.Equal($"There is no folder {folder.At("nowhere")}. Name the folder of articles with --knowledge DIR.", Assert.Single(finished.ErrorLines));
        Assert.Equal(1, finished.ExitCode);
        Assert.False(Directory.Exists(folder.At("data")));
    }

    [Theory]
    [InlineData("--knowledge")]
    [InlineData("--data")]
    public async Task A_file_where_a_folder_belongs_is_told(string option)
    {
        Directory.CreateDirectory(folder.At("knowledge"));
        folder.Write("file.md", "# Title\n\nText.");
        var finished = await RunAsync("search", "q", option, "file.md");

        Assert.Contains($"{folder.At("file.md")} is a file, and {option} takes a folder.", Assert.Single(finished.ErrorLines));
        Assert.Equal(1, finished.ExitCode);
        Assert.Empty(finished.OutputBytes);
    }

    [Fact]
    public async Task In_Development_the_program_listens_on_this_machine_only()
    {
        var finished = await RunAsync("serve", "--urls", "http://0.0.0.0:0");

        Assert.StartsWith("In Development the program listens on this machine only", Assert.Single(finished.ErrorLines));
        Assert.Equal(1, finished.ExitCode);
    }

    [Fact]
    public async Task Help_says_what_a_verb_does_and_succeeds()
    {
        var finished = await RunAsync("ask", "--help");

        Assert.Contains("--after", finished.Output);
        Assert.Equal(0, finished.ExitCode);
    }

    private Task<Finished> RunAsync(params string[] words) => BuiltProgram.RunAsync(words, TestContext.Current.CancellationToken, new()
    {
        Folder = folder.Path,
        // Letters stay whole whatever the locale; the environment of whoever runs the tests is not ours.
        Variables = new Dictionary<string, string?> { ["LC_ALL"] = "POSIX", ["ASPNETCORE_ENVIRONMENT"] = null, ["DOTNET_ENVIRONMENT"] = null, ["ASPNETCORE_URLS"] = null },
    });
}
