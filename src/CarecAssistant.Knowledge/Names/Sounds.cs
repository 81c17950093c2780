using System.Text;

namespace CarecAssistant.Knowledge.Names;

/// <summary>
/// What a Latin or Cyrillic spelling of a name sounds like, as far as spellings agree on it: Жапаров, Zhaparov and Japarov are one, Uyghur and
/// Uygur too. Lower-case letters are sounds; C is ts, H is kh or h, J is zh or j, S is sh, X is ch.
/// </summary>
internal static class Sounds
{
    // Longest first.
    private static readonly (string Letters, string Sound)[] Latin =
    [
        ("shch", "S"), ("sch", "S"), ("tsch", "X"), ("dzh", "J"), ("zh", "J"), ("dj", "J"), ("kh", "H"), ("gh", "g"), ("sh", "S"), ("ch", "X"), ("ts", "C"),
        ("ph", "f"), ("th", "t"), ("ck", "k"), ("oo", "u"), ("ee", "i"), ("x", "ks"), ("q", "k"), ("c", "k"), ("w", "v"), ("h", "H"), ("j", "J"), ("e", "i"),
    ];

    private static readonly (string Letters, string Sound)[] Cyrillic =
    [
        ("дж", "J"), ("тс", "C"), ("кс", "ks"), ("а", "a"), ("б", "b"), ("в", "v"), ("г", "g"), ("д", "d"), ("е", "i"), ("ё", "o"), ("ж", "J"), ("з", "z"), ("и", "i"), ("й", ""),
        ("к", "k"), ("л", "l"), ("м", "m"), ("н", "n"), ("о", "o"), ("п", "p"), ("р", "r"), ("с", "s"), ("т", "t"), ("у", "u"), ("ф", "f"), ("х", "H"), ("ц", "C"),
        ("ч", "X"), ("ш", "S"), ("щ", "S"), ("ъ", ""), ("ы", "i"), ("ь", ""), ("э", "i"), ("ю", "u"), ("я", "a"), ("ғ", "g"), ("қ", "k"), ("ҷ", "J"), ("ҳ", "H"),
        ("ӯ", "u"), ("ӣ", "i"), ("ө", "o"), ("ү", "u"), ("ұ", "u"), ("ң", "ng"), ("ә", "a"), ("і", "i"), ("һ", "H"), ("ў", "o"), ("җ", "J"),
    ];

    /// <summary>The sounds of a word in lower case, ё kept; empty when a letter is unknown.</summary>
    public static string Of(string word)
    {
        var table = word.Length > 0 && word[0] < 0x250 ? Latin : Cyrillic;
        var sounds = new StringBuilder(word.Length);
        for (var at = 0; at < word.Length;)
        {
            var taken = 0;
            foreach (var (letters, sound) in table)
            {
                if (string.CompareOrdinal(word, at, letters, 0, letters.Length) != 0) continue;
                taken = letters.Length;
                // и after a vowel is as weak as й: Uighur is Uyghur.
                if (!(sound == "i" && letters is "и" && IsVowelAt(sounds, sounds.Length - 1))) Append(sounds, sound);
                break;
            }

            if (taken == 0)
            {
                if (word[at] is < 'a' or > 'z') return "";
                if (word[at] is 'y' or 'i') AppendWeak(sounds, word, at);
                else Append(sounds, word[at].ToString());
                taken = 1;
            }

            at += taken;
        }

        return sounds.ToString();
    }

    public static int ConsonantsIn(string sounds) => sounds.Count(sound => !IsVowel(sound));

    public static bool IsVowel(char sound) => sound is 'a' or 'i' or 'o' or 'u';

    // y beside a vowel is a glide that some spellings leave out; i after a vowel is one too.
    private static void AppendWeak(StringBuilder sounds, string word, int at)
    {
        var afterVowel = IsVowelAt(sounds, sounds.Length - 1);
        var beforeVowel = at + 1 < word.Length && word[at + 1] is 'a' or 'e' or 'o' or 'u';
        if (word[at] == 'y' ? !afterVowel && !beforeVowel : !afterVowel) Append(sounds, "i");
    }

    private static bool IsVowelAt(StringBuilder sounds, int at) => at >= 0 && IsVowel(sounds[at]);

    // Doubled letters come and go in transliteration.
    private static void Append(StringBuilder sounds, string sound)
    {
        foreach (var one in sound)
        {
            if (sounds.Length == 0 || sounds[^1] != one) sounds.Append(one);
        }
    }
}
