using CarecAssistant.Answers.Writing;

namespace CarecAssistant.Answers.Grounding;

/// <summary>The dates a sentence may be told with: its own; where it has none, its title's or the day it was published.</summary>
internal sealed class StatedDates(ScoredSentence cited, IReadOnlyList<Token> own, IReadOnlyList<Token> titles)
{
    // A day and month without a year belong to the year in which they lie near the day of publication.
    private const int NearDays = 60;

    /// <summary>There is only one of them, so that no two can be exchanged.</summary>
    public bool MayMove => own.Count <= 1;

    /// <summary>Written dates are among them, each told once.</summary>
    public bool Have(IReadOnlyList<Token> written) => written.Count <= Math.Max(own.Count, 1) && written.All(Has);

    private bool Has(Token written)
    {
        if (own.Count > 0)
        {
            return own.Any(date => date.Key == written.Key && (written.Date.IsIn(date.Date) || IsCompleted(written.Date, date.Date)));
        }

        return written.Key.Length == 0
            && (titles.Any(date => written.Date.IsIn(date.Date)) || (cited.Source.Published is { } day && written.Date.Fits(day)));
    }

    private bool IsCompleted(StatedDate written, StatedDate date) =>
        date is { Year: null, Month: not null, Day: not null }
        && written is { Year: { } year, Month: { } month, Day: { } ofMonth }
        && written with { Year = null } == date
        && cited.Source.Published is { } published
        && Math.Abs(new DateOnly(year, month, ofMonth).DayNumber - published.DayNumber) <= NearDays;
}
