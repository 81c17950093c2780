namespace CarecAssistant.Server.Operations;

/// <summary>Development or Production, when nobody said which.</summary>
internal static class RunEnvironment
{
    /// <summary>Written beside the program by every build and left out by <c>dotnet publish</c>: its presence means a source tree.</summary>
    private const string BuildMark = "carec.dev";

    /// <summary><c>ASPNETCORE_ENVIRONMENT</c> or <c>DOTNET_ENVIRONMENT</c>; else Development in a source tree and Production where published.</summary>
    public static string Name => NameOf(Environment.GetEnvironmentVariable, AppContext.BaseDirectory);

    internal static string NameOf(Func<string, string?> variable, string programFolder) =>
        Set(variable("ASPNETCORE_ENVIRONMENT")) ?? Set(variable("DOTNET_ENVIRONMENT"))
        ?? (File.Exists(Path.Combine(programFolder, BuildMark)) ? Environments.Development : Environments.Production);

    private static string? Set(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
