namespace CarecAssistant.Knowledge.Names;

/// <summary>The syllables of Mandarin: as pinyin writes them (without tones, ü as u) and as Palladius writes them in Cyrillic.</summary>
internal static class PinyinSyllables
{
    private const string Velar = "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang";
    private const string Palatal = "i ia ie iao iu ian in iang ing iong ü üe üan ün";
    private const string Retroflex = "a e ai ei ao ou an en ang eng ong i u ua uo uai ui uan un uang";
    private const string Dental = "a e ai ei ao ou an en ang eng ong i u uo ui uan un";

    // Initial, Palladius' letters for it, finals that go with it.
    private static readonly (string Pinyin, string Cyrillic, string Finals)[] Rows =
    [
        ("b", "б", "a o ai ei ao an en ang eng i ie iao ian in ing u"),
        ("p", "п", "a o ai ei ao ou an en ang eng i ie iao ian in ing u"),
        ("m", "м", "a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u"),
        ("f", "ф", "a o ei ou an en ang eng u"),
        ("d", "д", "a e ai ei ao ou an en ang eng ong i ia ie iao iu ian ing u uo ui uan un"),
        ("t", "т", "a e ai ao ou an ang eng ong i ie iao ian ing u uo ui uan un"),
        ("n", "н", "a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan ü üe"),
        ("l", "л", "a e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un ü üe"),
        ("g", "г", Velar), ("k", "к", Velar), ("h", "х", Velar),
        ("j", "цз", Palatal), ("q", "ц", Palatal), ("x", "с", Palatal),
        ("zh", "чж", Retroflex), ("ch", "ч", Retroflex), ("sh", "ш", Retroflex), ("r", "ж", Retroflex),
        ("z", "цз", Dental), ("c", "ц", Dental), ("s", "с", Dental),
    ];

    private static readonly Dictionary<string, string> CyrillicFinals = Pairs(
        "a=а o=о e=э ai=ай ei=эй ao=ао ou=оу an=ань en=энь ang=ан eng=эн ong=ун i=и ia=я ie=е iao=яо iu=ю ian=янь in=инь iang=ян ing=ин iong=юн "
        + "u=у ua=уа uo=о uai=уай ui=уй uan=уань un=унь uang=уан ü=юй üe=юэ üan=юань ün=юнь");

    // Syllables without a consonant before them, and the second spellings that are in use.
    private static readonly Dictionary<string, string> Others = Pairs(
        "a=а o=о e=э ai=ай ei=эй ao=ао ou=оу an=ань en=энь ang=ан eng=эн er=эр "
        + "ya=я ye=е yao=яо you=ю yan=янь yang=ян yong=юн yi=и yin=инь ying=ин yu=юй yue=юэ yuan=юань yun=юнь "
        + "wa=ва wo=во wai=вай wei=вэй wan=вань wen=вэнь wang=ван weng=вэн wu=у");

    private static readonly List<(string Pinyin, string Cyrillic)> All = [.. Regular(), .. Others.Select(pair => (pair.Key, pair.Value)), ("hui", "хуэй"), ("wei", "вей")];

    /// <summary>All syllables in pinyin.</summary>
    public static readonly IReadOnlySet<string> Pinyin = All.Select(syllable => syllable.Pinyin).Append("lyu").Append("nyu").ToHashSet(StringComparer.Ordinal);

    /// <summary>Pinyin by Palladius' spelling.</summary>
    public static readonly ILookup<string, string> ByCyrillic = All.ToLookup(syllable => syllable.Cyrillic, syllable => syllable.Pinyin, StringComparer.Ordinal);

    private static IEnumerable<(string Pinyin, string Cyrillic)> Regular()
    {
        foreach (var (pinyin, cyrillic, finals) in Rows)
        {
            foreach (var final in finals.Split(' ')) yield return ((pinyin + final).Replace('ü', 'u'), cyrillic + FinalOf(pinyin, final));
        }
    }

    private static string FinalOf(string initial, string final) => final == "i" && initial is "z" or "c" or "s" ? "ы" : CyrillicFinals[final];

    private static Dictionary<string, string> Pairs(string text) =>
        text.Split(' ').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
