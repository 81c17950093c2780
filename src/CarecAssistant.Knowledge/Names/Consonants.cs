using System.Text;

namespace CarecAssistant.Knowledge.Names;

/// <summary>
/// The consonants that survive when a foreign name is written in Chinese characters: 吐尼亚孜 is Tuniyaz and 朱拉佐达 Jurazoda. Chinese adds vowels,
/// writes r as l, and often leaves r and l out before another consonant.
/// </summary>
internal static class Consonants
{
    /// <summary>Of the sounds of a Latin or Cyrillic spelling (<see cref="Sounds"/>).</summary>
    public static string OfSounds(string sounds)
    {
        var result = new StringBuilder(sounds.Length);
        for (var i = 0; i < sounds.Length; i++)
        {
            var beforeVowel = i + 1 < sounds.Length && Sounds.IsVowel(sounds[i + 1]);
            if (Sounds.IsVowel(sounds[i])) continue;
            if (sounds[i] is 'r' or 'l' && !beforeVowel) continue;
            if (sounds[i] == 'g' && i > 0 && sounds[i - 1] == 'n' && !beforeVowel) continue;
            result.Append(ClassOf(sounds[i]));
        }

        return result.ToString();
    }

    /// <summary>Of a pinyin syllable.</summary>
    public static string OfSyllable(string syllable)
    {
        if (syllable == "er") return "";
        var final = syllable.AsSpan().TrimStart("bpmfdtnlgkhjqxzcsrwy");
        var initial = syllable[..^final.Length];
        var sound = initial switch
        {
            "zh" or "z" or "j" => "Z",
            "ch" or "q" => "X",
            "sh" or "s" or "x" or "c" => "S",
            "w" => final is "u" or "o" ? "" : "F",
            "y" or "" => "",
            _ => ClassOf(initial[0]).ToString(),
        };
        return final.EndsWith("n") || final.EndsWith("ng") ? sound + "N" : sound;
    }

    private static char ClassOf(char sound) => sound switch
    {
        'v' or 'f' => 'F',
        'l' or 'r' => 'R',
        'k' or 'h' or 'H' => 'K',
        'z' or 'J' => 'Z',
        's' or 'S' or 'C' => 'S',
        _ => char.ToUpperInvariant(sound),
    };
}
