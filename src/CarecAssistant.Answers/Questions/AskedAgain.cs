using System.Globalization;
using System.Text.RegularExpressions;

namespace CarecAssistant.Answers.Questions;

/// <summary>The question before, asked again of another year or number: "And in 2018?", "And the first one?", "And the one before?".</summary>
internal static partial class AskedAgain
{
    private const string Figures = "一二三四五六七八九十";

    private static readonly string[] English = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    private static readonly string[] Russian = ["перв", "втор", "трет", "четв", "пят", "шест", "седь", "вось", "девя", "деся"];

    /// <summary>The question as it is meant, or null where <paramref name="now"/> is no such rest of one.</summary>
    /// <param name="before">The question before, standing alone.</param>
    /// <param name="now">The question without its "and".</param>
    /// <param name="language">ISO 639-1, of <paramref name="now"/>.</param>
    public static string? Of(string before, string now, string language)
    {
        if (OnlyYear().Match(now) is { Success: true } year)
        {
            return Years().Matches(before) is [var asked] ? Put(before, asked, year.Groups["y"].Value) : null;
        }

        if (Ordinals().Matches(before) is not [var ordinal])
        {
            return null;
        }

        if (OnlyOrdinal().Match(now) is { Success: true } other)
        {
            return Put(before, ordinal, other.Groups["o"].Value);
        }

        return OneBefore().Match(now) is { Success: true } earlier && NumberOf(ordinal.Value) is > 1 and var number
            ? earlier.Groups["rest"].Value.Any(char.IsLetter) ? Put(now, earlier.Groups["one"], Written(number - 1, language)) : Put(before, ordinal, Written(number - 1, language))
            : null;
    }

    /// <summary>Whether a question asks for the one before in a row ("the previous one"), which is not the one the question before was about.</summary>
    public static bool IsOfTheOneBefore(string now) => OneBefore().IsMatch(now);

    private static string Put(string text, Group at, string instead) => string.Concat(text.AsSpan(0, at.Index), instead, text.AsSpan(at.Index + at.Length));

    private static int NumberOf(string ordinal)
    {
        var digits = string.Concat(ordinal.Where(char.IsDigit));
        if (digits.Length > 0)
        {
            return int.Parse(digits, CultureInfo.InvariantCulture);
        }

        var word = ordinal.ToLowerInvariant();
        return word[0] == '第' ? NumberOfChinese(word) : 1 + Math.Max(Array.IndexOf(English, word), Array.FindIndex(Russian, stem => word.StartsWith(stem, StringComparison.Ordinal)));
    }

    // 第八, 第十八, 第二十: up to 99.
    private static int NumberOfChinese(string word)
    {
        var figures = word.Where(Figures.Contains).ToArray();
        var ten = Array.IndexOf(figures, '十');
        if (ten < 0)
        {
            return figures.Length == 1 ? Figures.IndexOf(figures[0], StringComparison.Ordinal) + 1 : 0;
        }

        var tens = ten == 0 ? 1 : Figures.IndexOf(figures[0], StringComparison.Ordinal) + 1;
        return (10 * tens) + (ten + 1 < figures.Length ? Figures.IndexOf(figures[ten + 1], StringComparison.Ordinal) + 1 : 0);
    }

    private static string Written(int number, string language) => language switch
    {
        "zh" when number <= Figures.Length => $"第{Figures[number - 1]}届",
        "zh" => string.Create(CultureInfo.InvariantCulture, $"第{number}届"),
        "ru" => string.Create(CultureInfo.InvariantCulture, $"{number}-й"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{number}{(number % 100 / 10 == 1 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" })}"),
    };

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string AnyOrdinal = @"\b\d+(?:st|nd|rd|th)\b|\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b|\b\d+-(?:й|я|е|го|ая|ое|ой|м|ом)(?!\p{L})|\b(?:перв|втор|трет|четв[её]рт|пят|шест|седьм|восьм|девят|десят)(?:ый|ой|ий|ая|ое|ую|ого|ом|ья|ье|ью|ьего|ьем|ьей)\b|第[一二三四五六七八九十\d]+[届次]?";

    [GeneratedRegex(@"^\W*(?:(?:in|for|of|by|в|за|на|к)\s+)?(?<y>(?:19|20)\d\d)(?:\s*(?:-м|-й|-го|год[ау]?|году|г\.|年))*(?:的|呢|的呢)?\W*$", Plain)]
    private static partial Regex OnlyYear();

    [GeneratedRegex(@"(?<!\d)(?:19|20)\d\d(?!\d)")]
    private static partial Regex Years();

    [GeneratedRegex(AnyOrdinal, Plain)]
    private static partial Regex Ordinals();

    [GeneratedRegex(@"^\W*(?:the\s+)?(?<o>" + AnyOrdinal + @")(?:\s+one)?(?:呢)?\W*$", Plain)]
    private static partial Regex OnlyOrdinal();

    [GeneratedRegex(@"^\W*(?<one>the\s+(?:one\s+before(?:\s+(?:it|that))?|(?:previous|preceding|last)\s+one)|предыдущ\w+|再上一届|上一届|前一届|再上一次|前一次)(?:呢)?(?<rest>.*)$", Plain | RegexOptions.Singleline)]
    private static partial Regex OneBefore();
}
