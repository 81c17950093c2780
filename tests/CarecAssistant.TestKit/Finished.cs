using System.Text;

namespace CarecAssistant.TestKit;

/// <summary>A program that came to its end.</summary>
/// <param name="ExitCode">As it left.</param>
/// <param name="OutputBytes">Standard output, byte by byte.</param>
/// <param name="Errors">Standard error.</param>
public sealed record Finished(int ExitCode, byte[] OutputBytes, string Errors)
{
    /// <summary>Standard output, read as UTF-8 without taking a mark away.</summary>
    public string Output => Encoding.UTF8.GetString(OutputBytes);

    /// <summary>Lines of standard output.</summary>
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Lines of standard error.</summary>
    public IReadOnlyList<string> ErrorLines => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
