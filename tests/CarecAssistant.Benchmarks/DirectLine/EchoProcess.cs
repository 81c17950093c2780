namespace CarecAssistant.Benchmarks.DirectLine;

/// <summary>A server in this process until somebody ends it; says on standard error where it listens.</summary>
internal static class EchoProcess
{
    /// <param name="role"><c>bot</c> or <c>bare</c>.</param>
    /// <param name="stop">Ends it.</param>
    public static async Task RunAsync(string role, CancellationToken stop)
    {
        if (role == "bot")
        {
            await using var bot = await EchoHost.StartAsync(stop);
            await SayAsync(bot.Address);
            await bot.UntilEndAsync(stop);
        }
        else
        {
            await using var bare = await BareHost.StartAsync(stop);
            await SayAsync(bare.Address);
            await bare.UntilEndAsync(stop);
        }
    }

    private static Task SayAsync(Uri address) => Console.Error.WriteLineAsync($"Listening on {address}");
}
