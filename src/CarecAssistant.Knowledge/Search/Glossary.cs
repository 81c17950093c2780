using CarecAssistant.Knowledge.Indexing;
using CarecAssistant.Knowledge.Names;

namespace CarecAssistant.Knowledge.Search;

/// <summary>Names and words that mean the same, in all languages: a YAML list of groups such as <c>- [Xinjiang, XUAR, Синьцзян, 新疆]</c>.</summary>
internal sealed class Glossary
{
    public static readonly Glossary Empty = new([]);

    private readonly Dictionary<string, List<Entry>> byFirst = new(StringComparer.Ordinal);

    // What is written in Chinese, by each of the stems that mean it in letters.
    private readonly Dictionary<string, List<string>> chinese = new(StringComparer.Ordinal);

    private Glossary(IEnumerable<IReadOnlyList<string>> groups)
    {
        foreach (var group in groups)
        {
            // The script of a word says how it is analysed, so one language does for all.
            IReadOnlyList<IReadOnlyList<string>> alternatives =
                [.. group.Select(IReadOnlyList<string> (name) => [.. WordAnalysis.TermsOf(name, "en").Select(term => term.Text)]).Where(stems => stems.Count > 0)];
            foreach (var stems in alternatives)
            {
                if (!byFirst.TryGetValue(stems[0], out var entries)) byFirst[stems[0]] = entries = [];
                entries.Add(new Entry(stems, alternatives, IsOfNames(group)));
            }

            var names = group.Where(name => name.Any(HanReadings.IsHan)).ToList();
            foreach (var stem in names.Count == 0 ? [] : alternatives.SelectMany(stems => stems).Where(stem => !WordGroup.IsWide(stem)).Distinct(StringComparer.Ordinal))
                chinese[stem] = [.. chinese.GetValueOrDefault(stem, []), .. names];
        }
    }

    private sealed record Entry(IReadOnlyList<string> Stems, IReadOnlyList<IReadOnlyList<string>> Group, bool IsName);

    /// <summary>Reads the files that exist; of a broken one, what stands before the mistake (<see cref="GlossaryCheck"/> tells it).</summary>
    public static Glossary Read(IEnumerable<string> files) => new([.. files.Where(File.Exists).SelectMany(file => GlossaryFile.Read(file).Groups)]);

    /// <summary>The words of <paramref name="terms"/> with what means the same.</summary>
    public IReadOnlyList<WordGroup> GroupsOf(IReadOnlyList<Term> terms)
    {
        var groups = new List<WordGroup>();
        var matched = new List<(int Start, int End)>();
        for (var i = 0; i < terms.Count;)
        {
            var found = LongestAt(terms, i);
            var count = found.Count > 0 ? found[0].Stems.Count : 1;
            IReadOnlyList<Term> own = [.. terms.Skip(i).Take(count)];
            IReadOnlyList<IReadOnlyList<string>> alternatives = [[.. own.Select(term => term.Text)]];
            if (found.Count > 0)
            {
                matched.Add((own[0].Start, own[^1].Start + own[^1].Length));
                alternatives = [.. alternatives, .. found.SelectMany(entry => entry.Group).Where(stems => !stems.SequenceEqual(alternatives[0])).DistinctBy(Join)];
            }

            groups.Add(new WordGroup(own, alternatives) { IsName = found.Exists(entry => entry.IsName) });
            i += count;
        }

        // Pairs of Chinese characters that lie across the edge of a name are accidents of the cutting.
        return [.. groups.Where(group => !matched.Any(name => Crosses(group, name))).DistinctBy(group => Join(group.Alternatives[0]))];
    }

    // A capital is what tells a name, in the scripts that have capitals: all of its longer words have one.
    private static bool IsOfNames(IReadOnlyList<string> group) => group.Any(name => name.Length > 0 && char.IsUpper(name[0])
        && name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).All(word => word.Length <= 3 || !char.IsLower(word[0])));

    /// <summary>Whether a name is known in Chinese, and these characters are no part of it: then they are another word that sounds alike.</summary>
    public bool KnowsOtherwise(IReadOnlyList<string> stems, string characters)
    {
        var known = stems.Select(stem => chinese.GetValueOrDefault(stem, [])).Aggregate((some, more) => [.. some.Intersect(more, StringComparer.Ordinal)]);
        return known.Count > 0 && !known.Any(name => name.Contains(characters, StringComparison.Ordinal));
    }

    private List<Entry> LongestAt(IReadOnlyList<Term> terms, int at)
    {
        if (!byFirst.TryGetValue(terms[at].Text, out var entries)) return [];
        var fitting = entries.Where(entry => Fits(entry.Stems, terms, at)).ToList();
        if (fitting.Count == 0) return [];
        var longest = fitting.Max(entry => entry.Stems.Count);
        return [.. fitting.Where(entry => entry.Stems.Count == longest)];
    }

    private static bool Fits(IReadOnlyList<string> stems, IReadOnlyList<Term> terms, int at)
    {
        if (at + stems.Count > terms.Count) return false;
        for (var i = 0; i < stems.Count; i++)
        {
            if (terms[at + i].Text != stems[i]) return false;
        }

        return true;
    }

    private static bool Crosses(WordGroup group, (int Start, int End) name)
    {
        var overlaps = group.Start < name.End && group.End > name.Start;
        return overlaps && (group.Start < name.Start || group.End > name.End);
    }

    private static string Join(IReadOnlyList<string> stems) => string.Join(' ', stems);
}
