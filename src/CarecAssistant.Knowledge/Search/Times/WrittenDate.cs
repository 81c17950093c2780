namespace CarecAssistant.Knowledge.Search.Times;

/// <summary>A date as it stands in a text: a day, a month or a year; the year may be left out.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How many characters it takes.</param>
/// <param name="Year">The year, when stated.</param>
/// <param name="Month">When stated; above 12 where figures name none.</param>
/// <param name="FirstDay">The day, or the first of several ("15–17 May").</param>
/// <param name="LastDay">The day, or the last of several.</param>
/// <param name="OtherWay">The same figures read month first, where both readings are days ("05/06/2023").</param>
internal sealed record WrittenDate(int Start, int Length, int? Year, int? Month, int? FirstDay = null, int? LastDay = null, DateOnly? OtherWay = null)
{
    public int End => Start + Length;

    /// <summary>False for 31 February.</summary>
    public bool IsInCalendar => In(2024) is not null;

    /// <summary>The days meant, in <paramref name="year"/> when it states none; null when the calendar has no such day.</summary>
    public DateRange? In(int year)
    {
        var y = Year ?? year;
        if (Month is not { } month) return DateRange.OfYear(y);
        if (month is < 1 or > 12) return null;
        if (FirstDay is not { } first || LastDay is not { } last) return DateRange.OfMonth(y, month);
        return first >= 1 && first <= last && last <= DateTime.DaysInMonth(y, month) ? new DateRange(new(y, month, first), new(y, month, last)) : null;
    }
}
