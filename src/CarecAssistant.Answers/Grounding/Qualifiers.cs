namespace CarecAssistant.Answers.Grounding;

/// <summary>Words before a figure or date that say which side of it is meant. They are part of the figure.</summary>
internal static class Qualifiers
{
    private static readonly Dictionary<string, string> Meanings = new(StringComparer.Ordinal)
    {
        ["more"] = ">", ["over"] = ">", ["above"] = ">", ["exceeding"] = ">", ["exceeded"] = ">", ["более"] = ">", ["больше"] = ">", ["свыше"] = ">",
        ["less"] = "<", ["under"] = "<", ["below"] = "<", ["fewer"] = "<", ["up"] = "<", ["менее"] = "<", ["меньше"] = "<",
        ["least"] = "≥", ["about"] = "~", ["around"] = "~", ["nearly"] = "~", ["approximately"] = "~", ["almost"] = "~", ["roughly"] = "~", ["около"] = "~", ["почти"] = "~", ["примерно"] = "~",
        ["before"] = "before", ["until"] = "until", ["till"] = "until", ["since"] = "since", ["after"] = "after", ["by"] = "by", ["from"] = "from", ["to"] = "to", ["от"] = "from",
        ["до"] = "until", ["после"] = "after",
        ["超"] = ">", ["过"] = ">", ["约"] = "~", ["近"] = "~", ["至"] = "until", ["自"] = "since",
    };

    // "более чем", "more than": the word of comparison says nothing of its own.
    private static readonly HashSet<string> Linking = new(StringComparer.Ordinal) { "than", "чем", "at", "the", "to", "of" };

    /// <summary>The qualifier that the last words before a figure make, and how many words it takes.</summary>
    public static (string Meaning, int Words) Before(IReadOnlyList<Token> tokens)
    {
        if (tokens.Count == 0)
        {
            return ("", 0);
        }

        var last = tokens[^1].Word;
        if (tokens.Count > 1 && Linking.Contains(last) && Meanings.TryGetValue(tokens[^2].Word, out var compared))
        {
            return (compared, 2);
        }

        return Meanings.TryGetValue(last, out var own) ? (own, 1) : ("", 0);
    }
}
