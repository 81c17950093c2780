using System.Globalization;
using System.Text.RegularExpressions;

namespace CarecAssistant.Answers.Questions;

/// <summary>The question before, asked again of another year or number: "And in 2018?", "And the first one?", "And the one before?".</summary>
/// <param name="Question">As it is meant.</param>
/// <param name="LeansOn">What it takes over of the question before, without the number that no longer counts; empty where it is that question.</param>
internal sealed partial record AskedAgain(string Question, string LeansOn)
{
    /// <summary>The question as it is meant, or null where <paramref name="now"/> is no such rest of one.</summary>
    /// <param name="before">The question before, standing alone.</param>
    /// <param name="now">The question without its "and".</param>
    /// <param name="language">ISO 639-1, of <paramref name="now"/>.</param>
    public static AskedAgain? Of(string before, string now, string language)
    {
        if (OnlyYear().Match(now) is { Success: true } year)
        {
            return Years().Matches(before) is [var asked] ? new(Put(before, asked, year.Groups["y"].Value), "") : null;
        }

        if (Ordinals().Matches(before) is not [var ordinal])
        {
            return null;
        }

        if (OnlyOrdinal().Match(now) is { Success: true } other)
        {
            return new(Put(before, ordinal, other.Groups["o"].Value), "");
        }

        if (OneBefore().Match(now) is not { Success: true } earlier || NumberOf(ordinal.Value) is not (> 1 and var number))
        {
            return null;
        }

        var written = Written(number - 1, language);
        return Put(now, earlier, "").Trim('届', '次', '呢').Any(char.IsLetter) ? new(Put(now, earlier, written), Put(before, ordinal, "")) : new(Put(before, ordinal, written), "");
    }

    private static string Put(string text, Group at, string instead) => string.Concat(text.AsSpan(0, at.Index), instead, text.AsSpan(at.Index + at.Length));

    private static int NumberOf(string ordinal) =>
        string.Concat(ordinal.Where(char.IsAsciiDigit)) is { Length: > 0 } digits ? int.Parse(digits, CultureInfo.InvariantCulture) : QuestionWords.NumberOf(ordinal);

    private static string Written(int number, string language) => language switch
    {
        "zh" => string.Create(CultureInfo.InvariantCulture, $"第{number}"),
        "ru" => string.Create(CultureInfo.InvariantCulture, $"{number}-й"),
        _ => QuestionWords.InFigures(number),
    };

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string AnyOrdinal = @"\b[0-9]{1,3}(?:st|nd|rd|th)\b|\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)\b"
        + @"|\b[0-9]{1,3}-(?:й|я|е|го|ая|ое|ой|м|ом)(?!\p{L})|\b(?:перв|втор|четверт|пят|шест|седьм|восьм|девят|десят|одиннадцат|двенадцат)(?:ый|ой|ая|ое|ую|ого|ом)\b"
        + @"|\bтрет(?:ий|ья|ье|ью|ьего|ьем|ьей)\b|第(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})";

    [GeneratedRegex(@"^\W*(?:(?:in|for|of|by|в|за|на|к)\s+)?(?<y>(?:19|20)[0-9]{2})(?:\s*(?:-м|-й|-го|год[ау]?|году|г\.|年))*(?:的|呢|的呢)?\W*$", Plain)]
    private static partial Regex OnlyYear();

    [GeneratedRegex(@"(?<!\d)(?:19|20)[0-9]{2}(?!\d)")]
    private static partial Regex Years();

    [GeneratedRegex(AnyOrdinal, Plain)]
    private static partial Regex Ordinals();

    [GeneratedRegex(@"^\W*(?:the\s+)?(?<o>" + AnyOrdinal + @")(?:\s+one|[届次])?呢?\W*$", Plain)]
    private static partial Regex OnlyOrdinal();

    // "The last one" may be the newest; предыдущий and 上一届 with a noun behind them are of that noun.
    [GeneratedRegex(@"\bthe\s+(?:one\s+before(?:\s+(?:it|that))?|(?:previous|preceding)\s+one)\b|(?<=^\W*)предыдущ\p{Ll}+(?=\W*$)|(?:再?上|前)一(?=[届次](?:$|[呢在是有于，,？?]))", Plain)]
    private static partial Regex OneBefore();
}
