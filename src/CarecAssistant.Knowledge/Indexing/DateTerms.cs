using System.Globalization;
using CarecAssistant.Knowledge.Search.Times;

namespace CarecAssistant.Knowledge.Indexing;

/// <summary>
/// Dates as terms of the index: a day is <c>20230515</c>, a month <c>202305</c>, a year <c>2023</c>. In the order of letters a range of days then
/// also holds the months and years that lie in it.
/// </summary>
internal static class DateTerms
{
    // "On 12 December", written in January, was last year's.
    private const int MostAhead = 120;

    /// <summary>The dates of a sentence.</summary>
    /// <param name="sentence">Any text.</param>
    /// <param name="written">When it was written, for dates without a year; null leaves those out.</param>
    public static IReadOnlyList<string> In(string sentence, DateOnly? written)
    {
        var dates = WrittenDates.In(sentence);
        return dates.Count == 0 ? [] : [.. dates.SelectMany(date => Of(date, written))];
    }

    public static string Of(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>The least term of a range: the month or year itself when the range begins with it.</summary>
    public static string LeastOf(DateRange range) => range.From switch
    {
        { Day: 1, Month: 1 } => range.From.ToString("yyyy", CultureInfo.InvariantCulture),
        { Day: 1 } => range.From.ToString("yyyyMM", CultureInfo.InvariantCulture),
        _ => Of(range.From),
    };

    /// <summary>The greatest term of a range.</summary>
    public static string GreatestOf(DateRange range) => Of(range.To);

    private static IEnumerable<string> Of(WrittenDate date, DateOnly? written)
    {
        var year = date.Year ?? written?.Year;
        if (year is null || date.In(year.Value) is not { } range) yield break;
        if (date.Year is null && range.From.DayNumber > written!.Value.DayNumber + MostAhead && date.In(year.Value - 1) is { } before) range = before;

        if (date.Month is null) yield return range.From.ToString("yyyy", CultureInfo.InvariantCulture);
        else if (date.FirstDay is null) yield return range.From.ToString("yyyyMM", CultureInfo.InvariantCulture);
        else
        {
            for (var day = range.From; day <= range.To; day = day.AddDays(1)) yield return Of(day);
        }
    }
}
