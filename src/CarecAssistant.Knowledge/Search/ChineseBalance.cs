using CarecAssistant.Knowledge.Indexing;

namespace CarecAssistant.Knowledge.Search;

/// <summary>
/// Holds Chinese words to what their translations count. A word of four characters is three pairs and four characters of Chinese texts, and one word of
/// English ones: articles that share a few characters with the question would stand before English ones that have all of its words.
/// </summary>
internal static class ChineseBalance
{
    /// <summary>What everything Chinese is multiplied with: how telling the translated words are, by what their pairs and characters come to.</summary>
    /// <param name="groups">The question's words.</param>
    /// <param name="characters">Its characters.</param>
    /// <param name="characterWeight">What a character counts beside a pair.</param>
    /// <param name="snapshot">The texts.</param>
    /// <returns>At most 1; 1 where nothing is translated.</returns>
    public static double Of(IReadOnlyList<WordGroup> groups, IReadOnlyList<Term> characters, double characterWeight, Snapshot snapshot)
    {
        var translated = groups.Where(group => group.Translations.Count > 0 && IsChinese(group)).ToList();
        if (translated.Count == 0 || snapshot.TextsIn("zh") == 0) return 1;
        var words = translated.Sum(word => TellingOf(word, snapshot));
        var pairs = groups.Where(IsChinese).Sum(group => group.OwnWeight * group.Terms.Sum(term => ShareWithin(term) * Telling(snapshot.TextsWith("zh", term.Text))));
        var single = characters.Sum(term => characterWeight * ShareWithin(term) * Telling(snapshot.TextsWithCharacter(term.Text)));
        return pairs + single == 0 ? 1 : Math.Min(1, words / (pairs + single));

        double Telling(double with) => TellingAmong(snapshot.TextsIn("zh"), with);

        double ShareWithin(Term term) => Enumerable.Range(term.Start, term.Length).Count(at => translated.Exists(word => word.Start <= at && word.End > at)) / (double)term.Length;
    }

    private static bool IsChinese(WordGroup group) => group.Terms[0].Text.Length == 0 || WordGroup.IsWide(group.Terms[0].Text);

    private static double TellingOf(WordGroup word, Snapshot snapshot)
    {
        var own = word.Alternatives[0].Count == 0 ? 0 : word.Alternatives[0].Min(stem => snapshot.TextsWith("zh", stem));
        var to = word.Translations[0].Language;
        return TellingAmong(snapshot.TextsIn("zh") + snapshot.TextsIn(to), own + word.Translations.Sum(one => one.Weight * one.Stems.Min(stem => snapshot.TextsWith(to, stem))));
    }

    private static double TellingAmong(double texts, double with) => Math.Log(1 + ((texts - with + 0.5) / (with + 0.5)));
}
