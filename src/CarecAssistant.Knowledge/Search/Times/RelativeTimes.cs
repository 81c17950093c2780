using System.Globalization;
using System.Text.RegularExpressions;

namespace CarecAssistant.Knowledge.Search.Times;

/// <summary>Times counted from today: "last month", "за последние три месяца", "两年前". A table of forms, each with the days it means.</summary>
internal static class RelativeTimes
{
    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly (Regex Form, Func<Match, DateOnly, DateRange> Days)[] Table =
    [
        // English. "Within the" and "in the" go with the words they lead.
        Of(@"\b(?:during |over |within |in )?(?:the )?(?:last|past|previous) (?<n>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|couple of|few) (?<u>day|week|month|year)s\b", Back),
        Of(@"\b(?<n>\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten) (?<u>day|week|month|year)s? ago\b", Ago),
        Of(@"\b(?:during |over |within |in )(?:the )(?:last|past) (?<u>week|month|year)\b", Back),
        Of(@"\b(?:in )?(?:the )?(?:last|previous|past) (?<u>week|month|year)\b", (match, today) => Whole(Unit(match), today, -1)),
        Of(@"\b(?:in |during )?(?:this|the current) (?<u>week|month|year)\b", (match, today) => Whole(Unit(match), today, 0)),
        Of(@"\b(?:the )?day before yesterday\b", (_, today) => DateRange.Of(today.AddDays(-2))),
        Of(@"\byesterday\b", (_, today) => DateRange.Of(today.AddDays(-1))),
        Of(@"\btoday\b(?!['’]s)", (_, today) => DateRange.Of(today)),
        // Russian.
        Of(@"(?<!\p{L})за (?:последн|прошедш)\p{L}+ (?<n>\d{1,3}|два|две|три|четыре|пять|шесть|семь|восемь|девять|десять|несколько|пару) (?<u>дн|недел|месяц|лет|год)\p{L}*", Back),
        Of(@"(?<!\p{L})(?<n>\d{1,3}|два|две|три|четыре|пять|шесть|семь|восемь|девять|десять)? ?(?<u>день|дня|дней|недел|месяц|лет|год)\p{L}* (?:тому )?назад(?!\p{L})", Ago),
        Of(@"(?<!\p{L})за (?:последн|прошедш)\p{L}+ (?<u>недел|месяц|год)\p{L}*", Back),
        Of(@"(?<!\p{L})(?:в |на |за )?(?:прошл|предыдущ|минувш)\p{L}+ (?<u>недел|месяц|год)\p{L}*", (match, today) => Whole(Unit(match), today, -1)),
        Of(@"(?<!\p{L})(?:в |на |за )?(?:эт(?:ом|ой|от|у)|текущ\p{L}+|нынешн\p{L}+) (?<u>недел|месяц|год)\p{L}*", (match, today) => Whole(Unit(match), today, 0)),
        Of(@"(?<!\p{L})позавчера(?!\p{L})", (_, today) => DateRange.Of(today.AddDays(-2))),
        Of(@"(?<!\p{L})вчера(?!\p{L})", (_, today) => DateRange.Of(today.AddDays(-1))),
        Of(@"(?<!\p{L})сегодня(?!\p{L})", (_, today) => DateRange.Of(today)),
        // Chinese.
        Of(@"(?:在)?(?:过去|最近|近|过去的)(?<n>\d{1,3}|[一二两三四五六七八九十])(?:个)?(?<u>天|日|周|星期|月|年)(?:以?来|内|里|间)?", Back),
        Of(@"(?<!\d)(?<n>\d{1,3}|[一二两三四五六七八九十])(?:个)?(?<u>天|周|星期|月|年)(?:以)?前", Ago),
        Of(@"上(?:一)?(?:个)?(?<u>周|星期|礼拜|月)", (match, today) => Whole(Unit(match), today, -1)),
        Of(@"(?:本|这(?:一)?(?:个)?)(?<u>周|星期|礼拜|月)", (match, today) => Whole(Unit(match), today, 0)),
        Of(@"前年", (_, today) => DateRange.OfYear(today.Year - 2)),
        Of(@"去年|上一年", (_, today) => DateRange.OfYear(today.Year - 1)),
        Of(@"今年|本年(?!度)", (_, today) => DateRange.OfYear(today.Year)),
        Of(@"前天", (_, today) => DateRange.Of(today.AddDays(-2))),
        Of(@"昨[天日]", (_, today) => DateRange.Of(today.AddDays(-1))),
        Of(@"今[天日]", (_, today) => DateRange.Of(today)),
    ];

    /// <summary>Those of a text with the days they mean, none inside another.</summary>
    public static IReadOnlyList<(int Start, int Length, DateRange Days)> In(string text, DateOnly today)
    {
        var found = new List<(int Start, int Length, DateRange Days)>();
        foreach (var (form, days) in Table)
        {
            foreach (Match match in form.Matches(text))
            {
                if (!found.Exists(time => time.Start < match.Index + match.Length && match.Index < time.Start + time.Length)) found.Add((match.Index, match.Length, days(match, today)));
            }
        }

        return found;
    }

    // The last three months: up to today.
    private static DateRange Back(Match match, DateOnly today) => new(Minus(today, Unit(match), Count(match)).AddDays(1), today);

    // Three months ago: that month; three days ago: that day.
    private static DateRange Ago(Match match, DateOnly today) => Whole(Unit(match), Minus(today, Unit(match), Count(match)), 0);

    private static DateRange Whole(char unit, DateOnly today, int step)
    {
        switch (unit)
        {
            case 'd':
                return DateRange.Of(today.AddDays(step));
            case 'w':
                var monday = today.AddDays((7 * step) - (((int)today.DayOfWeek + 6) % 7));
                return new DateRange(monday, monday.AddDays(6));
            case 'm':
                var month = today.AddMonths(step);
                return DateRange.OfMonth(month.Year, month.Month);
            default:
                return DateRange.OfYear(today.Year + step);
        }
    }

    private static DateOnly Minus(DateOnly day, char unit, int count) => unit switch
    {
        'd' => day.AddDays(-count),
        'w' => day.AddDays(-7 * count),
        'm' => day.AddMonths(-count),
        _ => day.AddYears(-count),
    };

    private static char Unit(Match match) => match.Groups["u"].Value.ToLowerInvariant() switch
    {
        "day" or "дн" or "день" or "дня" or "дней" or "天" or "日" => 'd',
        "week" or "недел" or "周" or "星期" or "礼拜" => 'w',
        "month" or "месяц" or "月" => 'm',
        _ => 'y',
    };

    private static int Count(Match match) => match.Groups["n"].Value.ToLowerInvariant() switch
    {
        "" or "a" or "an" or "one" or "一" => 1,
        "two" or "couple of" or "два" or "две" or "пару" or "二" or "两" => 2,
        "three" or "few" or "три" or "несколько" or "三" => 3,
        "four" or "четыре" or "四" => 4,
        "five" or "пять" or "五" => 5,
        "six" or "шесть" or "六" => 6,
        "seven" or "семь" or "七" => 7,
        "eight" or "восемь" or "八" => 8,
        "nine" or "девять" or "九" => 9,
        "ten" or "десять" or "十" => 10,
        var digits => int.Parse(digits, CultureInfo.InvariantCulture),
    };

    private static (Regex, Func<Match, DateOnly, DateRange>) Of(string form, Func<Match, DateOnly, DateRange> days) => (new Regex(form, Plain, TimeSpan.FromSeconds(1)), days);
}
