using CarecAssistant.Knowledge;

namespace CarecAssistant.Answers.Grounding;

/// <summary>A date as somebody wrote it: a day, a month, a year, or a day without its year.</summary>
/// <param name="Year">The year, when stated.</param>
/// <param name="Month">1–12, when stated.</param>
/// <param name="Day">1–31, when stated.</param>
internal readonly record struct StatedDate(int? Year, int? Month, int? Day)
{
    /// <summary>Nothing stated here contradicts the day.</summary>
    public bool Fits(DateOnly day) => (Year ?? day.Year) == day.Year && (Month ?? day.Month) == day.Month && (Day ?? day.Day) == day.Day;

    /// <summary>All of the day, month or year lies in the range; never without a year.</summary>
    public bool LiesIn(DateRange range)
    {
        if (Year is not { } year)
        {
            return false;
        }

        var month = Month ?? 1;
        var first = new DateOnly(year, month, Day ?? 1);
        var last = Month is null ? new DateOnly(year, 12, 31) : Day is null ? first.AddMonths(1).AddDays(-1) : first;
        return range.From <= first && last <= range.To;
    }

    /// <summary>Everything stated here is stated in the other too, and alike.</summary>
    public bool IsIn(StatedDate other) =>
        (Year is null || Year == other.Year) && (Month is null || Month == other.Month) && (Day is null || Day == other.Day);
}
