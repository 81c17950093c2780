using System.Globalization;
using System.Text.RegularExpressions;

namespace CarecAssistant.Knowledge.Search.Times;

/// <summary>Finds dates that are written out, in English, Russian and Chinese text.</summary>
internal static partial class WrittenDates
{
    /// <summary>All of a text, in order, none inside another.</summary>
    /// <param name="text">A sentence or question.</param>
    /// <param name="impossible">With days that no calendar has.</param>
    public static IReadOnlyList<WrittenDate> In(string text, bool impossible = false)
    {
        if (!text.Any(char.IsDigit)) return [];
        text = PlainDigits.In(text);
        var found = new List<WrittenDate>();
        foreach (var form in (Regex[])[YearFirst(), DayFirst(), DayMonth(), MonthDay(), MonthYear(), Chinese(), Year()])
        {
            foreach (Match match in form.Matches(text))
            {
                if (!found.Exists(date => date.Start < match.Index + match.Length && match.Index < date.End) && Read(match) is { } date && (impossible || date.IsInCalendar))
                    found.Add(date);
            }
        }

        found.Sort((one, other) => one.Start.CompareTo(other.Start));
        return found;
    }

    private static WrittenDate? Read(Match match)
    {
        int? year = Number(match, "y"), month = match.Groups["m"] is { Success: true } name ? MonthNames.NumberOf(name.Value) : null;
        int? last = Number(match, "d"), first = Number(match, "from") ?? last;
        if (year is < 1900 or > 2099 || (match.Groups["m"].Success && month is null)) return null;

        // "2011-12" is a year of accounts; "2023-05" is a month.
        if (match.Groups["dash"].Success && month == (year % 100) + 1) return null;
        if (!match.Groups["slash"].Success) return new WrittenDate(match.Index, match.Length, year, month, first, last);

        // Day and month with slashes are told apart only where one of them is above 12.
        if (month > 12 && last <= 12) return new WrittenDate(match.Index, match.Length, year, last, month, month);
        DateOnly? otherWay = month is >= 1 and <= 12 && last is >= 1 and <= 12 && month != last ? new DateOnly(year!.Value, last.Value, month.Value) : null;
        return new WrittenDate(match.Index, match.Length, year, month, first, last, otherWay);
    }

    private static int? Number(Match match, string group) =>
        match.Groups[group] is { Success: true } digits && int.TryParse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string Days = @"(?<![\d.,])(?:(?<from>\d{1,2})(?:st|nd|rd|th)?\s?(?:[-–—]|to|по|и|and)\s?)?(?<d>\d{1,2})(?:st|nd|rd|th|-го|-е)?(?!\d)";

    private const string OfYear = @"(?:,?\s*(?:of\s+)?(?<y>(?:19|20)\d{2})(?!\d)(?:\s?(?:года?|году|г\.))?)";

    [GeneratedRegex(@"(?<!\d)(?<y>\d{4})(?:-(?<m>\d{1,2})-|/(?<m>\d{1,2})/|\.(?<m>\d{1,2})\.)(?<d>\d{1,2})(?!\d)|(?<!\d)(?<y>\d{4})(?<dash>-)(?<m>0\d|1[0-2])(?![-\d])", Plain)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"(?<!\d)(?<d>\d{1,2})(?:\.(?<m>\d{1,2})\.|-(?<m>\d{1,2})-|(?<slash>/)(?<m>\d{1,2})/)(?<y>\d{4})(?!\d)", Plain)]
    private static partial Regex DayFirst();

    [GeneratedRegex(Days + @"\s+(?:of\s+)?" + MonthNames.Pattern + OfYear + "?", Plain)]
    private static partial Regex DayMonth();

    [GeneratedRegex(@"(?<!\p{L})" + MonthNames.Pattern + @"\s+" + Days + @"(?!\s?(?:%|percent|people|countries))" + OfYear + "?", Plain)]
    private static partial Regex MonthDay();

    [GeneratedRegex(@"(?<!\p{L})" + MonthNames.Pattern + OfYear, Plain)]
    private static partial Regex MonthYear();

    [GeneratedRegex(@"(?:(?<y>\d{4})\s*年\s*)?(?<!\d)(?<m>\d{1,2}|十[一二]?|[一二三四五六七八九])\s*月(?:\s*(?:(?<from>\d{1,2})\s*[日号]?\s*[-–—至到]\s*)?(?<d>\d{1,2})\s*[日号])?|(?<!\d)(?<y>\d{4})\s*年", Plain)]
    private static partial Regex Chinese();

    [GeneratedRegex(@"(?<![\d.,$€¥])(?<y>(?:19|20)\d{2})(?![\d%]|[.,]\d)(?:\s?(?:года?|году|гг?\.))?", Plain)]
    private static partial Regex Year();
}
