namespace CarecAssistant.Knowledge.Search;

/// <summary>How much of a question stands together in a passage, which a sum over single words does not see.</summary>
/// <param name="words">The question's, in its order.</param>
/// <param name="places">For each of them where it stands in the passage.</param>
internal sealed class PassageFit(IReadOnlyList<AskedWord> words, IReadOnlyList<IReadOnlyList<int>> places)
{
    private const int Stretch = 16;

    // A word of several pairs of characters goes on behind the place of one.
    private const int NextWord = 1, NextWideWord = 2;

    /// <summary>Coordination: how telling the different words of the question are, all together, that stand within one stretch of 16 words; in the best stretch.</summary>
    public double Coordination()
    {
        var standing = places.SelectMany((some, word) => some.Select(place => (Place: place, Word: word))).OrderBy(one => one.Place).ToList();
        var times = new int[words.Count];
        var (best, sum, first) = (0.0, 0.0, 0);
        foreach (var (place, word) in standing)
        {
            if (times[word]++ == 0) sum += words[word].Weight;
            for (; standing[first].Place <= place - Stretch; first++)
            {
                if (--times[standing[first].Word] == 0) sum -= words[standing[first].Word].Weight;
            }

            best = Math.Max(best, sum);
        }

        return best;
    }

    /// <summary>Proximity: how telling the words are that stand one behind the other as they do in the question; of two, the less telling one counts.</summary>
    public double Proximity()
    {
        var sum = 0.0;
        for (var word = 0; word < words.Count; word++)
        {
            var next = Following(word);
            if (next < words.Count && IsBehind(places[next], places[word], words[word].IsWide ? NextWideWord : NextWord)) sum += Math.Min(words[word].Weight, words[next].Weight);
        }

        return sum;
    }

    // Pairs of Chinese characters overlap; the next word begins where this one ends.
    private int Following(int word)
    {
        var next = word + 1;
        while (next < words.Count && words[next].Start < words[word].End) next++;
        return next;
    }

    private static bool IsBehind(IReadOnlyList<int> later, IReadOnlyList<int> earlier, int within)
    {
        if (later.Count == 0 || earlier.Count == 0) return false;
        var behind = later.ToHashSet();
        return earlier.Any(place => Enumerable.Range(place + 1, within).Any(behind.Contains));
    }
}
