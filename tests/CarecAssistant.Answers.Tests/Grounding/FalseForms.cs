using System.Globalization;
using System.Text.RegularExpressions;
using CarecAssistant.Answers.Grounding;
using CarecAssistant.Answers.Writing;

namespace CarecAssistant.Answers.Tests.Grounding;

/// <summary>Makes a true telling of a sentence false, in every way a careless or hostile writer might: other facts, exchanged facts, other units, a denial more or less.</summary>
internal static partial class FalseForms
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>The false forms of one telling, and what is false in each.</summary>
    /// <param name="text">A telling that is true.</param>
    /// <param name="sentence">What it tells.</param>
    /// <param name="names">Names of other articles, to put in the place of this one's.</param>
    /// <param name="chance">What decides where there is a choice.</param>
    public static IEnumerable<(string What, string Text)> Of(string text, ScoredSentence sentence, IReadOnlyList<string> names, Random chance) =>
        OtherFigures(text, sentence).Concat(Exchanged(text)).Concat(Units(text)).Concat(Dates(text, sentence)).Concat(Names(text, sentence, names, chance))
            .Concat(Speakers(text, sentence, names, chance)).Concat(Denials(text)).Concat(Intents(text)).Where(form => form.Item2 != text);

    private static IEnumerable<(string, string)> OtherFigures(string text, ScoredSentence sentence)
    {
        var taken = NumberReader.In($"{sentence.Read.Sentence.Text} {sentence.Source.Title} {sentence.Source.Published:d, M, yyyy}");
        foreach (Match match in Digits().Matches(text))
        {
            var value = long.Parse(match.Value, CultureInfo.InvariantCulture);
            var next = value + 1;
            while (taken.Contains($"{next}")) next++;
            yield return ("figure, a little more", Exchange(text, match, $"{next}"));
            if (value > 0 && !taken.Contains($"{value}0")) yield return ("figure, ten times", Exchange(text, match, $"{value}0"));
        }
    }

    private static IEnumerable<(string, string)> Exchanged(string text)
    {
        var figures = Digits().Matches(text);
        for (var first = 0; first + 1 < figures.Count; first++)
        {
            var (one, other) = (figures[first], figures[first + 1]);
            if (one.Value == other.Value) continue;
            yield return ("figures exchanged", Swapped(text, one, other));
            yield return ("figure of another place", Exchange(text, one, other.Value));
        }
    }

    private static IEnumerable<(string, string)> Units(string text)
    {
        foreach (var (form, by) in ((string, string)[])[("million", "billion"), ("billion", "million"), ("kilometers", "miles"), ("km", "miles"), ("years", "months"), ("days", "weeks"), ("countries", "companies"), ("млн", "млрд"), ("万", "亿")])
        {
            var match = Regex.Match(text, $@"(?<=\d\s?){form}(?!\p{{Ll}})", RegexOptions.None, TimeSpan.FromSeconds(1));
            if (match.Success) yield return ("unit", Exchange(text, match, by));
        }

        foreach (Match match in Percent().Matches(text)) yield return ("percent to points", Exchange(text, match, " percentage points"));
        foreach (Match match in Dollar().Matches(text)) yield return ("currency", Exchange(text, match, "€"));
        foreach (Match match in MoreThan().Matches(text)) yield return ("more to less", Exchange(text, match, "less than"));
    }

    private static IEnumerable<(string, string)> Dates(string text, ScoredSentence sentence)
    {
        foreach (Match match in Month().Matches(text))
        {
            var other = Months[(Array.IndexOf(Months, match.Value) + 5) % 12];
            if (sentence.Source.Published is { } day && Months[day.Month - 1] == other) continue;
            yield return ("month", Exchange(text, match, other));
        }

        var years = Year().Matches(text);
        if (sentence.Source.Published is { } published)
        {
            foreach (Match match in years)
            {
                if (match.Value != $"{published.Year}" && !sentence.Read.Sentence.Text.Contains($"{published.Year}", StringComparison.Ordinal)) yield return ("year of publication for the year told", Exchange(text, match, $"{published.Year}"));
            }
        }

        if (years.Count == 0 && sentence.Read.Dates.Count == 0) yield return ("added year", $"In 1871, {text}");
        if (years.Count > 1 && years[0].Value != years[1].Value) yield return ("years exchanged", Swapped(text, years[0], years[1]));
    }

    private static IEnumerable<(string, string)> Names(string text, ScoredSentence sentence, IReadOnlyList<string> names, Random chance)
    {
        var own = $"{sentence.Read.Sentence.Text} {sentence.Source.Title} {sentence.Read.Attribution.Speaker?.Display}";
        var found = Name().Matches(text);
        foreach (Match match in found)
        {
            var other = names[chance.Next(names.Count)];
            if (!other.Split(' ').Any(word => own.Contains(word, StringComparison.OrdinalIgnoreCase))) yield return ("name", Exchange(text, match, other));
        }

        for (var first = 0; first + 1 < found.Count; first++)
        {
            var (one, other) = (found[first], found[first + 1]);
            // "Kazakhstan and Uzbekistan" is as true as "Uzbekistan and Kazakhstan".
            if (!AreForms(one.Value, other.Value) && !List().IsMatch(text[(one.Index + one.Length)..other.Index])) yield return ("names exchanged", Swapped(text, one, other));
        }
    }

    private static IEnumerable<(string, string)> Speakers(string text, ScoredSentence sentence, IReadOnlyList<string> names, Random chance)
    {
        if (sentence.Read.Attribution.Speaker is not { } speaker)
        {
            yield return ("invented speaker", $"[Mr. {names[chance.Next(names.Count)]}:] {text}");
            yield break;
        }

        foreach (var person in sentence.Article.People.Where(person => !person.Is(speaker) && !text.Contains(person.Display, StringComparison.Ordinal)))
        {
            if (text.Contains(speaker.Display, StringComparison.Ordinal)) yield return ("another speaker of the article", text.Replace(speaker.Display, person.Display, StringComparison.Ordinal));
        }
    }

    private static IEnumerable<(string, string)> Denials(string text)
    {
        foreach (Match match in Auxiliary().Matches(text)) yield return ("denied", text.Insert(match.Index + match.Length, " not"));
        foreach (Match match in Not().Matches(text)) yield return ("denial lost", text.Remove(match.Index, match.Length));
        foreach (Match match in RussianVerb().Matches(text).Take(1)) yield return ("denied", text.Insert(match.Index, "не "));
    }

    private static IEnumerable<(string, string)> Intents(string text)
    {
        foreach (Match match in Will().Matches(text)) yield return ("intent lost", text.Remove(match.Index, match.Length));
        foreach (Match match in Past().Matches(text).Take(1)) yield return ("done to intended", Exchange(text, match, "will be"));
        yield return ("our summary as a quotation", $"The article says: “{text.TrimEnd('.')}”.");
        yield return ("added promise", $"{text.TrimEnd('.')}, and we will call you.");
        yield return ("added insult", $"{text.TrimEnd('.')}, you fool.");
        yield return ("added figure", $"{text.TrimEnd('.')}, which cost $77 billion.");
        yield return ("added place", $"{text.TrimEnd('.')} and in Valparaiso.");
        yield return ("added quotation", $"{text.TrimEnd('.')}: “nothing else matters here”.");
    }

    // "Director" and "Deputy Directors", «Программа» and «Программы».
    private static bool AreForms(string one, string other) => one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal) || one[..4] == other[..4];

    private static string Exchange(string text, Match match, string by) => string.Concat(text.AsSpan(0, match.Index), by, text.AsSpan(match.Index + match.Length));

    private static string Swapped(string text, Match one, Match other) =>
        string.Concat(text.AsSpan(0, one.Index), other.Value, text.AsSpan(one.Index + one.Length, other.Index - one.Index - one.Length), one.Value) + text[(other.Index + other.Length)..];

    [GeneratedRegex(@"(?<![\d.,\p{L}-])\d{1,9}(?!\d|[.,]\d|-|(?!(?:st|nd|rd|th)\b)\p{Ll})")]
    private static partial Regex Digits();

    [GeneratedRegex(@"(?<=\d)(?:%| ?per ?cent\b)")]
    private static partial Regex Percent();

    [GeneratedRegex(@"\$(?=\d)")]
    private static partial Regex Dollar();

    [GeneratedRegex(@"\bmore than(?= \$?\d)")]
    private static partial Regex MoreThan();

    [GeneratedRegex(@"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)(?=,? \d)")]
    private static partial Regex Month();

    [GeneratedRegex(@"(?<![\d.,$-])(?:19|20)\d\d(?![\d-])")]
    private static partial Regex Year();

    [GeneratedRegex(@"(?<=\p{Ll},? )\p{Lu}\p{Ll}{3,}(?: \p{Lu}\p{Ll}{2,})*(?=[ ,.]|$)(?<!January|February|March|April|May|June|July|August|September|October|November|December)")]
    private static partial Regex Name();

    [GeneratedRegex(@"^(?:, (?:and )?(?:the )?| and (?:the )?| or | & )$|^, |, and ")]
    private static partial Regex List();

    [GeneratedRegex(@"(?<=\p{Ll} )(?:is|was|are|were|will|has|have|can)(?= \p{Ll})(?! not)")]
    private static partial Regex Auxiliary();

    [GeneratedRegex(@" not(?= )(?! only)")]
    private static partial Regex Not();

    [GeneratedRegex(@"(?<=\p{Ll} )\p{Ll}{4,}(?:ал|ил|ет|ит|ют|ла|ли)(?= )")]
    private static partial Regex RussianVerb();

    [GeneratedRegex(@"\bwill (?=\p{Ll})")]
    private static partial Regex Will();

    [GeneratedRegex(@"(?<=\p{Ll} )(?:was|were)(?= \p{Ll}+ed\b)")]
    private static partial Regex Past();
}
