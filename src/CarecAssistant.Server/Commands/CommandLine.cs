using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CarecAssistant.Server.Storage;
using CarecAssistant.Knowledge;
using Microsoft.Extensions.Options;

namespace CarecAssistant.Server.Commands;

/// <summary>The command line as a whole: reads it, runs a verb, and turns whatever goes wrong into one plain sentence and an exit code.</summary>
internal static class CommandLine
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int WrongUsage = 2;

    private const string DefaultVerb = "serve";

    /// <summary>Runs the verb that <paramref name="args"/> name; without one, <c>serve</c>.</summary>
    public static async Task<int> RunAsync(string[] args, params Command[] verbs)
    {
        // Numbers and messages look the same on every machine, and text is UTF-8 whatever the locale says.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

        var parsed = Parse(args, verbs);
        if (WrongUsageIn(parsed) is { } mistake)
        {
            return Tell(mistake, WrongUsage);
        }

        try
        {
            using var interruption = new Interruption();
            // Our own handling says one sentence; the library's would print a stack and stop after two seconds.
            return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, interruption.Stop);
        }
        catch (Exception failure)
        {
            var (sentence, exitCode) = Sentence(failure);
            return Tell(sentence, exitCode);
        }
    }

    /// <summary>Reads a command line; a missing verb is <c>serve</c>.</summary>
    internal static ParseResult Parse(string[] args, IReadOnlyList<Command> verbs)
    {
        var root = new RootCommand("CarecAssistant answers questions about CAREC and its Institute from what they publish, and passes the rest to a person.");
        root.Options.Add(CommonOptions.Knowledge);
        root.Options.Add(CommonOptions.Data);
        root.Options.Add(CommonOptions.Json);
        foreach (var verb in verbs)
        {
            root.Subcommands.Add(verb);
        }

        var namesVerb = args.Any(arg => verbs.Any(verb => verb.Name == arg));
        var asksAboutAll = args is ["--help" or "-h" or "-?" or "--version", ..];
        var words = namesVerb || asksAboutAll || args is [not ['-', ..], ..] ? args : [DefaultVerb, .. args];
        // A question may begin with @; the library would read a file of that name.
        return root.Parse(words, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
    }

    /// <summary>What is wrong with the command line, in one line, or null.</summary>
    internal static string? WrongUsageIn(ParseResult parsed)
    {
        if (parsed.Action is not (ParseErrorAction or null) && parsed.CommandResult.Command.Action != parsed.Action)
        {
            return null; // --help or --version
        }

        return Misspelling.In(parsed) ?? (parsed.Errors.Count == 0 ? null : WithRemedy(OneLine(parsed.Errors[0].Message)));
    }

    internal static (string Text, int ExitCode) Sentence(Exception failure) => failure switch
    {
        UsageException usage => (usage.Message, WrongUsage),
        CommandFailedException failed => (failed.Message, Failed),
        DataFolderException unusable => (OneLine(unusable.Message), Failed),
        SourceNotFoundException missing => (OneLine(missing.Message), Failed),
        OptionsValidationException settings => (string.Join(Environment.NewLine, settings.Failures.Select(OneLine)), Failed),
        InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" } setting => (OneLine(setting.Message) + " Correct that setting in appsettings.json or the environment.", Failed),
        InvalidDataException { InnerException: { } unreadable } settings when unreadable.GetBaseException() is JsonException { LineNumber: { } line, BytePositionInLine: { } column } =>
            ($"{OneLine(settings.Message)} Line {line + 1}, column {column + 1} is no valid JSON. Correct the file, or take it away.", Failed),
        InvalidDataException { InnerException: { } unreadable } settings => (OneLine($"{settings.Message} {unreadable.GetBaseException().Message} Correct the file, or take it away."), Failed),
        OperationCanceledException => ("Stopped.", Failed),
        UnauthorizedAccessException or IOException => (OneLine(failure.Message) + " Check that the folder exists, may be read and written, and has room.", Failed),
        // A mistake of ours. The trace is for whoever mends it.
        _ => ($"The program made a mistake ({failure.GetType().Name}). Please report it with what follows.{Environment.NewLine}{failure}", Failed),
    };

    // Our own sentences give an example; the library's say only what is wrong.
    private static string WithRemedy(string sentence) => sentence.Contains("for example", StringComparison.Ordinal) ? sentence : sentence + " See --help.";

    private static int Tell(string sentence, int exitCode)
    {
        Console.Error.WriteLine(sentence);
        return exitCode;
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
