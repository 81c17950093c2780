namespace CarecAssistant.Benchmarks;

/// <summary>Where the figures come from, printed above them.</summary>
internal static class Machine
{
    private const string LoadFile = "/proc/loadavg";

    public static void Describe(TextWriter output)
    {
        var load = File.Exists(LoadFile) ? File.ReadAllText(LoadFile).Split(' ')[0] : "unknown";
        output.WriteLine($"machine: {Environment.ProcessorCount} processors, load {load} at the start (above {Environment.ProcessorCount} others slowed it down), .NET {Environment.Version}");
    }
}
