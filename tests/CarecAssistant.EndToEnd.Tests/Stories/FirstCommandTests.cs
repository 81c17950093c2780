namespace CarecAssistant.EndToEnd.Tests.Stories;

/// <summary>The README's first command, as a newcomer types it.</summary>
public sealed class FirstCommandTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_first_command_serves_with_a_chat_and_a_sign_in_link(bool fromTheCheckout)
    {
        var stop = TestContext.Current.CancellationToken;
        using var elsewhere = new TemporaryFolder();
        var port = FreePort.Take();
        var command = fromTheCheckout ? Readme.Commands[0] : Readme.FromAnotherFolder(Readme.Commands[0]);
        await using var program = await Running.StartAsync("bash", ["-c", "exec " + command], new()
        {
            Folder = fromTheCheckout ? RepositoryRoot.Path : elsewhere.Path,
            Variables = new Dictionary<string, string?>
            {
                ["ASPNETCORE_ENVIRONMENT"] = null, ["DOTNET_ENVIRONMENT"] = null, ["Server__Urls"] = $"http://localhost:{port}", ["Storage__Folder"] = elsewhere.At("data"),
            },
        }, stop);

        Assert.Equal($"http://localhost:{port}/", (await program.SaysAsync(@"^Demo page\s+(\S+)", stop)).Groups[1].Value);
        Assert.StartsWith($"http://localhost:{port}/staff", (await program.SaysAsync(@"^Staff inbox\s+(\S+)", stop)).Groups[1].Value);
        await program.SaysAsync("^Ready", stop);
        using var client = new HttpClient();
        Assert.Contains("widget.js", await client.GetStringAsync(new Uri($"http://localhost:{port}/"), stop));
        var finished = await program.InterruptAsync(stop);
        Assert.Empty(finished.OutputBytes);
        Assert.Equal(0, finished.ExitCode);
    }
}
