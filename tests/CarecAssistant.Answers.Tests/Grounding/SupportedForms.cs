using System.Globalization;
using System.Text.RegularExpressions;
using CarecAssistant.Answers.Grounding;
using CarecAssistant.Answers.Writing;

namespace CarecAssistant.Answers.Tests.Grounding;

/// <summary>Tells a sentence again as a careful writer might: shorter, in other forms, with its speaker, under a frame. Each stays true, by rules that know nothing of the check.</summary>
internal static partial class SupportedForms
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] Numbers = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>The forms, and what each is.</summary>
    public static IEnumerable<(string Form, string Text)> Of(ScoredSentence sentence)
    {
        var told = Told(sentence.Read);
        if (told is null) yield break;

        yield return ("verbatim", told);
        foreach (var (form, text) in Clauses(told).Concat(Dates(told)).Concat(Figures(told)).Concat(Words(told)).Concat(Frames(told)))
        {
            if (text != told) yield return (form, text);
        }
    }

    // "She noted" told alone is "Dr. Anna Berg noted"; a sentence that goes on with somebody's words gets the name in brackets.
    private static string? Told(ReadSentence read)
    {
        var text = read.Sentence.Text;
        if (read.Attribution is not { Speaker: { } speaker, ByPronoun: >= 0 and var at }) return read.Attribution.Continues ? SpokenSentence.Of(read) : text;

        var end = at;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        return string.Concat(text.AsSpan(0, at), speaker.Display, text.AsSpan(end));
    }

    private static IEnumerable<(string, string)> Clauses(string text)
    {
        var opening = Opening().Match(text);
        if (opening.Success && HoldsNoFact(opening.Value)) yield return ("opening left out", Capital(text[opening.Length..]));

        var ending = Ending().Match(text);
        if (ending.Success) yield return ("ending left out", text[..ending.Index] + ".");

        var aside = Aside().Match(text);
        if (aside.Success) yield return ("aside left out", text.Remove(aside.Index, aside.Length));

        var between = Between().Match(text);
        if (between.Success) yield return ("relative clause left out", text.Remove(between.Index, between.Length));

        var adverb = Adverb().Match(text);
        if (adverb.Success) yield return ("adverb left out", text.Remove(adverb.Index, adverb.Length));
    }

    private static IEnumerable<(string, string)> Dates(string text)
    {
        var day = DayMonthYear().Match(text);
        if (day.Success)
        {
            var (d, m, y) = (int.Parse(day.Groups["d"].Value, CultureInfo.InvariantCulture), Array.IndexOf(Months, day.Groups["m"].Value) + 1, day.Groups["y"].Value);
            yield return ("date as ISO", Exchange(text, day, $"{y}-{m:00}-{d:00}"));
            yield return ("date, month first", Exchange(text, day, $"{Months[m - 1]} {d}, {y}"));
        }

        var at = DateAtTheEnd().Match(text);
        if (at.Success && DateReader.In(text).Count == 1) yield return ("date first", $"{Capital(at.Groups["date"].Value)}, {Small(text[..at.Index])}.");
    }

    private static IEnumerable<(string, string)> Figures(string text)
    {
        foreach (var (form, other) in ((string, string)[])
        [
            ("% in words", Percent().Replace(text, "${n} per cent")), ("per cent as %", PerCent().Replace(text, "${n}%")),
            ("dollars in words", Dollars().Replace(text, "${n} ${u} dollars")), ("thousands closed up", Thousands().Replace(text, "${a}${b}")),
            ("number as digits", Number().Replace(text, match => $"{Array.IndexOf(Numbers, match.Value) + 2}", 1)),
            ("digits as number", SmallNumber().Replace(text, match => Numbers[int.Parse(match.Value, CultureInfo.InvariantCulture) - 2], 1)),
        ])
        {
            yield return (form, other);
        }
    }

    private static IEnumerable<(string, string)> Words(string text)
    {
        yield return ("another verb of saying", Noted().Replace(text, "said that", 1));
        yield return ("“which” for “that”", That().Replace(text, "which", 1));
        yield return ("without the full stop", text.TrimEnd('.'));
        var said = SaidThat().Match(text);
        if (said.Success && said.Groups["what"].Value is var what && !what.Contains('“', StringComparison.Ordinal)) yield return ("speaker last", $"{Capital(what)}, {said.Groups["who"].Value} {said.Groups["verb"].Value}.");
    }

    private static IEnumerable<(string, string)> Frames(string text)
    {
        if (text.StartsWith('[') || text[0] > 'z') yield break;

        yield return ("own frame", "According to the article, " + Small(text));
        yield return ("own frame with that", "The article says that " + Small(text));
    }

    private static bool HoldsNoFact(string opening) => NumberReader.In(opening).Count == 0 && DateReader.In(opening).Count == 0;

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    // A name keeps its capital.
    private static string Small(string text) => SmallOpening().IsMatch(text) ? char.ToLowerInvariant(text[0]) + text[1..] : text;

    private static string Exchange(string text, Match match, string by) => string.Concat(text.AsSpan(0, match.Index), by, text.AsSpan(match.Index + match.Length));

    [GeneratedRegex(@"^(?:In|At|During|With|Also|However|Moreover|Furthermore|In addition|Besides|Through)\b[^,“”()]{0,60}, (?!and\b|or\b|\p{L}+ing\b)")]
    private static partial Regex Opening();

    [GeneratedRegex(@", (?:which|who|where|including|such as|as well as)\b[^,“”()]*\.$")]
    private static partial Regex Ending();

    [GeneratedRegex(@" \([^()]*\)")]
    private static partial Regex Aside();

    [GeneratedRegex(@", (?:which|who) [^,“”()]*(?=, (?!and\b|or\b))")]
    private static partial Regex Between();

    [GeneratedRegex(@"\b(?:also|further|jointly|successfully|currently|actively) (?=\p{Ll})")]
    private static partial Regex Adverb();

    [GeneratedRegex(@"\b(?<d>\d{1,2}) (?<m>January|February|March|April|May|June|July|August|September|October|November|December) (?<y>\d{4})\b")]
    private static partial Regex DayMonthYear();

    [GeneratedRegex(@" (?<date>(?:on \d{1,2} \p{Lu}\p{Ll}+ \d{4}|in \p{Lu}\p{Ll}+ \d{4}|in \d{4}))\.$")]
    private static partial Regex DateAtTheEnd();

    [GeneratedRegex(@"(?<n>\d)%")]
    private static partial Regex Percent();

    [GeneratedRegex(@"(?<n>\d) per ?cent\b")]
    private static partial Regex PerCent();

    [GeneratedRegex(@"\$(?<n>[\d.,]*\d) (?<u>million|billion)")]
    private static partial Regex Dollars();

    [GeneratedRegex(@"(?<![\d,])(?<a>\d{1,3}),(?<b>\d{3})(?!\d|,\d)")]
    private static partial Regex Thousands();

    [GeneratedRegex(@"(?<![\p{L}-])(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?![\p{L}-])")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<![\d.,$€\p{L}-])(?:[2-9]|1[0-2])(?= [a-z]{4,})(?! (?:million|billion|trillion|percent|per))")]
    private static partial Regex SmallNumber();

    [GeneratedRegex(@"\b(?:noted|stated|stressed|emphasized|mentioned) that\b")]
    private static partial Regex Noted();

    [GeneratedRegex(@"(?<=\p{Ll} )that(?= (?:is|are|was|were|has|have) )")]
    private static partial Regex That();

    [GeneratedRegex(@"^(?<who>(?:(?:Mr|Ms|Dr)\. )?\p{Lu}[\p{L} .]{3,40}) (?<verb>said|noted|stated|stressed|emphasized) that (?<what>[^“”]+)\.$")]
    private static partial Regex SaidThat();

    [GeneratedRegex(@"^(?:The|A|An|In|On|At|It|Its|They|These|This|During|All|More|Some|Each) ")]
    private static partial Regex SmallOpening();
}
