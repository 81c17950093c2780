using CarecAssistant.Knowledge.Search.Times;

namespace CarecAssistant.Knowledge;

/// <summary>What a question says about when: "last month", "в мае 2023", "2023年5月", "the latest news". A year inside a name ("CAREC 2030") says nothing about when.</summary>
public sealed record AskedTime
{
    /// <summary>The days meant; several where a date can be read in two ways or has no year; empty when no time is asked about.</summary>
    public IReadOnlyList<DateRange> Ranges { get; init; } = [];

    /// <summary>The text names the day, month or year itself ("in May 2023"), so that an article may name it in the same words. False for "last month" and "since 2021".</summary>
    public bool IsNamed { get; init; }

    /// <summary>Asks for the newest of what fits.</summary>
    public bool WantsLatest { get; init; }

    /// <summary>Asks for nothing else but what is new, or what happened then.</summary>
    public bool AsksForNews { get; init; }

    /// <summary>Names a day that no calendar has, such as 31 February.</summary>
    public bool IsNoDate { get; init; }

    /// <summary>The text, with blanks in the place of words that only say when and would match other texts by accident ("last month").</summary>
    public string Rest { get; init; } = "";

    /// <summary>Whether anything was said about when.</summary>
    public bool IsSaid => Ranges.Count > 0 || WantsLatest;

    /// <summary>Reads a text; "today" is the Institute's day, wherever the program runs.</summary>
    public static AskedTime In(string text, TimeProvider time) => TimeReader.Read(text, InstituteDay.Of(time));

    /// <summary>Whether the day lies within one of the ranges.</summary>
    public bool Has(DateOnly day) => Ranges.Any(range => range.Has(day));
}
