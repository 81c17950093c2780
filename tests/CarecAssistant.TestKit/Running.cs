using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Channels;

namespace CarecAssistant.TestKit;

/// <summary>A program that runs beside the tests, as a person or another program would start it. Disposing kills it with all its children.</summary>
public sealed class Running : IAsyncDisposable
{
    private readonly Process process;
    private readonly Channel<string> errorLines = Channel.CreateUnbounded<string>();
    private readonly StringBuilder errors = new();
    private readonly Task reading;
    private readonly MemoryStream output = new();

    private Running(Process process)
    {
        this.process = process;
        reading = Task.WhenAll(process.StandardOutput.BaseStream.CopyToAsync(output), ReadErrorsAsync());
    }

    /// <summary>Its process id.</summary>
    public int Id => process.Id;

    /// <summary>What it has said on standard error so far.</summary>
    public string Errors
    {
        get
        {
            lock (errors) return errors.ToString();
        }
    }

    /// <summary>Starts a program; its input is what the surroundings give, and then closed.</summary>
    public static async Task<Running> StartAsync(string program, IEnumerable<string> words, Surroundings surroundings, CancellationToken stop)
    {
        var start = new ProcessStartInfo(program, words)
        {
            UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8, WorkingDirectory = surroundings.Folder ?? Path.GetTempPath(),
        };
        foreach (var (name, value) in surroundings.Variables)
        {
            if (value is null) start.Environment.Remove(name);
            else start.Environment[name] = value;
        }

        var running = new Running(Process.Start(start)!);
        try
        {
            await running.process.StandardInput.BaseStream.WriteAsync(surroundings.Input ?? [], stop);
            running.process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading: that is for its exit code to tell.
        }

        return running;
    }

    /// <summary>Starts a program and waits for its end.</summary>
    public static async Task<Finished> ToEndAsync(string program, IEnumerable<string> words, Surroundings surroundings, CancellationToken stop)
    {
        await using var running = await StartAsync(program, words, surroundings, stop);
        return await running.EndAsync(stop);
    }

    /// <summary>The first line of standard error, from here on, that fits.</summary>
    /// <exception cref="InvalidOperationException">The program ended without saying it; the message holds what it said.</exception>
    public async Task<Match> SaysAsync(string pattern, CancellationToken stop)
    {
        await foreach (var line in errorLines.Reader.ReadAllAsync(stop))
        {
            if (Regex.Match(line, pattern, RegexOptions.None, TimeSpan.FromSeconds(1)) is { Success: true } match) return match;
        }

        throw new InvalidOperationException($"The program ended and never said {pattern}. It said:\n{Errors}");
    }

    /// <summary>Waits for the end.</summary>
    public async Task<Finished> EndAsync(CancellationToken stop)
    {
        await process.WaitForExitAsync(stop);
        await reading.WaitAsync(stop);
        return new(process.ExitCode, output.ToArray(), Errors);
    }

    /// <summary>Asks it to end as Ctrl-C does (SIGINT), and waits.</summary>
    public async Task<Finished> InterruptAsync(CancellationToken stop)
    {
        // A terminal interrupts everything that runs in it; dotnet run counts on that and does not pass the signal on.
        await ToEndAsync("bash", ["-c", "tell() { for child in $(pgrep -P $1); do tell $child; done; kill -INT $1; }; tell " + process.Id], new(), stop);
        return await EndAsync(stop);
    }

    /// <summary>Ends it where it stands, as a power cut would (SIGKILL).</summary>
    public async Task KillAsync(CancellationToken stop)
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(stop);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private async Task ReadErrorsAsync()
    {
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            lock (errors) errors.AppendLine(line);
            errorLines.Writer.TryWrite(line);
        }

        errorLines.Writer.Complete();
    }
}
