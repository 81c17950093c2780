using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using LuceneTerm = Lucene.Net.Index.Term;

namespace CarecAssistant.Knowledge.Indexing;

/// <summary>Words that differ by a slip of the hand: one letter, or two in a long word; two neighbours exchanged count as one.</summary>
internal static class NearWord
{
    private const int Shortest = 5, ShortestForTwo = 8, Longest = 40, Most = 3;

    /// <summary>The word as it is compared; null for one that is never corrected: short, with figures, or of a script without letters like ours.</summary>
    public static string? Of(string word)
    {
        var folded = WordFolding.Fold(word);
        return folded.Length is >= Shortest - 1 and <= Longest && folded.All(letter => letter is >= 'a' and <= 'z' or >= 'а' and <= 'я') ? folded : null;
    }

    /// <summary>Stems of the nearest words, of those as near the ones in most articles.</summary>
    public static IReadOnlyList<string> In(IndexReader reader, string word)
    {
        if (word.Length < Shortest || MultiFields.GetTerms(reader, IndexFields.Words) is not { } words) return [];
        var most = word.Length >= ShortestForTwo ? 2 : 1;
        var found = new List<(string Word, int Distance, int Articles)>();
        // The first letter is seldom mistyped, and words that differ in it are other words: gender, tender.
        var near = new FuzzyTermsEnum(words, new AttributeSource(), new LuceneTerm(IndexFields.Words, word), most, 1, true);
        while (near.MoveNext())
        {
            var other = near.Term.Utf8ToString();
            // Two mistakes that also change the length by two are as often another word: region, religion.
            if (Math.Abs(other.Length - word.Length) < 2) found.Add((other, Distance(word, other), near.DocFreq));
        }

        if (found.Count == 0) return [];
        var nearest = found.Min(other => other.Distance);
        return [.. found.Where(other => other.Distance == nearest).OrderByDescending(other => other.Articles).ThenBy(other => other.Word, StringComparer.Ordinal)
            .Select(other => Stemming.Stem(other.Word)).Distinct(StringComparer.Ordinal).Take(Most)];
    }

    /// <summary>Insertions, deletions, replacements and exchanges of neighbours that lead from one word to the other.</summary>
    public static int Distance(string one, string other)
    {
        var rows = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= other.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = rows[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(replaced, 1 + Math.Min(rows[i - 1, j], rows[i, j - 1]));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[one.Length, other.Length];
    }
}
