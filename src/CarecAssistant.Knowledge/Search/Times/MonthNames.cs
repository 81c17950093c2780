using System.Globalization;

namespace CarecAssistant.Knowledge.Search.Times;

/// <summary>Months in English, Russian (all cases) and Chinese.</summary>
internal static class MonthNames
{
    /// <summary>A month's name, as group <c>m</c>.</summary>
    public const string Pattern =
        @"(?<m>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
        + @"|январ[ьяеюё]м?|феврал[ьяею]м?|март(?:а|е|у|ом)?|апрел[ьяею]м?|ма(?:й|я|е|ю|ем)|июн[ьяею]м?|июл[ьяею]м?|август(?:а|е|у|ом)?|сентябр[ьяею]м?|октябр[ьяею]м?|ноябр[ьяею]м?|декабр[ьяею]м?)(?![\p{L}])\.?";

    private static readonly string[] English = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    // "ма" last: март begins with it too.
    private static readonly string[] Russian = ["январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр"];

    private static readonly string[] Chinese = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];

    /// <summary>1–12 for a name, any number for figures, or null for what is neither.</summary>
    public static int? NumberOf(string name)
    {
        var lower = name.ToLowerInvariant();
        if (int.TryParse(lower, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        var at = Array.FindIndex(English, lower.StartsWith);
        if (at < 0) at = Array.IndexOf(Chinese, lower);
        if (at < 0) at = lower.StartsWith("март", StringComparison.Ordinal) ? 2 : Array.FindIndex(Russian, lower.StartsWith);
        return at < 0 ? null : at + 1;
    }
}
