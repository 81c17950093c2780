using CarecAssistant.TestKit;

namespace CarecAssistant.BotFramework.Tests;

/// <summary>What the SDKs of npm say. Without them a test is skipped, in CI it fails.</summary>
internal static class Oracle
{
    /// <summary>Lines of the script's output.</summary>
    public static async Task<IReadOnlyList<string>> AskAsync(string script, IEnumerable<string> words, string input = "")
    {
        var finished = await NodeScript.RunAsync("connector", script, words, input, TestContext.Current.CancellationToken);
        if (finished is null && Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail(NodeScript.Missing);
        Assert.SkipWhen(finished is null, NodeScript.Missing);
        Assert.True(finished!.ExitCode == 0, finished.Errors);
        return finished.Lines;
    }
}
