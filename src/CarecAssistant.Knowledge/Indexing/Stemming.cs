using System.Collections.Concurrent;
using Lucene.Net.Tartarus.Snowball;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace CarecAssistant.Knowledge.Indexing;

/// <summary>Cuts English and Russian endings. A stemmer object is no thread's but its own, so each thread has one; results are remembered.</summary>
internal static class Stemming
{
    private const int MostRemembered = 200_000;

    private static readonly ConcurrentDictionary<string, string> Remembered = new(StringComparer.Ordinal);
    private static readonly ThreadLocal<SnowballProgram> English = new(() => new EnglishStemmer());
    private static readonly ThreadLocal<SnowballProgram> Russian = new(() => new RussianStemmer());

    // The dictionary's own count takes all its locks.
    private static int remembered;

    public static string Stem(string word)
    {
        if (word.Length is < 3 or > 60) return word;
        if (Remembered.TryGetValue(word, out var known)) return known;

        var stem = word[0] switch
        {
            >= 'a' and <= 'z' => StemWith(English.Value!, word),
            >= 'а' and <= 'я' => StemWith(Russian.Value!, word),
            _ => word,
        };
        if (remembered < MostRemembered && Remembered.TryAdd(word, stem)) Interlocked.Increment(ref remembered);
        return stem;
    }

    private static string StemWith(SnowballProgram stemmer, string word)
    {
        stemmer.SetCurrent(word);
        stemmer.Stem();
        return stemmer.Current is { Length: > 0 } stem ? stem : word;
    }
}
