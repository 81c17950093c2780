namespace CarecAssistant.Knowledge.Names;

/// <summary>A Chinese name as one string of pinyin letters, whatever it was written in.</summary>
/// <param name="Letters">Without tones, spaces and apostrophes; ü as u.</param>
/// <param name="Syllables">How many there are.</param>
internal readonly record struct Pinyin(string Letters, int Syllables)
{
    private const int LongestWord = 24, MostReadings = 4;

    /// <summary>Reads a folded Latin word; null when it is no pinyin.</summary>
    public static Pinyin? OfLatin(string word)
    {
        if (word.Length is 0 or > LongestWord) return null;
        // The fewest syllables that make up the first so many letters; 0: none do.
        var fewest = new int[word.Length + 1];
        for (var end = 1; end <= word.Length; end++)
        {
            for (var start = Math.Max(0, end - 6); start < end; start++)
            {
                if ((start > 0 && fewest[start] == 0) || !PinyinSyllables.Pinyin.Contains(word[start..end])) continue;
                fewest[end] = fewest[end] == 0 ? fewest[start] + 1 : Math.Min(fewest[end], fewest[start] + 1);
            }
        }

        return fewest[^1] == 0 ? null : new(word.Replace("lyu", "lu", StringComparison.Ordinal).Replace("nyu", "nu", StringComparison.Ordinal), fewest[^1]);
    }

    /// <summary>Reads a folded Cyrillic word by Palladius' system; it may be cut in several ways ("дунань").</summary>
    public static IReadOnlyList<Pinyin> OfCyrillic(string word)
    {
        if (word.Length is 0 or > LongestWord) return [];
        var readings = new List<Pinyin>();
        Read(word, 0, new("", 0), readings);
        return [.. readings.DistinctBy(reading => reading.Letters)];
    }

    private static void Read(string word, int at, Pinyin read, List<Pinyin> readings)
    {
        if (readings.Count >= MostReadings) return;
        if (at == word.Length)
        {
            readings.Add(read);
            return;
        }

        // Longest first, so that the likely cut is among the few that are kept.
        for (var length = Math.Min(6, word.Length - at); length > 0; length--)
        {
            foreach (var syllable in PinyinSyllables.ByCyrillic[word.Substring(at, length)])
            {
                var next = at + length;
                if (next < word.Length && word[next] == 'ъ') next++;
                Read(word, next, new(read.Letters + syllable, read.Syllables + 1), readings);
            }
        }
    }
}
