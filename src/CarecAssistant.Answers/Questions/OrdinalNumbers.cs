using System.Globalization;
using System.Text.RegularExpressions;
using CarecAssistant.Answers.Grounding;

namespace CarecAssistant.Answers.Questions;

/// <summary>Which number of a row something has: "the 9th", "ninth", «9-й», «девятая», 第9届, 第九次. The first is left out, since much is called so, but for the first corridor.</summary>
internal static partial class OrdinalNumbers
{
    /// <summary>The numbers of a text, each once, in order.</summary>
    public static IReadOnlyList<int> In(string text) =>
        [.. Forms().Matches(text).Select(match => match.Groups["one"].Success ? 1 : NumberOf(match) is > 1 and var number ? number : 0).Where(number => number > 0).Distinct()];

    /// <summary>The text with ordinals of Russian and Chinese in figures ("24-я", 第24次) put as in English, which no analysis of words takes apart.</summary>
    public static string InOneForm(string text) =>
        InFigures().Replace(text, match => int.TryParse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? $" {QuestionWords.InFigures(number)} " : match.Value);

    /// <summary>True when the text has the number as an ordinal, or as a figure or word of its own ("Corridor 6", "Deputy Director Two").</summary>
    public static bool Has(string text, int number) =>
        In(text).Contains(number) || Figures().Matches(DateReader.Without(text)).Any(figure => figure.ValueSpan.SequenceEqual(number.ToString(CultureInfo.InvariantCulture)))
        || (number > 1 && number < Words.Length && text.Contains(Words[number], StringComparison.OrdinalIgnoreCase));

    /// <summary>True when the first of a row is named.</summary>
    public static bool AsksForFirst(string text) => First().IsMatch(text);

    private static readonly string[] Words = [" zero", " one", " two", " three", " four", " five", " six", " seven", " eight", " nine", " ten", " eleven", " twelve"];

    private static int NumberOf(Match match) =>
        match.Groups["n"].Success ? int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) : QuestionWords.NumberOf(match.Groups["w"].Value);

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\bfirst\b|\b1st\b|(?<!\p{L})перв(?:ый|ая|ое|ого|ой|ую|ом|ому|ым|ые|ых)(?!\p{L})|впервые|第[一1][次届]|首[次届]|第一", Plain)]
    private static partial Regex First();

    private const string RussianEnding = @"\s?[-‑–]\s?(?:[йяеюмх]|го|му|ым|ом|ом|ая|ое|ой|ую|ый|ых|их|ья|ье|ью|ем|ей|его|ему)(?!\p{L})";

    [GeneratedRegex(@"(?<one>第[一1](?=走廊)|(?<!\p{L})перв\p{L}{1,3}(?= коридор)|\bfirst(?= corridor))|(?<![\p{L}\d])(?<n>[0-9]{1,3})(?:st|nd|rd|th)\b|(?<!\d)(?<n>[0-9]{1,3})" + RussianEnding + @"|第\s?(?<n>[0-9]{1,3})(?!\d)"
        + @"|(?<w>第[一二三四五六七八九十]{1,3})|(?<!\p{L})(?<w>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:втор|трет|четв[её]рт|пят|шест|седьм|восьм|девят|десят|одиннадцат|двенадцат)\p{L}{1,3})(?!\p{L})", Plain)]
    private static partial Regex Forms();

    [GeneratedRegex(@"(?<!\d)(?<n>[0-9]{1,3})" + RussianEnding + @"|第\s?(?<n>[0-9]{1,3})\s?(?:[次届期]|(?!\d))", Plain)]
    private static partial Regex InFigures();

    [GeneratedRegex(@"(?<![\d.,$-])\d{1,3}(?![\d%年月日号至-]|[.,]\d|\s?(?:и|and|to|по|до|–)(?:\s?\d|\s{5}))")]
    private static partial Regex Figures();
}
