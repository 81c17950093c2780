namespace CarecAssistant.Answers.Grounding;

/// <summary>
/// Lays a written sentence over its source. Everything in it that carries meaning must stand in the source in the same order, and what is left
/// out between two words may not be what changes them: swapped figures, swapped names, a lost "not", a join of two clauses find no way through.
/// </summary>
/// <param name="source">The source's tokens.</param>
/// <param name="isBesides">A token may stand beside the source: its title has it.</param>
/// <param name="isFrame">The date is told by the frame of the article anyway, so that leaving it out loses nothing.</param>
internal sealed class Alignment(IReadOnlyList<Token> source, Func<Token, bool> isBesides, Func<StatedDate, bool> isFrame)
{
    private const int MostLeftOut = 3, MostLeftOutAtTheEnd = 6, LeastAlike = 5;
    private const double AlikeShare = 0.7;

    private static readonly HashSet<string> Relative = new(StringComparer.Ordinal) { "which", "who", "where", "including", "который", "которая", "которое", "которые", "где", "включая" };

    /// <summary>A way through the source exists.</summary>
    public bool Holds(IReadOnlyList<Token> written)
    {
        if (!written.Any(token => token.IsHard))
        {
            return false;
        }

        // Where the word before may lie; -1 is before the first.
        var places = new HashSet<(int At, bool Added)> { (-1, false) };
        foreach (var token in written.Where(token => token.MustMatch))
        {
            var next = new HashSet<(int At, bool Added)>();
            foreach (var (at, added) in places)
            {
                next.UnionWith(Enumerable.Range(at + 1, source.Count - at - 1).Where(place => IsSame(token, source[place]) && MayBeLeftOut(at, place, added)).Select(place => (place, false)));
                if (isBesides(token))
                {
                    next.Add((at, true));
                }
            }

            places = next;
        }

        return places.Any(place => place.At >= 0 && MayBeLeftOut(place.At, source.Count, place.Added));
    }

    /// <summary>Two tokens say the same.</summary>
    public static bool IsSame(Token one, Token other) => one.Kind == other.Kind && one.Kind switch
    {
        TokenKind.Date => one.Key == other.Key && one.Date.IsIn(other.Date),
        TokenKind.Content => one.Key == other.Key || (!one.IsName && !other.IsName && AreForms(one.Word, other.Word)),
        _ => one.Key == other.Key,
    };

    // "irrigation" and "irrigated"; the stems of a language part some forms of one word.
    private static bool AreForms(string one, string other)
    {
        var shared = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        return shared >= LeastAlike && shared >= AlikeShare * Math.Max(one.Length, other.Length);
    }

    private bool MayBeLeftOut(int before, int next, bool added)
    {
        var left = source.Skip(before + 1).Take(next - before - 1).ToList();
        var hard = left.Where(token => token.IsHard).ToList();
        if (hard.Count == 0)
        {
            return left.Count == 0 || next == source.Count || left[^1].Kind != TokenKind.Direction;
        }

        // What is put in where something is left out stands in its place.
        if (added || hard.Exists(token => token.Kind == TokenKind.Condition))
        {
            return false;
        }

        bool atStart = before < 0, atEnd = next == source.Count;
        var first = left.FindIndex(token => token.IsHard);
        var last = left.FindLastIndex(token => token.IsHard);
        var opens = atStart || left.Take(first + 1).Any(token => token.AfterBreak);
        var closes = atEnd || source[next].AfterBreak || left.Skip(last + 1).Any(token => token.AfterBreak);
        var isClause = opens && closes;
        var isAside = isClause && !atStart && (!atEnd || Relative.Contains(left[0].Word));
        if (!isAside && hard.Exists(token => token.Kind == TokenKind.Date && !isFrame(token.Date)))
        {
            return false;
        }

        if (isAside)
        {
            return true;
        }

        // "It is not true, he said, that …": what opens or ends a sentence may turn all of it.
        if (isClause && !hard.Exists(token => token.Key == "not" || (atStart && token.Kind == TokenKind.Guarded)))
        {
            return true;
        }

        hard.RemoveAll(token => token.Kind == TokenKind.Date);
        return !hard.Exists(token => token.Kind is TokenKind.Guarded or TokenKind.Number)
            && (atEnd || left[^1].Kind != TokenKind.Direction)
            && (IsPlace(left, hard, atEnd) || hard.TrueForAll(token => GuardedWords.IsSlight(token.Word) || (atStart && SpeechFrame.OnlyReports(token.Word))));
    }

    // Between words only a bare name of a place may go: "in Almaty discussed" would take a verb along.
    private static bool IsPlace(List<Token> left, List<Token> hard, bool atEnd) =>
        left[0].Kind == TokenKind.Place && (atEnd ? hard.Count <= MostLeftOutAtTheEnd : hard.Count <= MostLeftOut && hard.TrueForAll(token => token.IsName));
}
