using System.Globalization;
using System.Text.RegularExpressions;

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

    private const string ChineseDigits = "零一二三四五六七八九十";

    /// <summary>All figures of a text, normalised: digits with a point, then <c>%</c>, <c>e6</c>, <c>e9</c> or <c>e12</c> where the text says so.</summary>
    public static IReadOnlySet<string> In(string text)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match match in Figure().Matches(text))
        {
            found.Add(Normal(match.Groups["n"].Value) + Unit(match.Groups["u"].Value));
        }

        foreach (Match match in Word().Matches(text))
        {
            if (Words.TryGetValue(match.Value, out var value))
            {
                found.Add(value.ToString(CultureInfo.InvariantCulture));
            }
        }

        foreach (Match match in ChineseWord().Matches(text))
        {
            found.Add(ChineseDigits.IndexOf(match.Groups["n"].Value[0], StringComparison.Ordinal).ToString(CultureInfo.InvariantCulture));
        }

        return found;
    }

    private static string Normal(string digits)
    {
        // 1,145 and 1 145 are thousands; 47.27 is a decimal.
        var plain = Thousands().Replace(digits, "");
        return plain.Replace(',', '.').TrimEnd('.');
    }

    private static string Unit(string unit) => unit.ToLowerInvariant() switch
    {
        "" => "",
        "%" or "％" or "percent" or "per cent" or "процент" or "процента" or "процентов" => "%",
        "million" or "mln" or "млн" => "e6",
        "billion" or "bn" or "млрд" => "e9",
        "trillion" or "трлн" => "e12",
        _ => "",
    };

    [GeneratedRegex(@"(?<![\p{L}\d.,])(?<n>\d+(?:[ \u00A0,.]\d{3})*(?:[.,]\d+)?)\s*(?<u>%|％|percent|per cent|процент(?:а|ов)?|million|mln|млн|billion|bn|млрд|trillion|трлн)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    [GeneratedRegex(@"(?<=\d)[ \u00A0,](?=\d{3}(?!\d))")]
    private static partial Regex Thousands();

    [GeneratedRegex(@"\b\p{L}{3,}\b")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<n>[二三四五六七八九十])(?=[个条大国名年人项])")]
    private static partial Regex ChineseWord();
}
