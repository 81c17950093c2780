using CarecAssistant.Knowledge.Indexing;

namespace CarecAssistant.Knowledge.Search.Lexicon;

/// <summary>
/// Gives the words of a text what they may be in the texts of another language. Words that the glossary or a name in another script has already
/// carried over are left alone; words of which no translation stands in any text are left as they are.
/// </summary>
internal sealed class Translator(Vocabulary vocabulary, Snapshot snapshot, string text)
{
    private const int MostWords = 4, MostGroups = 256;

    private readonly TranslationChoice choice = new(vocabulary, snapshot);

    public IReadOnlyList<WordGroup> Extend(IReadOnlyList<WordGroup> groups)
    {
        var result = new List<WordGroup>();
        for (var i = 0; i < groups.Count;)
        {
            var (count, group) = i < MostGroups ? LongestAt(groups, i) : (1, groups[i]);
            result.Add(group);
            i += count;
        }

        return new HanTranslator(vocabulary, choice, text).Extend(result);
    }

    private (int Count, WordGroup Group) LongestAt(IReadOnlyList<WordGroup> groups, int at)
    {
        if (!IsFree(groups[at]) || LanguageOf(groups[at]) is not { } language) return (1, groups[at]);
        var stem = groups[at].Terms[0].Text;
        if (choice.TargetsFor(language) is not { Count: > 0 } targets) return (1, groups[at] with { IsKnownWord = !snapshot.Knows(stem) && vocabulary.HasOwn(stem, language) });
        var longest = 1;
        while (longest < MostWords && at + longest < groups.Count && IsFree(groups[at + longest]) && LanguageOf(groups[at + longest]) == language) longest++;
        for (var count = longest; count > 0; count--)
        {
            var words = groups.Skip(at).Take(count).ToList();
            IReadOnlyList<Term> terms = [.. words.SelectMany(word => word.Terms)];
            var key = WordKey.Of(terms.Select(term => term.Text));
            var written = text[words[0].Start..words[^1].End];
            var translations = targets.SelectMany(target => choice.Of(key, written, language, target)).ToList();
            if (translations.Count > 0) return (count, choice.WithTranslations(new WordGroup(terms, [[.. terms.Select(term => term.Text)]]) { IsKnownWord = true }, language, translations));
        }

        return (1, targets.Any(target => vocabulary.Has(stem, language, target))
            ? groups[at] with { IsKnownWord = true }
            : choice.WithTranslations(groups[at], language, [.. targets.SelectMany(target => choice.Guess(stem, language, target))]));
    }

    private static bool IsFree(WordGroup group) => group.Alternatives.Count == 1 && group.Terms.Count == 1;

    private static string? LanguageOf(WordGroup group) => group.Terms[0].Text[0] switch
    {
        >= 'а' and <= 'я' => "ru",
        >= 'a' and <= 'z' => "en",
        _ => null,
    };
}
