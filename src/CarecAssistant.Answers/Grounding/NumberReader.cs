using System.Globalization;
using System.Text.RegularExpressions;
using CarecAssistant.Knowledge;

namespace CarecAssistant.Answers.Grounding;

/// <summary>Finds figures in text, brought to one form: <c>80%</c> = 80 per cent, <c>$41 billion</c> = 41 млрд долларов, <c>four</c> = 4.</summary>
internal static partial class NumberReader
{
    private static readonly Dictionary<string, int> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9, ["ten"] = 10,
        ["eleven"] = 11, ["twelve"] = 12, ["twenty"] = 20, ["thirty"] = 30, ["hundred"] = 100,
        ["два"] = 2, ["две"] = 2, ["двух"] = 2, ["три"] = 3, ["трёх"] = 3, ["трех"] = 3, ["четыре"] = 4, ["четырёх"] = 4, ["четырех"] = 4, ["пять"] = 5, ["пяти"] = 5,
        ["шесть"] = 6, ["шести"] = 6, ["семь"] = 7, ["восемь"] = 8, ["девять"] = 9, ["десять"] = 10, ["одиннадцать"] = 11, ["одиннадцати"] = 11, ["двенадцать"] = 12,
    };

    private const int Percent = -1, PercentagePoints = -2;

    private const string ChineseDigits = "零一二三四五六七八九";

    /// <summary>All figures of a text, normalised: digits with a point, then <c>%</c>, <c>pp</c> (percentage points), <c>e6</c>, <c>e9</c> or <c>e12</c> where the text says so.</summary>
    public static IReadOnlySet<string> In(string text) => Find(text).Select(found => found.Figure).ToHashSet(StringComparer.Ordinal);

    /// <summary>All figures of a text, normalised, and where they stand.</summary>
    public static IReadOnlyList<(int At, int Length, string Figure)> Find(string text)
    {
        text = PlainDigits.In(text);
        var found = new List<(int At, int Length, string Figure)>();
        foreach (Match match in Figure().Matches(text))
        {
            found.Add((match.Index, match.Value.TrimEnd().Length, Scaled(Normal(match.Groups["n"].Value), match.Groups["u"].Value)));
        }

        foreach (Match match in Word().Matches(text))
        {
            if (Words.TryGetValue(match.Value, out var value))
            {
                found.Add((match.Index, match.Length, value.ToString(CultureInfo.InvariantCulture)));
            }
        }

        foreach (Match match in ChineseWord().Matches(text))
        {
            // 一个 is an article more than a count.
            if (ChineseValue(match.Groups["n"].Value) is > 1 and var value)
            {
                found.Add((match.Index, match.Length, value.ToString(CultureInfo.InvariantCulture)));
            }
        }

        return found;
    }

    /// <summary>The text with its figures and their units blanked out, every other letter where it was.</summary>
    public static string Without(string text)
    {
        var blanked = text.ToCharArray();
        foreach (var (at, length, _) in Find(text))
        {
            Array.Fill(blanked, ' ', at, length);
        }

        return new(blanked);
    }

    private static string Normal(string digits)
    {
        // 1,145 and 1 145 are thousands; 47.27 is a decimal.
        var plain = Thousands().Replace(digits, "");
        return plain.Replace(',', '.').TrimEnd('.');
    }

    // 410亿 = 41 billion = 41,000 million: the largest unit that leaves at least one whole.
    private static string Scaled(string digits, string unit)
    {
        var power = PowerOf(unit);
        if (power < 0)
        {
            return digits + (power == Percent ? "%" : "pp");
        }

        if (power == 0 || !decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || value >= 1_000_000_000)
        {
            return digits;
        }

        for (var place = 0; place < power; place++)
        {
            value *= 10;
        }

        var shown = value >= 1_000_000_000_000 ? 12 : value >= 1_000_000_000 ? 9 : value >= 1_000_000 ? 6 : 0;
        for (var place = 0; place < shown; place++)
        {
            value /= 10;
        }

        return value.ToString("0.############", CultureInfo.InvariantCulture) + (shown == 0 ? "" : $"e{shown}");
    }

    private static int PowerOf(string unit) => unit.ToLowerInvariant() switch
    {
        "%" or "％" or "percent" or "per cent" or "процент" or "процента" or "процентов" => Percent,
        "percentage point" or "percentage points" or "процентных пункта" or "процентных пунктов" or "процентный пункт" or "个百分点" => PercentagePoints,
        "万" or "萬" => 4,
        "million" or "mln" or "млн" or "百万" => 6,
        "亿" or "億" => 8,
        "billion" or "bn" or "млрд" or "十亿" => 9,
        "trillion" or "трлн" or "万亿" => 12,
        _ => 0,
    };

    // 二十五 = 25, 一百零三 = 103, 两 = 2; a year is read out digit by digit, 二零二三.
    private static int ChineseValue(string numeral)
    {
        if (numeral.Length is > 1 and < 9 && numeral.All(ChineseDigits.Contains))
        {
            return numeral.Aggregate(0, (value, letter) => (value * 10) + ChineseDigits.IndexOf(letter, StringComparison.Ordinal));
        }

        int whole = 0, digit = 0;
        foreach (var letter in numeral)
        {
            switch (letter)
            {
                case '十':
                    (whole, digit) = (whole + (Math.Max(digit, 1) * 10), 0);
                    break;
                case '百':
                    (whole, digit) = (whole + (Math.Max(digit, 1) * 100), 0);
                    break;
                case '两':
                    digit = 2;
                    break;
                default:
                    digit = ChineseDigits.IndexOf(letter, StringComparison.Ordinal);
                    break;
            }
        }

        return whole + digit;
    }

    [GeneratedRegex(@"(?<![\p{Lu}\p{Ll}\d.,])(?<n>\d+(?:[ \u00A0,.]\d{3})*(?:[.,]\d+)?)\s*(?<u>%|％|percentage points?|percent|per cent|процентны[йх] пункт(?:а|ов)?|个百分点|процент(?:а|ов)?|million|mln|млн|billion|bn|млрд|trillion|трлн|万亿|十亿|百万|[万萬亿億])?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    [GeneratedRegex(@"(?<=\d)[ \u00A0,](?=\d{3}(?!\d))")]
    private static partial Regex Thousands();

    [GeneratedRegex(@"\b\p{L}{3,}\b")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<n>[零一二两三四五六七八九十百]+)(?=[个個条大国國名年人项次届家位种类月天])")]
    private static partial Regex ChineseWord();
}
