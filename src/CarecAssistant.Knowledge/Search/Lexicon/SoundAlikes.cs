using CarecAssistant.Knowledge.Indexing;
using CarecAssistant.Knowledge.Names;
using Lucene.Net.Index;

namespace CarecAssistant.Knowledge.Search.Lexicon;

/// <summary>English words of the index by their consonants, for borrowed words and names that no dictionary has: хлоропласт, chloroplast.</summary>
internal sealed class SoundAlikes
{
    private const int Shortest = 4, LeastConsonants = 3, Most = 4;

    private readonly ILookup<string, (string Stem, string Sounds)> words;

    public SoundAlikes(IndexReader reader) =>
        words = StemsOf(reader).Select(stem => (Stem: stem, Sounds: Coarse(Sounds.Of(stem)))).Where(word => IsLongEnough(word.Sounds)).ToLookup(word => ConsonantsOf(word.Sounds), StringComparer.Ordinal);

    /// <summary>English stems that a Russian one may be, the nearest only.</summary>
    public IReadOnlyList<string> Of(string russian)
    {
        var sounds = Coarse(Sounds.Of(russian));
        if (!IsLongEnough(sounds)) return [];
        var near = words[ConsonantsOf(sounds)].Select(word => (word.Stem, Distance: NearWord.Distance(word.Sounds, sounds))).Where(word => word.Distance <= sounds.Length / 4).ToList();
        return [.. near.Where(word => word.Distance == near.Min(other => other.Distance)).Select(word => word.Stem).Order(StringComparer.Ordinal).Take(Most)];
    }

    private static bool IsLongEnough(string sounds) => sounds.Length >= Shortest && Sounds.ConsonantsIn(sounds) >= LeastConsonants;

    private static string ConsonantsOf(string sounds) => string.Concat(sounds.Where(sound => !Sounds.IsVowel(sound)));

    // Greek ch, c before i and what Russian makes of h are spelled too differently to be told apart.
    private static string Coarse(string sounds) => sounds.Replace('X', 'k').Replace('H', 'k').Replace('C', 'k');

    private static IEnumerable<string> StemsOf(IndexReader reader)
    {
        if (MultiFields.GetTerms(reader, "whole.en")?.GetEnumerator() is not { } terms) yield break;
        while (terms.MoveNext())
        {
            var stem = terms.Term.Utf8ToString();
            if (stem.Length >= Shortest && stem.All(char.IsAsciiLetterLower)) yield return stem;
        }
    }
}
