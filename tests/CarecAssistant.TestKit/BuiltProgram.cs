namespace CarecAssistant.TestKit;

/// <summary>The program that the tests start: the one in the folder <c>CAREC_PROGRAM</c>, else as it was built beside them.</summary>
public static class BuiltProgram
{
    /// <summary>The folder <c>CAREC_PROGRAM</c>; null when none is named.</summary>
    public static string? Published { get; } = Environment.GetEnvironmentVariable("CAREC_PROGRAM") is { Length: > 0 } folder ? folder : null;

    /// <summary>Its file.</summary>
    public static string File { get; } = Published is null ? Built("src", "CarecAssistant.Server") : Path.Combine(Published, "CarecAssistant.Server.dll");

    /// <summary>The file of a project under <c>src</c> or <c>tests</c>, of the same configuration (Debug or Release) as the running tests.</summary>
    public static string Built(string folder, string project) => RepositoryRoot.At(folder, project, "bin", Configuration(), "net10.0", $"{project}.dll");

    /// <summary>A verb with its words, run to its end.</summary>
    public static Task<Finished> RunAsync(IEnumerable<string> words, CancellationToken stop, Surroundings? surroundings = null) =>
        Running.ToEndAsync("dotnet", [File, .. words], surroundings ?? new(), stop);

    private static string Configuration()
    {
        var release = $"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}";
        return AppContext.BaseDirectory.Contains(release, StringComparison.Ordinal) ? "Release" : "Debug";
    }
}
