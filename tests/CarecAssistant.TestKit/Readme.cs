namespace CarecAssistant.TestKit;

/// <summary>The commands that the README tells a newcomer to type.</summary>
public static class Readme
{
    /// <summary>Each line of the README's <c>sh</c> blocks that is a command, in order, comments left out.</summary>
    public static IReadOnlyList<string> Commands { get; } = [.. Read()];

    /// <summary>The command for a caller who stands in another folder: paths of the checkout written in full.</summary>
    public static string FromAnotherFolder(string command) => string.Join(' ', command.Split(' ').Select(word =>
        word.Length > 0 && (File.Exists(RepositoryRoot.At(word)) || Directory.Exists(RepositoryRoot.At(word))) ? RepositoryRoot.At(word) : word));

    private static IEnumerable<string> Read()
    {
        var inBlock = false;
        foreach (var line in File.ReadLines(RepositoryRoot.At("README.md")))
        {
            if (line.StartsWith("```", StringComparison.Ordinal)) inBlock = !inBlock && line is "```sh" or "```bash";
            else if (inBlock && line.Split(" #")[0].Trim() is { Length: > 0 } command && command[0] != '#') yield return command;
        }
    }
}
