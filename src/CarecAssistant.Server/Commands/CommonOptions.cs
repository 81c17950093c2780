using System.CommandLine;

namespace CarecAssistant.Server.Commands;

/// <summary>What every verb understands.</summary>
internal static class CommonOptions
{
    public static readonly Option<string?> Knowledge = new("--knowledge")
    {
        Description = "Folder of articles, relative to the current folder (default: knowledge).", HelpName = "DIR", Recursive = true,
    };

    public static readonly Option<string?> Data = new("--data")
    {
        Description = "Folder the program keeps its database, index and outbox in (default: data).", HelpName = "DIR", Recursive = true,
    };

    public static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object.", Recursive = true };

    /// <summary>A language by its ISO 639-1 code.</summary>
    public static Option<string?> Language(string description) => new("--language")
    {
        Description = description,
        HelpName = "CODE",
        CustomParser = result =>
        {
            if (LanguageCode.TryRead(result.Tokens[0].Value, out var code))
            {
                return code;
            }

            result.AddError($"There is no language {result.Tokens[0].Value}. Give a code of ISO 639-1, for example --language ru.");
            return null;
        },
    };

    /// <summary>Reads lines of JSON from standard input.</summary>
    public static Option<bool> JsonLines(string description) => new("--jsonl") { Description = description };
}
