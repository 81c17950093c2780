namespace CarecAssistant.TestKit;

/// <summary>The program as it was built beside the tests.</summary>
public static class BuiltProgram
{
    /// <summary>Its file, of the same configuration (Debug or Release) as the running tests.</summary>
    public static string File { get; } = RepositoryRoot.At("src", "CarecAssistant.Server", "bin", Configuration(), "net10.0", "CarecAssistant.Server.dll");

    /// <summary>A verb with its words, run to its end.</summary>
    public static Task<Finished> RunAsync(IEnumerable<string> words, CancellationToken stop, Surroundings? surroundings = null) =>
        Running.ToEndAsync("dotnet", [File, .. words], surroundings ?? new(), stop);

    private static string Configuration()
    {
        var release = $"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}";
        return AppContext.BaseDirectory.Contains(release, StringComparison.Ordinal) ? "Release" : "Debug";
    }
}
