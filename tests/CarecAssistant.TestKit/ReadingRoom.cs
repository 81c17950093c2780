using System.Diagnostics;

namespace CarecAssistant.TestKit;

/// <summary>A served folder with an article that somebody keeps editing, and a visitor who keeps asking about it.</summary>
public sealed class ReadingRoom : IAsyncDisposable
{
    private readonly Running program;
    private readonly OpenChat chat;

    private ReadingRoom(Running program, OpenChat chat) => (this.program, this.chat) = (program, chat);

    /// <summary>Serves a folder and opens the chat.</summary>
    /// <param name="knowledge">The folder of articles.</param>
    /// <param name="data">The data folder.</param>
    /// <param name="stop">Gives up.</param>
    public static async Task<ReadingRoom> OpenAsync(string knowledge, string data, CancellationToken stop)
    {
        var address = new Uri($"http://localhost:{FreePort.Take()}/");
        var serving = await Running.StartAsync(
            "dotnet", [BuiltProgram.File, "serve", "--urls", address.AbsoluteUri, "--knowledge", knowledge, "--data", data],
            new()
            {
                Variables = new Dictionary<string, string?>
                {
                    ["ASPNETCORE_ENVIRONMENT"] = "Development", ["ASPNETCORE_URLS"] = null,
                    // The visitor asks without a pause until the answer has changed.
                    ["RateLimits__MessagesPerMinute"] = "100000", ["RateLimits__MessagesPerDay"] = "1000000",
                },
            }, stop);
        try
        {
            await serving.SaysAsync("^Ready", stop);
            return new ReadingRoom(serving, await OpenChat.AtAsync(address, stop));
        }
        catch
        {
            await serving.DisposeAsync();
            throw;
        }
    }

    /// <summary>Changes something on the disk, then asks until the reply is as it should be.</summary>
    /// <param name="change">Done when it returns; the clock starts before it.</param>
    /// <param name="question">What is asked again and again.</param>
    /// <param name="isRight">Whether the reply knows of the change.</param>
    /// <param name="stop">Gives up.</param>
    /// <returns>From the beginning of the change to the right reply.</returns>
    public async Task<TimeSpan> TakesAsync(Action change, string question, Func<string, bool> isRight, CancellationToken stop)
    {
        var started = Stopwatch.GetTimestamp();
        change();
        while (!isRight(await chat.AsksAsync(question, stop)))
        {
        }

        return Stopwatch.GetElapsedTime(started);
    }

    public async ValueTask DisposeAsync()
    {
        await chat.DisposeAsync();
        await program.DisposeAsync();
    }
}
