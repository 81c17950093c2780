using CarecAssistant.Knowledge.Indexing;
using CarecAssistant.Knowledge.Names;

namespace CarecAssistant.Knowledge.Search.Lexicon;

/// <summary>Cuts runs of Chinese characters into words that the lexicon or a dictionary has, and gives them their translations.</summary>
internal sealed class HanTranslator(Vocabulary vocabulary, TranslationChoice choice, string text)
{
    private const int LongestWord = 10, LongestText = 1_000;
    // A character alone is often half of a word that no dictionary has.
    private const double OfOne = 0.6;

    public IReadOnlyList<WordGroup> Extend(IReadOnlyList<WordGroup> groups)
    {
        if (choice.TargetsFor("zh") is not [var target, ..]) return groups;
        var known = groups.Where(group => group.Alternatives.Count > 1).ToList();
        var words = new List<HanWord>();
        for (var start = 0; start < Math.Min(text.Length, LongestText);)
        {
            var end = start;
            while (end < text.Length && HanReadings.IsHan(text[end]) && !known.Exists(group => group.Start <= end && group.End > end)) end++;
            words.AddRange(WordsIn(start, end, target));
            start = end + 1;
        }

        return words.DistinctBy(word => text[word.Start..word.End]).Aggregate(groups, WithWord);
    }

    private sealed record HanWord(int Start, int End, IReadOnlyList<Translation> Translations);

    // The cutting with the least cost: few words, all of them translatable.
    private IEnumerable<HanWord> WordsIn(int start, int end, string target)
    {
        var length = end - start;
        var costs = new double[length + 1];
        var words = new HanWord?[length + 1];
        for (var to = 1; to <= length; to++)
        {
            costs[to] = double.MaxValue;
            for (var from = Math.Max(0, to - LongestWord); from < to; from++)
            {
                var (cost, word) = WordAt(start + from, start + to, target);
                if (costs[from] + cost >= costs[to]) continue;
                (costs[to], words[to]) = (costs[from] + cost, word);
            }
        }

        var found = new List<HanWord>();
        for (var at = length; at > 0; at -= words[at]!.End - words[at]!.Start)
        {
            if (words[at]!.Translations.Count > 0) found.Insert(0, words[at]!);
        }

        return found;
    }

    private (double Cost, HanWord Word) WordAt(int start, int end, string target)
    {
        var characters = text[start..end];
        var isOne = end - start == 1;
        if (StopWords.Contains(characters)) return (0.8, new HanWord(start, end, []));
        if (!vocabulary.Has(characters, "zh", target)) return (isOne ? 2.5 : 100, new HanWord(start, end, []));
        var translations = choice.Of(characters, characters, "zh", target);
        var cost = translations.Count == 0 ? (isOne ? 2.2 : 1.9) : isOne ? 1.5 : 1;
        return (cost, new HanWord(start, end, translations));
    }

    private IReadOnlyList<WordGroup> WithWord(IReadOnlyList<WordGroup> groups, HanWord word)
    {
        var within = groups.Where(group => group.Alternatives.Count == 1 && group.Translations.Count == 0 && group.Start >= word.Start && group.End <= word.End).ToList();
        if (within.Count == 0)
        {
            var at = groups.TakeWhile(group => group.Start < word.Start).Count();
            return [.. groups.Take(at), Only(word), .. groups.Skip(at)];
        }

        IReadOnlyList<Term> terms = [.. within.SelectMany(group => group.Terms)];
        var whole = Translated(new WordGroup(terms, [[.. terms.Select(term => term.Text)]]), word);
        return [.. groups.TakeWhile(group => group != within[0]), whole, .. groups.SkipWhile(group => group != within[0]).Where(group => !within.Contains(group))];
    }

    private WordGroup Only(HanWord word) => Translated(new WordGroup([new Term("", word.Start, word.End - word.Start)], [[]]), word);

    private WordGroup Translated(WordGroup group, HanWord word)
    {
        var translated = choice.WithTranslations(group, "zh", word.Translations) with { IsKnownWord = true };
        return word.End - word.Start == 1 ? translated with { TranslationWeight = translated.TranslationWeight * OfOne } : translated;
    }
}
