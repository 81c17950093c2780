using CarecAssistant.Knowledge.Indexing;

namespace CarecAssistant.Knowledge.Search;

/// <summary>Gives words of a text that occur nowhere the nearest ones that do. A word that occurs is never touched, nor is one that a dictionary has, nor a figure.</summary>
internal sealed class TypoCorrection(Snapshot snapshot, string text)
{
    private const int MostLookedUp = 16;

    public IReadOnlyList<WordGroup> Extend(IReadOnlyList<WordGroup> groups)
    {
        var lookedUp = 0;
        return [.. groups.Select(group => lookedUp < MostLookedUp && UnknownIn(group) is { } word && lookedUp++ >= 0 ? WithNear(group, NearTo(group, word)) : group)];
    }

    private string? UnknownIn(WordGroup group) => group.IsKnownWord || group.Alternatives.Count > 1 || group.Terms.Count > 1 || snapshot.Knows(group.Terms[0].Text)
        ? null
        : NearWord.Of(text.Substring(group.Start, group.End - group.Start));

    private IReadOnlyList<string> NearTo(WordGroup group, string word)
    {
        var near = snapshot.NearTo(word);
        // Only another ending of a word that titles alone have.
        return near.Contains(group.Terms[0].Text) ? [] : near;
    }

    private static WordGroup WithNear(WordGroup group, IReadOnlyList<string> near) =>
        group with { Alternatives = [.. group.Alternatives, .. near.Select(IReadOnlyList<string> (stem) => [stem])] };
}
