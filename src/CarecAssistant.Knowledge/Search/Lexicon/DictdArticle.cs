using System.Text.RegularExpressions;

namespace CarecAssistant.Knowledge.Search.Lexicon;

/// <summary>What an article of an English–Russian or Russian–English dictionary says, as pairs of Russian and English.</summary>
internal static partial class DictdArticle
{
    private const int MostWords = 4, MostSenses = 60;
    private const double OfExample = 0.8;

    /// <summary>Pairs, each with the weight that its place in the article gives it.</summary>
    public static IEnumerable<(string Russian, string English, double Weight)> PairsOf(string headword, string article)
    {
        var body = Remark().Replace(article.StartsWith(headword, StringComparison.OrdinalIgnoreCase) ? article[headword.Length..] : article, " ");
        var isRussian = IsCyrillic(headword);
        foreach (var (sense, words) in Number().Split(body).Where(part => part.AsSpan().Trim().Length > 0).Take(MostSenses).Index())
        {
            foreach (var (place, part) in words.Split([';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Index())
            {
                var phrase = Blank().Replace(part, " ").Trim(' ', '.', '=', ':', '!', '?', '"');
                var weight = 1 / ((1 + (0.12 * sense)) * (1 + (0.12 * place)));
                if (IsShort(phrase) && (isRussian ? English() : Russian()).IsMatch(phrase))
                    yield return isRussian ? (headword, phrase, weight) : (phrase, headword, weight);
                else if (!isRussian && Example().Match(phrase) is { Success: true } example && IsShort(example.Groups["ru"].Value) && IsShort(example.Groups["en"].Value))
                    yield return (example.Groups["ru"].Value, example.Groups["en"].Value, weight * OfExample);
            }
        }
    }

    private static bool IsCyrillic(string word) => word.AsSpan().IndexOfAnyInRange('Ѐ', 'ӿ') >= 0;

    private static bool IsShort(string phrase) => phrase.AsSpan().Count(' ') < MostWords;

    // Pronunciation, labels such as _ав., what stands in brackets.
    [GeneratedRegex(@"\[[^\]]*\]|\{[^}]*\}|\([^)]*\)|<[^>]*>|_[\p{L}-]+\.?(?![IVX])")]
    private static partial Regex Remark();

    [GeneratedRegex(@"\b\d+[.)]|_[IVX]+\b|(?<=\s)\p{L}\)")]
    private static partial Regex Number();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();

    [GeneratedRegex(@"^[\p{IsCyrillic}\- ]+$")]
    private static partial Regex Russian();

    [GeneratedRegex(@"^[a-zA-Z\-' ]+$")]
    private static partial Regex English();

    // "fair price справедливая цена"
    [GeneratedRegex(@"^(?<en>[a-zA-Z\-' ]+) (?<ru>[\p{IsCyrillic}\- ]+)$")]
    private static partial Regex Example();
}
