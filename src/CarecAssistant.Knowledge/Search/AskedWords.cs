using CarecAssistant.Knowledge.Indexing;

namespace CarecAssistant.Knowledge.Search;

/// <summary>Reads the words of a question as <see cref="WordPlaces"/> looks for them.</summary>
/// <param name="snapshot">Whose texts say how telling a word is.</param>
/// <param name="hasPairs">Chinese counts in pairs of characters.</param>
internal sealed class AskedWords(Snapshot snapshot, bool hasPairs)
{
    // Each character is said twice, by the pair before it and the one after.
    private const double OfPair = 0.5;

    private readonly IReadOnlyList<string> stemmed = [.. snapshot.Languages.Where(WordAnalysis.IsStemmed)];
    private readonly double texts = snapshot.Languages.Sum(snapshot.TextsIn);

    /// <param name="groups">The words in the shared analysis of English, Russian and Chinese.</param>
    /// <param name="folded">The same words as other languages have them.</param>
    /// <returns>In the order of the question.</returns>
    public IReadOnlyList<AskedWord> Of(IReadOnlyList<WordGroup> groups, IReadOnlyList<Term> folded) => [.. groups.Select(group => Of(group, folded)).OrderBy(word => word.Start)];

    private AskedWord Of(WordGroup group, IReadOnlyList<Term> folded)
    {
        var own = group.Alternatives.Where(stems => stems.Count > 0 && (hasPairs || !WordGroup.IsWide(stems[0])))
            .SelectMany(stems => WordGroup.LanguagesOf(stems[0]).Intersect(stemmed).Select(language => (Language: language, Stems: stems)));
        var others = snapshot.Languages.Contains("xx")
            ? folded.Where(term => term.Start >= group.Start && term.Start < group.End).SelectMany(term => Endings.AllOf(term.Text)).Select(stem => (Language: "xx", Stems: (IReadOnlyList<string>)[stem]))
            : [];
        IReadOnlyList<(string Language, IReadOnlyList<string> Stems)> forms = [.. own, .. others];
        var with = forms.GroupBy(form => form.Language, StringComparer.Ordinal).Sum(language => language.Max(form => TextsWith(language.Key, form.Stems)))
            + group.Translations.Sum(one => one.Weight * TextsWith(one.Language, one.Stems));
        var isPair = group.Translations.Count == 0 && group.Alternatives is [[var only]] && WordGroup.IsWide(only);
        var stems = forms.Concat(group.Translations.Select(one => (one.Language, one.Stems))).SelectMany(form => form.Stems.Select(stem => (form.Language, stem))).Distinct();
        return new AskedWord(group.Start, group.End, Telling(with) * (isPair ? OfPair : 1), group.Translations.Count > 0, [.. stems]);
    }

    // No text has all of several stems that lacks one of them.
    private double TextsWith(string language, IReadOnlyList<string> stems) => stems.Min(stem => snapshot.TextsWith(language, stem));

    private double Telling(double with) => with == 0 ? 0 : Math.Log(1 + ((texts - Math.Min(with, texts) + 0.5) / (Math.Min(with, texts) + 0.5)));
}
