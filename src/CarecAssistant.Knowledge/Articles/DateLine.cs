using System.Globalization;
using System.Text.RegularExpressions;

namespace CarecAssistant.Knowledge.Articles;

/// <summary>A date that stands alone on a line, in the forms institutions write it.</summary>
internal static partial class DateLine
{
    private static readonly string[] Months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly string[] RussianMonths =
        ["янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"];

    public static DateOnly? Read(string line)
    {
        var text = line.Trim().Trim('*', '_').Trim().TrimEnd('.').Trim();
        if (text.Length is < 6 or > 50) return null;
        text = Weekday().Replace(text, "");

        if (YearFirst().Match(text) is { Success: true } iso) return Date(iso.Groups[1].Value, iso.Groups[2].Value, iso.Groups[3].Value);
        if (Chinese().Match(text) is { Success: true } chinese) return Date(chinese.Groups[1].Value, chinese.Groups[2].Value, chinese.Groups[3].Value);
        if (DayFirst().Match(text) is { Success: true } numbers)
        {
            var (first, second) = (numbers.Groups[1].Value, numbers.Groups[2].Value);
            return Date(numbers.Groups[3].Value, second, first) ?? Date(numbers.Groups[3].Value, first, second);
        }

        if (DayMonth().Match(text) is { Success: true } day) return Date(day.Groups[3].Value, MonthOf(day.Groups[2].Value), day.Groups[1].Value);
        if (MonthDay().Match(text) is { Success: true } month) return Date(month.Groups[3].Value, MonthOf(month.Groups[1].Value), month.Groups[2].Value);
        return null;
    }

    private static string MonthOf(string name)
    {
        var lower = name.ToLowerInvariant();
        var start = lower[..Math.Min(3, lower.Length)];
        var month = Math.Max(Array.IndexOf(Months, start), Array.IndexOf(RussianMonths, start));
        // "май" as well as "мая"; "Maybe 5, 2023" is no month.
        if (start == "май") month = 4;
        var isKnown = month >= 0 && (lower.Length <= 4 || FullMonth().IsMatch(lower));
        return isKnown ? (month + 1).ToString(CultureInfo.InvariantCulture) : "0";
    }

    private static DateOnly? Date(string year, string month, string day)
    {
        var (y, m, d) = (Number(year), Number(month), Number(day));
        return y is >= 1900 and <= 2999 && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m) ? new DateOnly(y, m, d) : null;
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|星期[一二三四五六日天])[,，.]?\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"^([0-9]{4})[-./]([0-9]{1,2})[-./]([0-9]{1,2})$")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^([0-9]{4})\s*年\s*([0-9]{1,2})\s*月\s*([0-9]{1,2})\s*[日号]$")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"^([0-9]{1,2})[-./]([0-9]{1,2})[-./]([0-9]{4})(?:\s*г(?:ода)?)?$")]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"^([0-9]{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?(\p{L}{3,9})\.?,?[\s-]+([0-9]{4})(?:\s*г(?:ода)?)?$", RegexOptions.IgnoreCase)]
    private static partial Regex DayMonth();

    [GeneratedRegex(@"^(\p{L}{3,9})\.?\s+([0-9]{1,2})(?:st|nd|rd|th)?,?\s+([0-9]{4})$", RegexOptions.IgnoreCase)]
    private static partial Regex MonthDay();

    [GeneratedRegex("^(?:january|february|march|april|june|july|august|september|october|november|december|январ[ья]|феврал[ья]|марта?|апрел[ья]|июн[ья]|июл[ья]|августа?|сентябр[ья]|октябр[ья]|ноябр[ья]|декабр[ья])$")]
    private static partial Regex FullMonth();
}
