namespace CarecAssistant.EndToEnd.Tests;

/// <summary>What the README tells a newcomer to type is typed.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void Continuous_integration_runs_the_READMEs_test_command() =>
        Assert.Contains(Readme.Commands[1], File.ReadLines(RepositoryRoot.At(".ci", "run")));

    [Fact]
    public async Task The_second_command_runs_tests_and_says_how_many_from_another_folder_too()
    {
        // One small class stands for all: this test is itself one of those the command runs.
        var finished = await Running.ToEndAsync("bash", ["-c", Readme.FromAnotherFolder(Readme.Commands[1])], new()
        {
            Variables = new Dictionary<string, string?>
            {
                ["CAREC_TESTS"] = "CarecAssistant.Server.Tests", ["CAREC_TEST_ARGS"] = "-class CarecAssistant.Server.Tests.Wording.WordingTests", ["CAREC_NO_BUILD"] = "1",
            },
        }, TestContext.Current.CancellationToken);

        Assert.Matches(@"^tests: [1-9]\d* passed, 0 failed, 0 skipped$", finished.Lines[^1]);
        Assert.Equal(0, finished.ExitCode);
    }
}
