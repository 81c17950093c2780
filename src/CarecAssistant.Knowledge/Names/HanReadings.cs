using System.Collections.Concurrent;
using AnyAscii;

namespace CarecAssistant.Knowledge.Names;

/// <summary>How Chinese characters are read, in pinyin without tones.</summary>
internal static class HanReadings
{
    // Characters that names read in another way than the commonest one.
    private static readonly Dictionary<char, string> Second = new()
    {
        ['重'] = "chong", ['长'] = "chang", ['長'] = "chang", ['曾'] = "zeng", ['单'] = "shan", ['解'] = "xie", ['查'] = "zha", ['乐'] = "le", ['樂'] = "le", ['区'] = "ou",
        ['厦'] = "xia", ['藏'] = "zang", ['都'] = "du", ['行'] = "hang", ['盖'] = "gai", ['任'] = "ren", ['朴'] = "pu", ['仇'] = "qiu", ['六'] = "lu", ['蔚'] = "yu",
        ['番'] = "pan", ['陕'] = "shaan", ['尉'] = "yu", ['朝'] = "chao", ['若'] = "ruo", ['什'] = "shi", ['沙'] = "sha", ['伽'] = "jia", ['车'] = "che", ['石'] = "shi",
    };

    private static readonly ConcurrentDictionary<char, IReadOnlyList<string>> Known = new();

    public static bool IsHan(char character) => character is >= '㐀' and <= '鿿' or >= '豈' and <= '﫿';

    /// <summary>The commonest reading, then the other one that names have; none for a character that is not known.</summary>
    public static IReadOnlyList<string> Of(char character) => Known.GetOrAdd(character, one => [.. Read(one)]);

    /// <summary>The readings of a run of characters, at most a few.</summary>
    public static IReadOnlyList<string> Of(ReadOnlySpan<char> characters)
    {
        IReadOnlyList<string> readings = [""];
        foreach (var character in characters)
        {
            var own = Of(character);
            readings = own is [var only] ? [.. readings.Select(read => read + only)] : [.. readings.SelectMany(read => own.Select(syllable => read + syllable)).Take(8)];
        }

        return readings;
    }

    private static IEnumerable<string> Read(char character)
    {
        var common = new string([.. character.ToString().Transliterate().Where(char.IsAsciiLetter).Select(char.ToLowerInvariant)]).Replace('v', 'u');
        if (PinyinSyllables.Pinyin.Contains(common)) yield return common;
        if (Second.TryGetValue(character, out var other) && other != common) yield return other;
    }
}
