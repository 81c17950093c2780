namespace CarecAssistant.Answers.Grounding;

/// <summary>A place that is named first, though its source names it later: "In Almaty, the forum was opened …".</summary>
internal static class MovedOpening
{
    private const int LongestOpening = 5;

    /// <summary>The sentence without such an opening, and the source without the same words; null when there is none.</summary>
    public static (List<Token> Words, List<Token> Source)? Without(List<Token> written, IReadOnlyList<Token> source)
    {
        var end = written.FindIndex(Math.Min(1, written.Count), token => token.AfterBreak);
        if (end <= 0 || written[0].Kind != TokenKind.Place)
        {
            return null;
        }

        var opening = written.Take(end).Where(token => token.Kind != TokenKind.Soft).ToList();
        if (opening.Count > LongestOpening || opening.Skip(1).Any(token => token.Kind != TokenKind.Content))
        {
            return null;
        }

        for (var at = 0; at < source.Count; at++)
        {
            if (LengthAt(source, at, opening) is { } length)
            {
                return ([.. written.Skip(end)], [.. source.Take(at), .. source.Skip(at + length)]);
            }
        }

        return null;
    }

    // How many tokens of the source these words take there, words of grammar between them included.
    private static int? LengthAt(IReadOnlyList<Token> source, int at, List<Token> opening)
    {
        var matched = 0;
        for (var place = at; place < source.Count; place++)
        {
            var next = source[place];
            if (Alignment.IsSame(opening[matched] with { IsName = next.IsName }, next))
            {
                if (++matched == opening.Count)
                {
                    return place - at + 1;
                }
            }
            else if (matched == 0 || next.Kind != TokenKind.Soft)
            {
                return null;
            }
        }

        return null;
    }
}
