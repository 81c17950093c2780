using CarecAssistant.Knowledge.Names;

namespace CarecAssistant.Knowledge.Search;

/// <summary>
/// Adds to the names of a text how articles in another script write them (Ма Синжуй, Ma Xingrui, 马兴瑞), where no glossary says it. A wrong
/// bridge makes a wrong answer, a missing one only a miss: whatever is short, common or known otherwise is left alone.
/// </summary>
internal sealed class NameBridge(Snapshot snapshot, Glossary glossary, string text)
{
    private const int MostWords = 3, MostGroups = 256, MostOthers = 6;

    private readonly HanNameFinder han = new(snapshot, glossary);

    public IReadOnlyList<WordGroup> Extend(IReadOnlyList<WordGroup> groups)
    {
        var result = new List<WordGroup>();
        for (var i = 0; i < groups.Count;)
        {
            var (count, others) = i < MostGroups ? LongestAt(groups, i) : (1, []);
            result.Add(others.Count == 0 ? groups[i] : Joined([.. groups.Skip(i).Take(count)], others));
            i += count;
        }

        var known = groups.Where(group => group.Alternatives.Count > 1).Select(group => (group.Start, group.End)).ToList();
        return han.In(text, known).Aggregate((IReadOnlyList<WordGroup>)result, WithHan);
    }

    private (int Count, IReadOnlyList<IReadOnlyList<string>> Others) LongestAt(IReadOnlyList<WordGroup> groups, int at)
    {
        var longest = 0;
        while (longest < MostWords && at + longest < groups.Count && MayBelong(groups, at, longest)) longest++;
        for (var count = longest; count > 0; count--)
        {
            if (OthersOf([.. groups.Skip(at).Take(count)]) is { Count: > 0 } others) return (count, others);
        }

        return (1, []);
    }

    private bool MayBelong(IReadOnlyList<WordGroup> groups, int first, int more)
    {
        var group = groups[first + more];
        if (group.Alternatives.Count > 1 || group.Terms.Count > 1 || !char.IsLetter(text[group.Start]) || WordGroup.IsWide(group.Terms[0].Text)) return false;
        if (!char.IsUpper(text[group.Start]) && snapshot.Knows(group.Terms[0].Text)) return false;
        return more == 0 || text.AsSpan(groups[first + more - 1].End, group.Start - groups[first + more - 1].End) is " " or "-" or "\u00A0" or "‑";
    }

    private IReadOnlyList<IReadOnlyList<string>> OthersOf(IReadOnlyList<WordGroup> name)
    {
        IReadOnlyList<string> own = [.. name.Select(group => group.Terms[0].Text)];
        var script = ScriptOf(own[0]);
        var isKnown = own.All(snapshot.Knows);
        var keys = NameKeys.Of([.. name.Select(group => text[group.Start..group.End])]);
        return Found(keys.Where(key => !key.StartsWith(NameKeys.Bare, StringComparison.Ordinal))) is { Count: > 0 } found
            ? found
            : Found(keys.Where(key => key.StartsWith(NameKeys.Bare, StringComparison.Ordinal)));

        List<IReadOnlyList<string>> Found(IEnumerable<string> some) =>
            [.. some.SelectMany(key => snapshot.NamesWith(key).Where(stems => MayBe(key, stems))).DistinctBy(stems => string.Join(' ', stems)).Take(MostOthers)];

        // A name that articles have is meant as it stands; only other scripts can have it otherwise.
        bool MayBe(string key, IReadOnlyList<string> stems)
        {
            var other = ScriptOf(stems[0]);
            if (key.StartsWith(NameKeys.Consonant, StringComparison.Ordinal)) return other == Script.Han;
            return other == script ? !isKnown && !stems.SequenceEqual(own) : other != Script.Han || ChinesePlaces.MayBe(key[2..], HanNameFinder.CharactersOf(stems));
        }
    }

    private static WordGroup Joined(IReadOnlyList<WordGroup> name, IReadOnlyList<IReadOnlyList<string>> others)
    {
        IReadOnlyList<Term> terms = [.. name.SelectMany(group => group.Terms)];
        return new WordGroup(terms, [[.. terms.Select(term => term.Text)], .. others]);
    }

    // Pairs of characters that lie across the edge of a name are accidents of the cutting.
    private static IReadOnlyList<WordGroup> WithHan(IReadOnlyList<WordGroup> groups, HanName name)
    {
        var within = groups.Where(group => group.Start >= name.Start && group.End <= name.End).ToList();
        if (within.Count == 0) return groups;
        return
        [
            .. groups.TakeWhile(group => group != within[0]).Where(Apart), Joined(within, name.Others),
            .. groups.SkipWhile(group => group != within[0]).Where(Apart),
        ];

        bool Apart(WordGroup group) => group.End <= name.Start || group.Start >= name.End;
    }

    private static Script ScriptOf(string stem) => WordGroup.IsWide(stem) ? Script.Han : stem[0] >= 'Ѐ' ? Script.Cyrillic : Script.Latin;

    private enum Script
    {
        Latin,
        Cyrillic,
        Han,
    }
}
