using System.Globalization;
using System.Text;

namespace CarecAssistant.Knowledge.Indexing;

/// <summary>
/// Text as the index sees it. English, Russian and Chinese share one analysis, because the script of a word says how it is cut: Latin and
/// Cyrillic words are stemmed, runs of Chinese become overlapping pairs. The other CAREC
/// languages lose their safe endings; any other language is folded only, since a foreign stemmer does harm.
/// </summary>
internal static class WordAnalysis
{
    private const int LongestWord = 80;

    private const int LettersAWord = 5;

    // No letter of any language bears more; more are a prank.
    private const int MostMarks = 4;

    public static bool IsStemmed(string language) => language is "en" or "ru" or "zh";

    /// <summary>The words; stop words are left out unless nothing else is there ("About us").</summary>
    public static IReadOnlyList<Term> TermsOf(string text, string language)
    {
        var all = new List<(Term Term, bool IsStop)>((text.Length / LettersAWord) + 1);
        var word = new StringBuilder();
        var hasLower = text.AsSpan().IndexOfAnyInRange('a', 'z') >= 0 || text.Any(char.IsLower);
        var position = 0;
        while (position < text.Length)
        {
            if (IsWide(text, position)) position = TakeWide(text, position, all);
            else if (IsWordPart(text, position)) position = TakeWord(text, position, language, hasLower, word.Clear(), all);
            else position++;
        }

        var telling = all.Count(one => !one.IsStop);
        var terms = new List<Term>(telling > 0 ? telling : all.Count);
        foreach (var (term, isStop) in all)
        {
            if (telling == 0 || !isStop) terms.Add(term);
        }

        return terms;
    }

    /// <summary>Single Chinese characters: on short texts they find what pairs miss.</summary>
    public static IReadOnlyList<Term> CharactersOf(string text)
    {
        var characters = new List<Term>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsWide(text, i)) continue;
            var character = text[i].ToString();
            if (!StopWords.Contains(character)) characters.Add(new Term(character, i, 1));
        }

        return characters;
    }

    private static int TakeWide(string text, int start, List<(Term, bool)> all)
    {
        var end = start;
        while (end < text.Length && IsWide(text, end)) end++;
        if (end - start == 1)
        {
            var single = text[start].ToString();
            all.Add((new Term(single, start, 1), StopWords.Contains(single)));
            return end;
        }

        for (var i = start; i + 1 < end; i++)
        {
            var pair = text.Substring(i, 2);
            var isStop = StopWords.Contains(pair) || (StopWords.Contains(pair[..1]) && StopWords.Contains(pair[1..]));
            all.Add((new Term(pair, i, 2), isStop));
        }

        return end;
    }

    private static int TakeWord(string text, int start, string language, bool hasLower, StringBuilder word, List<(Term, bool)> all)
    {
        var end = start;
        var (possessive, marks) = (-1, 0);
        while (end < text.Length && !IsWide(text, end))
        {
            if (IsWordPart(text, end))
            {
                marks = IsMark(text[end]) ? marks + 1 : 0;
                if (marks <= MostMarks) word.Append(text[end]);
            }
            else if (IsUnseen(text[end])) marks = 0;
            else if (IsApostrophe(text[end]) && end + 1 < text.Length && char.IsLetter(text[end + 1])) possessive = word.Length;
            else if (!JoinsNumber(text, end, start, word) && !IsAcronymDot(text, end, start)) break;
            end++;
        }

        // "the institute’s" is the institute; "Xi’an" is Xian.
        if (possessive >= 0 && possessive == word.Length - 1 && word[^1] is 's' or 'S') word.Length--;
        if (word.Length is 0 or > LongestWord) return end;

        Span<char> raw = stackalloc char[word.Length];
        word.CopyTo(0, raw, raw.Length);
        var folded = WordFolding.Fold(raw);
        if (folded.Length == 0) return end;
        // "US", "IT" and "WHO" in ordinary text are names, not pronouns.
        var isName = hasLower && raw.Length is > 1 and < 6 && AreCapitals(raw);
        var isStop = !isName && (StopWords.Contains(folded) || StopWords.OfLanguage(language).Contains(folded));
        var last = end;
        while (IsUnseen(text[last - 1])) last--;
        all.Add((new Term(isName ? folded : IsStemmed(language) ? Stemming.Stem(folded) : Endings.Cut(folded, language), start, last - start), isStop));
        return end;
    }

    private static bool AreCapitals(ReadOnlySpan<char> letters)
    {
        foreach (var letter in letters)
        {
            if (!char.IsUpper(letter)) return false;
        }

        return true;
    }

    // 2,500 is 2500; 3.5 stays 3.5. The comma is left out, the point kept.
    private static bool JoinsNumber(string text, int at, int start, StringBuilder word)
    {
        if (at == start || at + 1 >= text.Length || !char.IsDigit(text[at - 1]) || !char.IsDigit(text[at + 1])) return false;
        if (text[at] == '.')
        {
            word.Append('.');
            return true;
        }

        return text[at] == ',' && at + 3 < text.Length && char.IsDigit(text[at + 2]) && char.IsDigit(text[at + 3]);
    }

    // U.S. and C.A.R.E.C.: dots between single letters are left out; a dot after the last one ends the word.
    private static bool IsAcronymDot(string text, int at, int start) =>
        text[at] == '.' && at + 1 < text.Length && char.IsLetter(text[at + 1]) && !IsWide(text, at + 1)
        && (at + 2 >= text.Length || !char.IsLetterOrDigit(text[at + 2]))
        && char.IsLetter(text[at - 1]) && (at - 1 == start || text[at - 2] == '.');

    private static bool IsApostrophe(char character) => character is '\'' or '’' or '‘' or 'ʼ' or 'ʻ' or 'ʹ' or '`' or '´' or '＇';

    // Joiners, soft hyphens and marks of direction: they stand in a word without being of it.
    private static bool IsUnseen(char character) => character is '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069') or '\uFEFF';

    private static bool IsMark(char character) => character >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark;

    private static bool IsWordPart(string text, int at)
    {
        var character = text[at];
        if (character < 0x80) return char.IsAsciiLetterOrDigit(character);
        if (char.IsSurrogate(character)) return IsPaired(text, at);
        if (char.IsLetterOrDigit(character)) return !IsApostrophe(character);
        return CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
    }

    private static bool IsPaired(string text, int at) => char.IsHighSurrogate(text[at])
        ? at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])
        : at > 0 && char.IsHighSurrogate(text[at - 1]);

    // Chinese, Japanese and Korean, which are cut into pairs of characters.
    private static bool IsWide(string text, int at) =>
        text[at] is >= '㐀' and <= '鿿' or >= 'ぁ' and <= 'ヿ' and not '・' or >= '가' and <= '힣' or >= '豈' and <= '﫿' or '々';
}
