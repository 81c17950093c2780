using System.Text;
using CarecAssistant.Benchmarks.Search;

namespace CarecAssistant.Benchmarks.Sentences;

/// <summary>
/// What anybody would try first: paragraphs by BM25, then of the best ones the sentence that shares most of the question's words, weighted by
/// how rare they are. English and Russian words lose a crude ending, Chinese is cut into pairs of characters.
/// </summary>
internal sealed class OverlapBaseline
{
    private const double Saturation = 1.2, ByLength = 0.75;

    private const int ShortestStem = 3;

    private static readonly string[] EnglishEndings = ["edly", "ing", "ies", "ed", "es", "ly", "s"];

    private static readonly string[] RussianEndings =
    [
        "ами", "ями", "ого", "его", "ому", "ему", "ыми", "ими", "ая", "яя", "ое", "ее", "ые", "ие", "ый", "ий", "ой", "ей", "ом", "ем", "ам", "ям", "ах", "ях", "ов", "ев", "ую", "юю",
        "а", "я", "о", "е", "ы", "и", "у", "ю", "ь",
    ];

    private static readonly HashSet<string> SmallWords = new(
        """
        a an the of in on at to by for from with about as and or but is are was were be been being do does did have has had what which who whom whose when where why how that this
        these those it its i you he she they we not no than then there into over under between
        и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было вот от меня еще нет о из ему кто какой какая какие каком сколько когда где это для были был была быть
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    private readonly Dictionary<string, Dictionary<string, int>> paragraphs;
    private readonly Dictionary<string, List<string>> withWord;
    private readonly Dictionary<string, IReadOnlyList<(string Text, HashSet<string> Words)>> sentences;
    private readonly double usualLength;

    /// <param name="paragraphs">Each with its sentences, cut as the product cuts them.</param>
    public OverlapBaseline(IReadOnlyList<(string Id, IReadOnlyList<string> Sentences)> paragraphs)
    {
        sentences = paragraphs.ToDictionary(
            one => one.Id, one => (IReadOnlyList<(string, HashSet<string>)>)[.. one.Sentences.Select(text => (text, WordsOf(text).ToHashSet(StringComparer.Ordinal)))], StringComparer.Ordinal);
        this.paragraphs = paragraphs.ToDictionary(one => one.Id, one => one.Sentences.SelectMany(WordsOf).CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
        withWord = this.paragraphs.SelectMany(one => one.Value.Keys.Select(word => (word, one.Key))).GroupBy(pair => pair.word, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Select(pair => pair.Key).ToList(), StringComparer.Ordinal);
        usualLength = this.paragraphs.Values.Average(words => words.Values.Sum());
    }

    /// <summary>The sentence chosen out of the first <paramref name="top"/> paragraphs, and what says whether it is an answer.</summary>
    /// <param name="question">The question.</param>
    /// <param name="top">How many paragraphs are read.</param>
    /// <param name="without">A paragraph that is taken out of the index, or null.</param>
    public OverlapChoice Choose(string question, int top, string? without = null)
    {
        var words = WordsOf(question).ToHashSet(StringComparer.Ordinal);
        var all = words.Sum(Rarity);
        var found = words.SelectMany(word => withWord.GetValueOrDefault(word, [])).Distinct(StringComparer.Ordinal).Where(id => id != without)
            .Select(id => (Id: id, Score: words.Sum(word => Score(id, word)))).OrderByDescending(one => one.Score).ThenBy(one => one.Id, StringComparer.Ordinal).Take(top).ToList();
        if (found.Count == 0 || all == 0) return new("", 0, 0);

        var (text, shared) = found.SelectMany(one => sentences[one.Id]).Select(sentence => (sentence.Text, words.Where(sentence.Words.Contains).Sum(Rarity))).MaxBy(one => one.Item2);
        return new(text, found[0].Score / all, shared / all);
    }

    private double Rarity(string word)
    {
        var with = withWord.TryGetValue(word, out var ids) ? ids.Count : 0;
        return Math.Log(1 + ((paragraphs.Count - with + 0.5) / (with + 0.5)));
    }

    private double Score(string id, string word)
    {
        if (!paragraphs[id].TryGetValue(word, out var times)) return 0;
        var length = paragraphs[id].Values.Sum();
        return Rarity(word) * times * (Saturation + 1) / (times + (Saturation * (1 - ByLength + (ByLength * length / usualLength))));
    }

    private static IEnumerable<string> WordsOf(string text)
    {
        var word = new StringBuilder();
        foreach (var letter in text.ToLowerInvariant() + " ")
        {
            if (char.IsLetterOrDigit(letter) && (word.Length == 0 || IsHan(letter) == IsHan(word[^1])))
            {
                word.Append(letter);
                continue;
            }

            foreach (var part in Cut(word.ToString())) yield return part;
            word.Clear();
            if (char.IsLetterOrDigit(letter)) word.Append(letter);
        }
    }

    private static IEnumerable<string> Cut(string word) =>
        word.Length == 0 || SmallWords.Contains(word) ? []
        : IsHan(word[0]) ? word.Length == 1 ? [word] : Enumerable.Range(0, word.Length - 1).Select(at => word.Substring(at, 2))
        : [WithoutEnding(word)];

    private static string WithoutEnding(string word)
    {
        var endings = word[0] < 0x400 ? EnglishEndings : RussianEndings;
        var ending = endings.FirstOrDefault(ending => word.EndsWith(ending, StringComparison.Ordinal) && word.Length - ending.Length >= ShortestStem);
        return ending is null ? word : word[..^ending.Length];
    }

    private static bool IsHan(char letter) => letter is >= '\u3400' and <= '\u9FFF';
}

/// <summary>A sentence chosen by <see cref="OverlapBaseline"/>.</summary>
/// <param name="Sentence">Its text; empty when nothing shares a word.</param>
/// <param name="Bm25">The best paragraph's BM25 over the sum of the words' rarities.</param>
/// <param name="Coverage">Share of the question's words in the sentence, weighted by rarity.</param>
internal sealed record OverlapChoice(string Sentence, double Bm25, double Coverage);
