using System.Globalization;
using System.Text.RegularExpressions;
using CarecAssistant.Knowledge;

namespace CarecAssistant.Answers.Grounding;

/// <summary>Finds dates in English, Russian and Chinese text. What is no date of the calendar (31 February) is not one here.</summary>
internal static partial class DateReader
{
    private static readonly string[] EnglishMonths =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    // Stems, so that every case of the noun is found.
    private static readonly string[] RussianMonths =
        ["январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр"];

    /// <summary>The text with its dates blanked out, every other letter where it was.</summary>
    public static string Without(string text)
    {
        text = PlainDigits.In(text);
        foreach (var form in (Regex[])[Iso(), DayMonthYear(), MonthDayYear(), Chinese(), Year()])
        {
            text = form.Replace(text, match => Read(match) is null ? match.Value : new string(' ', match.Length));
        }

        return text;
    }

    /// <summary>All dates of a text, in order.</summary>
    public static IReadOnlyList<StatedDate> In(string text) => [.. Find(text).Select(found => found.Date)];

    /// <summary>All dates of a text, in order, and where they stand.</summary>
    public static IReadOnlyList<(int At, int Length, StatedDate Date)> Find(string text)
    {
        var found = new List<(int At, int Length, StatedDate Date)>();
        var rest = PlainDigits.In(text);
        foreach (var form in (Regex[])[Iso(), DayMonthYear(), MonthDayYear(), Chinese(), Year()])
        {
            foreach (Match match in form.Matches(rest))
            {
                if (Read(match) is { } date)
                {
                    found.Add((match.Index, match.Length, date));
                }
            }

            // What was read is blanked, so that "15 May 2023" is not also the year 2023.
            rest = form.Replace(rest, match => Read(match) is null ? match.Value : new string(' ', match.Length));
        }

        return [.. found.OrderBy(one => one.At)];
    }

    private static StatedDate? Read(Match match)
    {
        int? year = Number(match.Groups["y"]), day = Number(match.Groups["d"]);
        int? month = match.Groups["m"].Success ? Month(match.Groups["m"].Value) : null;
        if (match.Groups["m"].Success && month is null)
        {
            return null;
        }

        return year is < 1 || day is < 1 || (day is { } d && d > DateTime.DaysInMonth(year ?? 2024, month ?? 1)) ? null : new StatedDate(year, month, day);
    }

    private static int? Number(Group group) => group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : null;

    private static int? Month(string word)
    {
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number is >= 1 and <= 12 ? number : null;
        }

        var lower = word.ToLowerInvariant();
        for (var month = 0; month < 12; month++)
        {
            var russian = RussianMonths[month];
            var isRussian = russian == "ма" ? lower is "май" or "мая" or "мае" : lower.StartsWith(russian, StringComparison.Ordinal);
            if (isRussian || (lower.Length >= 3 && EnglishMonths[month].StartsWith(lower.TrimEnd('.'), StringComparison.Ordinal)))
            {
                return month + 1;
            }
        }

        return null;
    }

    private const string MonthWord =
        @"(?<m>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
        + @"|январ[ьяе]|феврал[ьяе]|март[ае]?|апрел[ьяе]|ма[йяе]|июн[ьяе]|июл[ьяе]|август[ае]?|сентябр[ьяе]|октябр[ьяе]|ноябр[ьяе]|декабр[ьяе])\b\.?";

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})\b", Plain)]
    private static partial Regex Iso();

    [GeneratedRegex(@"(?:\b(?<d>\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?\s+)?\b" + MonthWord + @",?\s+(?<y>\d{4})\b|\b(?<d>\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?\s+" + MonthWord, Plain)]
    private static partial Regex DayMonthYear();

    [GeneratedRegex(@"\b" + MonthWord + @"\s+(?<d>\d{1,2})(?:st|nd|rd|th)?\b(?:,?\s+(?<y>\d{4})\b)?", Plain)]
    private static partial Regex MonthDayYear();

    [GeneratedRegex(@"(?:(?<y>\d{4})\s*年)?\s*(?<m>\d{1,2})\s*月(?:\s*(?<d>\d{1,2})\s*[日号])?", Plain)]
    private static partial Regex Chinese();

    [GeneratedRegex(@"(?<![\d.,$€¥])(?<y>(?:19|20)\d{2})(?![\d%]|[.,]\d)", Plain)]
    private static partial Regex Year();
}
