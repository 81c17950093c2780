using System.Text.RegularExpressions;

namespace CarecAssistant.Knowledge.Search.Times;

/// <summary>Written dates of a question with the small words around them: "since 2021", "between March and June 2022", "в мае".</summary>
internal static partial class WrittenTimes
{
    private const int YearsBack = 15;

    private static readonly DateOnly Beginning = new(1900, 1, 1);

    /// <summary>What was found.</summary>
    /// <param name="Ranges">The days meant.</param>
    /// <param name="Said">The places of dates and their small words.</param>
    /// <param name="IsPlain">Dates alone: no "since", "before" or "between".</param>
    /// <param name="IsNoDate">A day was named that no calendar has.</param>
    public sealed record Found(IReadOnlyList<DateRange> Ranges, IReadOnlyList<(int Start, int Length)> Said, bool IsPlain, bool IsNoDate);

    /// <param name="text">The question, without relative times.</param>
    /// <param name="today">The day of asking.</param>
    /// <param name="beside">A relative time that stood beside ("in May last year"), or null.</param>
    public static Found In(string text, DateOnly today, DateRange? beside)
    {
        var dates = WithLoneMonths(text, WrittenDates.In(text, impossible: true));
        var ranges = new List<DateRange>();
        var said = new List<(int, int)>();
        var (isPlain, isNoDate) = (true, false);
        for (var i = 0; i < dates.Count; i++)
        {
            var date = dates[i];
            var cue = TimeCues.Before(text, date.Start);
            var trail = TimeCues.After(text, date.End);
            if (!date.IsInCalendar)
            {
                isNoDate = true;
                continue;
            }

            // From one date to another.
            if (i + 1 < dates.Count && IsJoined(text, date, dates[i + 1], cue.Kind))
            {
                var last = dates[i + 1];
                (date, last) = (date with { Year = date.Year ?? last.Year }, last with { Year = last.Year ?? date.Year });
                if (Of(date, today, beside) is [var from, ..] && Of(last, today, beside) is [var to, ..] && from.From <= to.To)
                {
                    ranges.Add(new DateRange(from.From, to.To));
                    said.Add((cue.Start, last.End - cue.Start));
                    isPlain = false;
                    i++;
                    continue;
                }
            }

            var isBareYear = date.Month is null && !IsCalledYear(text, date);
            if (cue.Kind == CueKind.Aim || (isBareYear && cue.Kind == CueKind.None && trail.Kind == CueKind.None) || Of(date, today, beside) is not [var days, ..] all) continue;

            var isSince = cue.Kind is CueKind.Since or CueKind.Between || trail.Kind == CueKind.Since;
            var isBefore = cue.Kind == CueKind.Before || trail.Kind == CueKind.Before;
            if (isBefore && days.From > today) continue;
            if (isSince && days.From <= today) ranges.Add(new DateRange(days.From, today));
            else if (isBefore) ranges.Add(new DateRange(Beginning, days.From.AddDays(-1)));
            else ranges.AddRange(all);
            isPlain &= !isSince && !isBefore;
            said.Add((cue.Start, trail.End - cue.Start));
        }

        return new Found(ranges, said, isPlain, isNoDate);
    }

    private static List<DateRange> Of(WrittenDate date, DateOnly today, DateRange? beside)
    {
        if (date.Year is not null || beside is { Days: > 300 })
        {
            var days = date.In(beside?.From.Year ?? today.Year);
            return [.. new[] { days, date.OtherWay is { } other ? DateRange.Of(other) : null }.OfType<DateRange>()];
        }

        // "In May" is the last May; "on 15 May" may be any year's.
        var years = Enumerable.Range(0, YearsBack).Select(back => date.In(today.Year - back)).OfType<DateRange>().Where(range => range.From <= today);
        return [.. date.FirstDay is null ? years.Take(1) : years];
    }

    private static bool IsJoined(string text, WrittenDate one, WrittenDate other, CueKind cue)
    {
        if (!other.IsInCalendar) return false;
        var between = text[one.End..other.Start].Trim().ToLowerInvariant();
        return between switch
        {
            "and" or "и" or "与" or "和" => cue == CueKind.Between,
            "to" or "until" or "till" or "through" or "по" or "до" or "到" or "至" => true,
            "-" or "–" or "—" => cue != CueKind.None || one.Month is not null || IsCalledYear(text, other),
            _ => false,
        };
    }

    // 2023 году, 2023年: a year beyond doubt.
    private static bool IsCalledYear(string text, WrittenDate date) => text[date.Start..date.End].AsSpan().IndexOfAny('г', '年') >= 0 || text.AsSpan(0, date.Start).TrimEnd().EndsWith("year", StringComparison.OrdinalIgnoreCase);

    // A month's name alone is a time only after a small word: "may" and "march" are verbs too.
    private static List<WrittenDate> WithLoneMonths(string text, IReadOnlyList<WrittenDate> dates)
    {
        var all = dates.ToList();
        foreach (Match match in LoneMonth().Matches(text))
        {
            var name = match.Groups["m"];
            if (!all.Exists(date => date.Start < name.Index + name.Length && name.Index < date.End))
                all.Add(new WrittenDate(name.Index, name.Length, null, MonthNames.NumberOf(name.Value.TrimEnd('.'))));
        }

        all.Sort((one, other) => one.Start.CompareTo(other.Start));
        return all;
    }

    [GeneratedRegex(@"(?<![\p{L}])(?:in|since|between|from|during|until|till|before|after|of|between \p{L}+ and|from \p{L}+ to|в|с|до|после|между|за|на|между \p{L}+ и|с \p{L}+ по|с \p{L}+ до)\s+(?:early |late |mid-?|начале |конце |середине )?" + MonthNames.Pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LoneMonth();
}
