using System.Text.RegularExpressions;

namespace CarecAssistant.Answers.Questions;

/// <summary>Cyrillic letters that stand where Latin ones are meant: САРЕС typed on a Russian keyboard looks like CAREC and finds nothing.</summary>
internal static partial class LookAlikes
{
    // Р has the shape of P; whoever types САРЕС means CAREC.
    private const string Institution = "САРЕС", Shape = "CAPEC", Meant = "CAREC";

    private const string Cyrillic = "АВЕКМНОРСТУХаеорсухіѕј", Latin = "ABEKMHOPCTYXaeopcyxisj";

    /// <summary>The text with Latin letters in every word that mixes both scripts, and in Cyrillic words of Latin shape within a text of Latin letters.</summary>
    public static string Straightened(string text)
    {
        var isLatin = QuestionLanguage.Detect(CyrillicWord().Replace(text, "")) == "en" && 2 * text.Count(IsCyrillic) < text.Count(char.IsLetter);
        return CyrillicWord().Replace(text, match => (isLatin || match.Value == Institution || match.Value.Any(char.IsAsciiLetter)) && HasLatinShape(match.Value) ? Latinised(match.Value) : match.Value);
    }

    private static bool HasLatinShape(string word) => word.All(letter => char.IsAsciiLetter(letter) || Cyrillic.Contains(letter, StringComparison.Ordinal));

    private static string Latinised(string word)
    {
        var latin = string.Concat(word.Select(letter => Cyrillic.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var place ? Latin[place] : letter));
        return latin == Shape ? Meant : latin;
    }

    private static bool IsCyrillic(char letter) => letter is >= '\u0400' and <= '\u04FF';

    [GeneratedRegex(@"[A-Za-z]*[\u0400-\u04FF][A-Za-z\u0400-\u04FF]*")]
    private static partial Regex CyrillicWord();
}
