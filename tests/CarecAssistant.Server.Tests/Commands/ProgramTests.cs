using System.Runtime.Versioning;
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
    public async Task B155_B156_B167_A_mistake_ends_with_one_sentence_and_nothing_on_standard_output(int exitCode, string sentence, params string[] words)
    {
        var finished = await RunAsync(words);

        Assert.Equal(sentence, Assert.Single(finished.ErrorLines));
        Assert.Empty(finished.OutputBytes);
        Assert.Equal(exitCode, finished.ExitCode);
    }

    [Fact]
    public async Task B119_A_missing_folder_of_articles_is_named_with_the_remedy()
    {
        var finished = await RunAsync("ask", "q", "--knowledge", "nowhere");

        Assert.Equal($"There is no folder {folder.At("nowhere")}. Name the folder of articles with --knowledge DIR.", Assert.Single(finished.ErrorLines));
        Assert.Equal(1, finished.ExitCode);
        Assert.False(Directory.Exists(folder.At("data")));
    }

    [Theory]
    [InlineData("--knowledge")]
    [InlineData("--data")]
    public async Task B162_A_file_where_a_folder_belongs_is_told(string option)
    {
        Directory.CreateDirectory(folder.At("knowledge"));
        folder.Write("file.md", "# Title\n\nText.");
        var finished = await RunAsync("search", "q", option, "file.md");

        Assert.Contains($"{folder.At("file.md")} is a file, and {option} takes a folder.", Assert.Single(finished.ErrorLines));
        Assert.Equal(1, finished.ExitCode);
        Assert.Empty(finished.OutputBytes);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task B162_A_folder_of_somebody_else_is_told_with_the_remedy()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Folders have other rights there.");
        var closed = Directory.CreateDirectory(folder.At("closed")).FullName;
        File.SetUnixFileMode(closed, UnixFileMode.None);
        // What root may read nobody can forbid: it gives its rights away first.
        string[] program = ["dotnet", BuiltProgram.File, "search", "q", "--knowledge", "closed", "--data", folder.At("data")];
        var finished = Environment.IsPrivilegedProcess
            ? await Running.ToEndAsync("setpriv", ["--bounding-set=-all", "--inh-caps=-all", "--no-new-privs", "--securebits=+noroot", .. program], Here(), TestContext.Current.CancellationToken)
            : await Running.ToEndAsync(program[0], program[1..], Here(), TestContext.Current.CancellationToken);

        Assert.Equal($"The folder {closed} may not be read. Give yourself the right to read it, or name another with --knowledge DIR.", Assert.Single(finished.ErrorLines));
        Assert.Equal(1, finished.ExitCode);
    }

    [Fact]
    public async Task B119_A_folder_without_articles_is_imported_with_a_hint()
    {
        Directory.CreateDirectory(folder.At("empty"));
        var finished = await RunAsync("import", "empty");

        Assert.Equal(0, finished.ExitCode);
        Assert.Equal($"{folder.At("empty")} holds no articles. Put .md, .txt, .html, .pdf or .docx files there, or name another source.", finished.ErrorLines[^1]);
        Assert.Equal("0 added, 0 changed, 0 unchanged, 0 withdrawn, 0 failed", Assert.Single(finished.Lines));
    }

    [Theory]
    [InlineData("Answers__Threshold", "half", "Failed to convert configuration value 'half' at 'Answers:Threshold' to type 'System.Double'. Correct that setting in appsettings.json or the environment.")]
    [InlineData("Answers__Threshold", "", "Failed to convert configuration value '' at 'Answers:Threshold' to type 'System.Double'. Correct that setting in appsettings.json or the environment.")]
    public async Task B168_A_setting_of_the_wrong_type_is_named(string key, string value, string sentence)
    {
        Directory.CreateDirectory(folder.At("knowledge"));
        var finished = await BuiltProgram.RunAsync(["ask", "q"], TestContext.Current.CancellationToken, Here((key, value)));

        Assert.Equal(sentence, finished.ErrorLines[^1]);
        Assert.Equal(1, finished.ExitCode);
    }

    [Fact]
    public async Task B153_B163_Without_a_home_and_a_terminal_lines_are_plain_and_whole_and_the_cap_is_told()
    {
        folder.Write("knowledge/silk.md", "# Шёлковый путь\n\nВерблюды несут шёлк — 丝绸 — через перевал.\n");
        var finished = await BuiltProgram.RunAsync(["search", "верблюды", "--top", "1000000"], TestContext.Current.CancellationToken,
            Here(("HOME", null), ("TERM", "dumb"), ("NO_COLOR", "1"), ("COLUMNS", "20")));

        Assert.Equal("--top is capped at 1000.", Assert.Single(finished.ErrorLines));
        Assert.Contains("   Верблюды несут шёлк — 丝绸 — через перевал.", finished.Lines);
        Assert.DoesNotContain('\e', finished.Output);
        Assert.Equal(0, finished.ExitCode);
    }

    [Fact]
    public async Task B159_A_reader_that_goes_away_ends_the_program_quietly()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no such shell there.");
        for (var i = 0; i < 100; i++) folder.Write($"knowledge/{i}.md", $"# Camel {i}\n\n{string.Concat(Enumerable.Repeat($"Camel {i} carries silk over the pass. ", 20))}\n");
        var finished = await Running.ToEndAsync(
            "bash", ["-c", "dotnet \"$0\" search camel --top 100 | head -n 1; echo ${PIPESTATUS[0]}", BuiltProgram.File], Here(), TestContext.Current.CancellationToken);

        Assert.Empty(finished.ErrorLines);
        Assert.Equal(2, finished.Lines.Count);
        Assert.Equal("0", finished.Lines[1]);
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

    private Task<Finished> RunAsync(params string[] words) => BuiltProgram.RunAsync(words, TestContext.Current.CancellationToken, Here());

    private Surroundings Here(params (string Name, string? Value)[] variables) => new()
    {
        Folder = folder.Path,
        // Letters stay whole whatever the locale; the environment of whoever runs the tests is not ours.
        Variables = new Dictionary<string, string?>(variables.Select(variable => KeyValuePair.Create(variable.Name, variable.Value)))
        {
            ["LC_ALL"] = "POSIX", ["ASPNETCORE_ENVIRONMENT"] = null, ["DOTNET_ENVIRONMENT"] = null, ["ASPNETCORE_URLS"] = null,
        },
    };
}
