using CarecAssistant.Knowledge.Names;

namespace CarecAssistant.Knowledge.Search;

/// <summary>Finds names in Chinese characters that articles write in letters: any few characters may be one, so the index decides.</summary>
internal sealed class HanNameFinder(Snapshot snapshot, Glossary glossary)
{
    private const int LongestText = 2_000, LongestForeign = 12, ShortestForeign = 4, LongestChinese = 4, MostOthers = 6;

    // English words that can be read as pinyin and often stand with a capital, as in "Climate Change Action Plan".
    private static readonly HashSet<string> English = new(StringComparer.Ordinal)
    {
        "change", "guide", "women", "range", "asian", "engage", "manage", "pending", "landing", "binding", "dense", "sense", "tense", "haven", "linen", "made", "bend",
        "lane", "binge", "banana", "nine", "menu", "genre", "dune", "tune", "june", "dean", "sean", "leon", "asia",
    };

    /// <summary>The names of a text, in order, none over another or over what is <paramref name="known"/>.</summary>
    public IReadOnlyList<HanName> In(string text, IReadOnlyList<(int Start, int End)> known)
    {
        var names = new List<HanName>();
        for (var start = 0; start < Math.Min(text.Length, LongestText);)
        {
            var name = HanReadings.IsHan(text[start]) ? LongestAt(text, start, known) : null;
            if (name is not null) names.Add(name);
            start = name?.End ?? start + 1;
        }

        return names;
    }

    /// <summary>The characters of which overlapping pairs were made.</summary>
    public static string CharactersOf(IReadOnlyList<string> pairs) => string.Concat(pairs.SkipLast(1).Select(pair => pair[..1])) + pairs[^1];

    private HanName? LongestAt(string text, int start, IReadOnlyList<(int Start, int End)> known)
    {
        var longest = 0;
        while (longest < LongestForeign && start + longest < text.Length && IsPart(text[start + longest])) longest++;
        for (var length = longest; length > 1; length--)
        {
            var end = start + length;
            if (HanNames.IsDot(text[end - 1]) || known.Any(one => one.Start < end && one.End > start)) continue;
            var others = OthersOf(text.AsSpan(start, length)).DistinctBy(stems => string.Join(' ', stems)).Take(MostOthers).ToList();
            if (others.Count > 0) return new HanName(start, end, others);
        }

        return null;
    }

    private IEnumerable<IReadOnlyList<string>> OthersOf(ReadOnlySpan<char> window)
    {
        if (!HanNames.MayBeName(window)) return [];
        var characters = window.ToString();
        IEnumerable<IReadOnlyList<string>> chinese = window.Length <= LongestChinese && !characters.Any(HanNames.IsDot)
            ? NameKeys.OfHan(window).SelectMany(key => snapshot.NamesWith(key).Where(stems => IsChinese(key, characters, stems)))
            : [];
        // Without a dot between its parts, characters that sound like two words of a name are too often an accident.
        var isSounding = window.Length >= ShortestForeign && characters.All(one => HanNames.IsSounding(one) || HanNames.IsDot(one));
        IEnumerable<IReadOnlyList<string>> foreign = isSounding && NameKeys.OfTranscribed(window) is { } sounds
            ? snapshot.NamesWith(sounds).Where(stems => !WordGroup.IsWide(stems[0]) && (stems.Count == 1 || characters.Any(HanNames.IsDot)) && !glossary.KnowsOtherwise(stems, characters))
            : [];
        return chinese.Concat(foreign);
    }

    private bool IsChinese(string key, string characters, IReadOnlyList<string> stems)
    {
        if (WordGroup.IsWide(stems[0]) || glossary.KnowsOtherwise(stems, characters)) return false;
        if (stems.Count > 1) return HanNames.IsSurname(characters[0]);
        var letters = key[NameKeys.Pinyin.Length..];
        return ChinesePlaces.MayBe(letters, characters) && !English.Contains(letters) && !snapshot.NamesWith(NameKeys.NoName + letters).Any();
    }

    private static bool IsPart(char character) => HanReadings.IsHan(character) || HanNames.IsDot(character);
}
