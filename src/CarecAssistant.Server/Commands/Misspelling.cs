using System.CommandLine;
using System.CommandLine.Parsing;

namespace CarecAssistant.Server.Commands;

/// <summary>Finds a word of a command line that names nothing, and the name that was probably meant.</summary>
internal static class Misspelling
{
    /// <summary>One line about the first unknown word, or null.</summary>
    public static string? In(ParseResult parsed)
    {
        if (UnknownOption(parsed) is { } option)
        {
            return $"There is no option {option}{On(parsed)}. {Suggestion(option, OptionNames(parsed))}";
        }

        if (parsed.UnmatchedTokens is not [var word, ..])
        {
            return null;
        }

        return parsed.CommandResult.Command is RootCommand root
            ? $"There is no verb {word}. {Suggestion(word, root.Subcommands.Select(verb => verb.Name))}"
            : $"The word “{word}” has no place{On(parsed)}. Put a text of several words in quotation marks, or see --help.";
    }

    /// <summary>The name nearest to what was typed, or null when none is near.</summary>
    internal static string? Nearest(string typed, IEnumerable<string> names)
    {
        var (name, distance) = names.Select(name => (name, Distance(typed, name))).DefaultIfEmpty(("", int.MaxValue)).MinBy(pair => pair.Item2);
        return distance <= Math.Max(2, typed.Length / 3) ? name : null;
    }

    // The library takes an unknown --word for an argument where the verb has one.
    private static string? UnknownOption(ParseResult parsed)
    {
        var words = parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash).ToList();
        var values = words.Where((token, place) => place > 0 && words[place - 1].Type == TokenType.Option).ToHashSet();
        return words.Where(token => token.Type == TokenType.Argument && !values.Contains(token)).Select(token => token.Value).FirstOrDefault(IsOptionLike);
    }

    private static bool IsOptionLike(string word) => word is ['-', '-', _, ..] or ['-', >= 'a' and <= 'z'] && !word.Any(char.IsWhiteSpace);

    private static IEnumerable<string> OptionNames(ParseResult parsed) =>
        parsed.CommandResult.Command.Options.Concat(parsed.RootCommandResult.Command.Options).Select(option => option.Name).Distinct();

    private static string On(ParseResult parsed) => parsed.CommandResult.Command is RootCommand ? "" : $" after {parsed.CommandResult.Command.Name}";

    private static string Suggestion(string typed, IEnumerable<string> names) =>
        Nearest(typed, names) is { } nearest ? $"Did you mean {nearest}?" : "See --help for what there is.";

    // Levenshtein's distance, one row at a time.
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var substituted = diagonal + (char.ToLowerInvariant(from[i - 1]) == char.ToLowerInvariant(to[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
