using System.Globalization;
using System.Text;

namespace CarecAssistant.Knowledge.Indexing;

/// <summary>
/// Text as the index sees it. English, Russian and Chinese share one analysis, because the script of a word says how it is cut: Latin and
/// Cyrillic words are stemmed, runs of Chinese become overlapping pairs. Other languages are folded only, since a foreign stemmer does harm.
/// </summary>
internal static class WordAnalysis
{
    private const int LongestWord = 80;

    public static bool IsStemmed(string language) => language is "en" or "ru" or "zh";

    /// <summary>The words; stop words are left out unless nothing else is there ("About us").</summary>
    public static IReadOnlyList<Term> TermsOf(string text, string language)
    {
        var all = new List<(Term Term, bool IsStop)>();
        var hasLower = text.AsSpan().IndexOfAnyInRange('a', 'z') >= 0 || text.Any(char.IsLower);
        var isStemmed = IsStemmed(language);
        var position = 0;
        while (position < text.Length)
        {
            if (IsWide(text, position)) position = TakeWide(text, position, all);
            else if (IsWordPart(text, position)) position = TakeWord(text, position, isStemmed, hasLower, all);
            else position++;
        }

        var telling = all.Where(word => !word.IsStop).Select(word => word.Term).ToList();
        return telling.Count > 0 ? telling : [.. all.Select(word => word.Term)];
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

    private static int TakeWord(string text, int start, bool isStemmed, bool hasLower, List<(Term, bool)> all)
    {
        var word = new StringBuilder();
        var end = start;
        var possessive = -1;
        while (end < text.Length && !IsWide(text, end))
        {
            if (IsWordPart(text, end)) word.Append(text[end]);
            else if (IsApostrophe(text[end]) && end + 1 < text.Length && char.IsLetter(text[end + 1])) possessive = word.Length;
            else if (!JoinsNumber(text, end, start, word) && !IsAcronymDot(text, end, start)) break;
            end++;
        }

        // "the institute’s" is the institute; "Xi’an" is Xian.
        if (possessive >= 0 && possessive == word.Length - 1 && word[^1] is 's' or 'S') word.Length--;
        if (word.Length is 0 or > LongestWord) return end;

        var raw = word.ToString();
        var folded = WordFolding.Fold(raw);
        if (folded.Length == 0) return end;
        // "US", "IT" and "WHO" in ordinary text are names, not pronouns.
        var isName = hasLower && raw.Length is > 1 and < 6 && raw.All(char.IsUpper);
        var isStop = !isName && StopWords.Contains(folded);
        all.Add((new Term(isStemmed && !isName ? Stemming.Stem(folded) : folded, start, end - start), isStop));
        return end;
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

    private static bool IsApostrophe(char character) => character is '\'' or '’' or '‘' or 'ʼ' or 'ʻ' or '`' or '＇';

    private static bool IsWordPart(string text, int at)
    {
        var character = text[at];
        if (character < 0x80) return char.IsAsciiLetterOrDigit(character);
        if (char.IsLetterOrDigit(character) || char.IsSurrogate(character)) return true;
        return CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
    }

    // Chinese, Japanese and Korean, which are cut into pairs of characters.
    private static bool IsWide(string text, int at) =>
        text[at] is >= '㐀' and <= '鿿' or >= 'ぁ' and <= 'ヿ' and not '・' or >= '가' and <= '힣' or >= '豈' and <= '﫿' or '々';
}
