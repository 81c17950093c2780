using CarecAssistant.Knowledge.Indexing;

namespace CarecAssistant.Knowledge.Search;

/// <summary>Finds where a text has the words of a query. What means the same in several words counts where they stand together.</summary>
internal sealed class Highlighter
{
    private readonly HashSet<string> stems;
    private readonly HashSet<string> unstemmed;
    private readonly ILookup<string, IReadOnlyList<string>> phrases;

    /// <param name="groups">The words in the shared analysis of English, Russian and Chinese.</param>
    /// <param name="unstemmed">The same words as other languages have them.</param>
    public Highlighter(IReadOnlyList<WordGroup> groups, IEnumerable<string> unstemmed)
    {
        var others = groups.SelectMany(group => group.Alternatives.Skip(1)).ToList();
        stems = groups.SelectMany(group => group.Alternatives[0]).Concat(others.Where(other => other.Count == 1).Select(other => other[0])).ToHashSet(StringComparer.Ordinal);
        phrases = others.Where(other => other.Count > 1).ToLookup(other => other[0], StringComparer.Ordinal);
        this.unstemmed = unstemmed.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The places, in order, none over another.</summary>
    public IReadOnlyList<Highlight> In(string text, string language)
    {
        var terms = WordAnalysis.TermsOf(text, language);
        var found = WordAnalysis.IsStemmed(language)
            ? [.. Words([.. terms, .. WordAnalysis.CharactersOf(text)], stems), .. Phrases(terms)]
            : Words(terms, unstemmed);
        return Joined(found);
    }

    private static IEnumerable<Highlight> Words(IReadOnlyList<Term> terms, HashSet<string> wanted) =>
        terms.Where(term => wanted.Contains(term.Text)).Select(term => new Highlight(term.Start, term.Length));

    private IEnumerable<Highlight> Phrases(IReadOnlyList<Term> terms)
    {
        for (var i = 0; i < terms.Count; i++)
        {
            foreach (var phrase in phrases[terms[i].Text].Where(phrase => StandsAt(terms, i, phrase)))
            {
                var last = terms[i + phrase.Count - 1];
                yield return new Highlight(terms[i].Start, last.Start + last.Length - terms[i].Start);
            }
        }
    }

    private static bool StandsAt(IReadOnlyList<Term> terms, int at, IReadOnlyList<string> phrase) =>
        at + phrase.Count <= terms.Count && phrase.Select((stem, place) => terms[at + place].Text == stem).All(isSame => isSame);

    // Pairs of Chinese characters overlap; a word may stand alone and in a phrase.
    private static IReadOnlyList<Highlight> Joined(IEnumerable<Highlight> found)
    {
        var joined = new List<Highlight>();
        foreach (var next in found.OrderBy(one => one.Start))
        {
            if (joined.Count > 0 && joined[^1] is var last && next.Start <= last.End) joined[^1] = last with { Length = Math.Max(last.End, next.End) - last.Start };
            else joined.Add(next);
        }

        return joined;
    }
}
