using CarecAssistant.Knowledge.Search;

namespace CarecAssistant.Benchmarks.Search;

/// <summary>The parts of our search, each with everything but it.</summary>
internal static class Ablation
{
    public static readonly IReadOnlyList<(string Part, RankingParts Others)> Parts =
    [
        ("title as a field of its own", RankingParts.All with { Titles = false }),
        ("exact lengths", RankingParts.All with { LengthAs = OneByteLengths.Of }),
        ("score of the whole article", RankingParts.All with { Wholes = false }),
        ("score of the best passage", RankingParts.All with { Passages = false }),
        ("coordination", RankingParts.All with { Coordination = false }),
        ("proximity", RankingParts.All with { Proximity = false }),
        ("Chinese pairs (single characters alone left)", RankingParts.All with { Pairs = false }),
        ("single Chinese characters (pairs alone left)", RankingParts.All with { Characters = false }),
        ("names in another script", RankingParts.All with { Names = false }),
        ("translations", RankingParts.All with { Translations = false }),
        ("Chinese words held to their translations", RankingParts.All with { ChineseBalance = false }),
        ("mistyped words", RankingParts.All with { Typos = false }),
        ("glossary", RankingParts.All with { Glossary = false }),
        ("times asked about", RankingParts.All with { Times = false }),
    ];
}
