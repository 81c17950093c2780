namespace CarecAssistant.Knowledge.Indexing;

/// <summary>
/// Cuts endings of number, owner and case in CAREC languages that Snowball has no stemmer for. Only endings that hardly ever belong to the word itself are
/// listed, and enough of the word must be left: a missed inflection costs less than two words made one.
/// </summary>
internal static class Endings
{
    // Each list is one layer from the end of the word inwards; the longest fitting ending of a layer is cut.
    private static readonly Dictionary<string, (int Least, string[][] Layers)> Languages = new(StringComparer.Ordinal)
    {
        ["az"] = Of(4, "dan nin nun da ni nu ya", "lari leri lar ler"),
        ["ka"] = Of(4, "ებისთვის ებიდან ებში ებზე ებით ების ებმა ებს ები ისთვის იდან სთვის ში ზე ით ის მა ს ი"),
        ["kk"] = Of(3, "ның нің дың дің тың тің дан ден тан тен нан нен ға ге қа ке ны ні ды ді ты ті да де та те", "лары лері дары дері тары тері лар лер дар дер тар тер"),
        ["ky"] = Of(3, "нын нин нун нүн дын дин дун дүн тын тин тун түн дан ден дон дөн тан тен тон төн га ге го гө ка ке ко кө ны ни ну нү ды ди ду дү ты ти ту тү да де до дө та те то тө", "лары лери лору лөрү дары дери дору дөрү тары тери тору төрү лар лер лор лөр дар дер дор дөр тар тер тор төр"),
        ["mn"] = Of(3, "ийн ийг ын ыг аас ээс оос өөс аар ээр оор өөр тай тэй той", "нууд нүүд ууд үүд"),
        ["tg"] = Of(3, "ро", "ҳои ҳо"),
        ["tk"] = Of(4, "nyn nin dan den da de ny ni", "lary leri lar ler"),
        ["ur"] = Of(3, "وں یں"),
        ["uz"] = Of(4, "ning dan ni ga ka qa da нинг дан ни га ка қа да", "lari лари lar лар"),
    };

    /// <summary>The word without its endings, where they are known and safe.</summary>
    public static string Cut(string folded, string language)
    {
        if (!Languages.TryGetValue(language, out var rules)) return folded;
        foreach (var layer in rules.Layers)
        {
            var ending = Array.Find(layer, ending => folded.Length - ending.Length >= rules.Least && folded.EndsWith(ending, StringComparison.Ordinal));
            if (ending is not null) folded = folded[..^ending.Length];
        }

        return folded;
    }

    /// <summary>The word and what each language would make of it.</summary>
    public static IEnumerable<string> AllOf(string folded) =>
        folded.Any(char.IsDigit) ? [folded] : Languages.Keys.Select(language => Cut(folded, language)).Prepend(folded).Distinct(StringComparer.Ordinal);

    private static (int, string[][]) Of(int least, params string[] layers) =>
        (least, [.. layers.Select(layer => layer.Split(' ').OrderByDescending(ending => ending.Length).ToArray())]);
}
