namespace CarecAssistant.EndToEnd.Tests;

/// <summary>Each benchmark still runs. Its figures are for people: nothing timed is asserted.</summary>
public sealed class BenchmarkTests
{
    private static readonly string Program = BuiltProgram.Built("tests", "CarecAssistant.Benchmarks");

    [Theory]
    [InlineData("turns", "turns, warm", "ask, a process of its own")]
    [InlineData("turns many", "one processor: 5 questions", "MiB allocated a turn")]
    [InlineData("freshness", "a file is edited", "a file is deleted")]
    [InlineData("search", "| nDCG@10 |", "| CarecAssistant − raw Lucene.Net |")]
    [InlineData("search --without", "mean gain in nDCG@10", "exact lengths")]
    [InlineData("sentences", "right sentence", "own paragraph left out: AUC")]
    [InlineData("scale", "opening to first hit", "a question, p99")]
    [InlineData("fallback", "connection reset mid-stream", "fallback, all")]
    [InlineData("echo", "the first to botbuilder + offline-directline", "20 idle sockets")]
    [InlineData("reconnects", "reconnects", "heap after a full collection")]
    [InlineData("first-answer", "first cited answer", "bytes: page with the launcher")]
    public async Task A_benchmark_runs_on_a_tiny_input(string benchmark, string figure, string another)
    {
        if (benchmark == "first-answer") Needs.Chromium();
        if (benchmark == "echo") Needs.Npm("echo", "botbuilder", "package.json");

        var finished = await Running.ToEndAsync("dotnet", [Program, .. benchmark.Split(' '), "--smoke"], new(), TestContext.Current.CancellationToken);

        Assert.True(finished.ExitCode == 0, finished.Errors);
        Assert.Contains(figure, finished.Output);
        Assert.Contains(another, finished.Output);
    }
}
