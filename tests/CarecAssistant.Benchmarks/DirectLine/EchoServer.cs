using System.Diagnostics;
using CarecAssistant.TestKit;

namespace CarecAssistant.Benchmarks.DirectLine;

/// <summary>A bot and its Direct Line, in one or two processes of their own.</summary>
/// <param name="name">In the tables.</param>
/// <param name="line">Where its Direct Line begins; each has a base path of its own.</param>
/// <param name="secret">With which a conversation is begun; null where nobody asks.</param>
/// <param name="programs">The processes, the first started first.</param>
internal sealed class EchoServer(string name, Uri line, string? secret, IReadOnlyList<Running> programs) : IAsyncDisposable
{
    public string Name => name;

    public Uri Line => line;

    public string? Secret => secret;

    /// <summary>Bytes of memory that its processes hold.</summary>
    public long ResidentBytes => Sum(process => process.WorkingSet64);

    /// <summary>Processor time that its processes have used, in milliseconds.</summary>
    public long WorkMilliseconds => Sum(process => (long)process.TotalProcessorTime.TotalMilliseconds);

    public async ValueTask DisposeAsync()
    {
        foreach (var program in programs.Reverse()) await program.DisposeAsync();
    }

    private long Sum(Func<Process, long> of) => programs.Sum(program =>
    {
        using var process = Process.GetProcessById(program.Id);
        return of(process);
    });
}
