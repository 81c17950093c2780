using System.Runtime.InteropServices;

namespace CarecAssistant.Server.Commands;

/// <summary>Ctrl-C and SIGTERM: the first asks the verb to finish the item in hand, the second ends the process.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration[] signals;

    public Interruption() => signals =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, Asked),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, Asked),
    ];

    /// <summary>Cancelled at the first signal.</summary>
    public CancellationToken Stop => source.Token;

    public void Dispose()
    {
        foreach (var signal in signals)
        {
            signal.Dispose();
        }

        source.Dispose();
    }

    internal void Asked(PosixSignalContext context)
    {
        context.Cancel = !source.IsCancellationRequested;
        source.Cancel();
    }
}
