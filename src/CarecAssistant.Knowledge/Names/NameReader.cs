using CarecAssistant.Knowledge.Indexing;

namespace CarecAssistant.Knowledge.Names;

/// <summary>Finds the names of an article: words with a capital inside a sentence that are nowhere without one, and runs of Chinese characters that look like names.</summary>
internal sealed class NameReader
{
    private const int MostWords = 3, LongestForeign = 14;

    private readonly HashSet<IndexedName> names = [];
    private readonly HashSet<string> small;
    private readonly IReadOnlyList<(string Text, IReadOnlyList<Term> Terms)> texts;

    private NameReader(IReadOnlyList<(string Text, IReadOnlyList<Term> Terms)> texts)
    {
        this.texts = texts;
        small = texts.SelectMany(text => text.Terms.Where(term => char.IsLower(text.Text[term.Start])).Select(term => WordFolding.Fold(text.Text.AsSpan(term.Start, term.Length))))
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The names in these sentences and titles of one article, and its words that are no names though they could be read as pinyin.</summary>
    public static IReadOnlyCollection<IndexedName> In(IReadOnlyList<(string Text, IReadOnlyList<Term> Terms)> texts)
    {
        var reader = new NameReader(texts);
        foreach (var (text, terms) in reader.texts)
        {
            reader.ReadWords(text, terms);
            reader.ReadHan(text);
        }

        foreach (var word in reader.small.Where(IsLikePinyin)) reader.names.Add(new(NameKeys.NoName + word, ""));
        return reader.names;
    }

    private void ReadWords(string text, IReadOnlyList<Term> terms)
    {
        for (var first = 0; first < terms.Count; first++)
        {
            for (var count = 1; count <= MostWords && first + count <= terms.Count; count++)
            {
                var last = terms[first + count - 1];
                if (!IsName(text, last) || (count > 1 && !IsBeside(text, terms[first + count - 2], last))) break;
                // The first word of a sentence has a capital in any case.
                if (count == 1 && IsFirst(text, last)) continue;
                var run = terms.Skip(first).Take(count).ToList();
                var stems = string.Join(' ', run.Select(term => term.Text));
                foreach (var key in NameKeys.Of([.. run.Select(term => text.Substring(term.Start, term.Length))])) names.Add(new(key, stems));
            }
        }
    }

    private void ReadHan(string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (!HanReadings.IsHan(text[start])) continue;
            for (var length = 2; length <= 4 && start + length <= text.Length && HanReadings.IsHan(text[start + length - 1]); length++)
            {
                var window = text.AsSpan(start, length);
                var isPerson = length < 4 && HanNames.IsSurname(text[start]);
                var isPlace = HanNames.IsPlaceBefore(text.AsSpan(start + length)) || ChinesePlaces.Contains(window);
                if ((isPerson || isPlace) && HanNames.MayBeName(window)) Add(NameKeys.OfHan(window), text.Substring(start, length));
            }
        }

        for (var dot = 1; dot + 1 < text.Length; dot++)
        {
            if (HanNames.IsDot(text[dot]) && ForeignAround(text, dot) is { } name && NameKeys.OfTranscribed(name) is { } key) Add([key], name);
        }
    }

    private void Add(IEnumerable<string> keys, string name)
    {
        var stems = string.Join(' ', WordAnalysis.TermsOf(name, "zh").Select(term => term.Text));
        foreach (var key in keys) names.Add(new(key, stems));
    }

    /// <summary>The foreign name around a dot, or null.</summary>
    private static string? ForeignAround(string text, int dot)
    {
        var start = dot;
        var end = dot + 1;
        while (start > 0 && HanNames.IsSounding(text[start - 1])) start--;
        while (end < text.Length && (HanNames.IsSounding(text[end]) || HanNames.IsDot(text[end]))) end++;
        return start < dot && end > dot + 1 && end - start <= LongestForeign ? text[start..end] : null;
    }

    private static bool IsLikePinyin(string word) => char.IsAsciiLetterLower(word[0]) && Pinyin.OfLatin(word) is { Syllables: > 1 };

    private bool IsName(string text, Term term)
    {
        if (!char.IsUpper(text[term.Start]) || term.Length < 2 || !char.IsLower(text[term.Start + 1])) return false;
        return !small.Contains(WordFolding.Fold(text.AsSpan(term.Start, term.Length)));
    }

    private static bool IsFirst(string text, Term term) => text.AsSpan(0, term.Start).IndexOfAnyInRange('!', '\uFFFF') < 0 || text.AsSpan(0, term.Start).Trim() is "“" or "\"" or "«" or "‘";

    private static bool IsBeside(string text, Term one, Term next) => text.AsSpan(one.Start + one.Length, next.Start - one.Start - one.Length) is " " or "-" or "\u00A0" or "‑";
}
