namespace CarecAssistant.Knowledge;

/// <summary>Days from <paramref name="From"/> to <paramref name="To"/>, both included.</summary>
public readonly record struct DateRange(DateOnly From, DateOnly To)
{
    /// <summary>How many days.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>Whether the day lies within.</summary>
    public bool Has(DateOnly day) => From <= day && day <= To;

    /// <summary>Whether at least one day lies in both.</summary>
    public bool Meets(DateRange other) => From <= other.To && other.From <= To;

    internal static DateRange Of(DateOnly day) => new(day, day);

    internal static DateRange OfMonth(int year, int month) => new(new(year, month, 1), new(year, month, DateTime.DaysInMonth(year, month)));

    internal static DateRange OfYear(int year) => new(new(year, 1, 1), new(year, 12, 31));
}
