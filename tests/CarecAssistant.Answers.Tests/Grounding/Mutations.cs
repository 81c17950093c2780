using System.Globalization;
using System.Text.RegularExpressions;
using CarecAssistant.Answers.Grounding;
using CarecAssistant.Answers.Writing;

namespace CarecAssistant.Answers.Tests.Grounding;

/// <summary>Makes a true sentence false in one fact, in every way a careless writer might.</summary>
internal static partial class Mutations
{
    private const string Nobody = "Zebulon Quirke";

    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] Numbers = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>The sentence with one fact exchanged, in every way, and what was done to it.</summary>
    public static IEnumerable<(string What, string Text)> Of(ScoredSentence sentence)
    {
        var read = sentence.Read;
        var shown = SpokenSentence.Of(read);
        return Figures(shown, $"{read.Sentence.Text} {sentence.Source.Title} {sentence.Source.Published:d, M, yyyy}").Concat(Words(shown, Numbers, "number")).Concat(Words(shown, Months, "month"))
            .Concat(Names(shown, read)).Concat(Attributions(shown, read)).Concat(Quotations(shown)).Concat(Additions(shown));
    }

    // A figure that stands elsewhere in the sentence, its title or date is borne out there: the check knows no places.
    private static IEnumerable<(string, string)> Figures(string text, string known)
    {
        var taken = NumberReader.In(known);
        foreach (Match match in Digits().Matches(text))
        {
            var other = long.Parse(match.Value, CultureInfo.InvariantCulture) + 1;
            while (taken.Contains($"{other}")) other++;
            yield return ("figure", Exchange(text, match, other.ToString(CultureInfo.InvariantCulture)));
        }
    }

    private static IEnumerable<(string, string)> Words(string text, string[] words, string what) =>
        from word in words
        from Match match in Regex.Matches(text, $@"(?<![\p{{L}}\-]){word}(?![\p{{L}}\-])", RegexOptions.None, TimeSpan.FromSeconds(1))
        select (what, Exchange(text, match, words[(Array.IndexOf(words, word) + 3) % words.Length]));

    private static IEnumerable<(string, string)> Names(string text, ReadSentence read) =>
        from person in read.People
        let name = Regex.Match(text, string.Join(' ', person.Words.Select(Regex.Escape)), RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1))
        where name.Success
        select ("name", Exchange(text, name, Nobody));

    private static IEnumerable<(string, string)> Attributions(string text, ReadSentence read)
    {
        if (read.Attribution.Speaker is { } speaker)
        {
            if (text.Contains($"[{speaker.Display}", StringComparison.Ordinal)) yield return ("speaker", text.Replace($"[{speaker.Display}", $"[Mr. {Nobody}", StringComparison.Ordinal));
        }
        else
        {
            yield return ("invented speaker", $"[Mr. {Nobody}:] {text}");
        }
    }

    private static IEnumerable<(string, string)> Quotations(string text) =>
        from Match match in Quoted().Matches(text)
        select ("quotation", Exchange(text, match, "The opposite is the case"));

    private static IEnumerable<(string, string)> Additions(string text)
    {
        yield return ("added place", $"{text.TrimEnd('.')} and in Valparaiso.");
        yield return ("added year", $"In 1871, {text}");
        yield return ("added figure", $"{text.TrimEnd('.')}, which cost $77 billion.");
        yield return ("added quotation", $"{text.TrimEnd('.')}: “nothing else matters here”.");
    }

    private static string Exchange(string text, Match match, string by) => string.Concat(text.AsSpan(0, match.Index), by, text.AsSpan(match.Index + match.Length));

    [GeneratedRegex(@"(?<![\d.,\p{L}])\d{1,9}(?!\d|[.,]\d|(?!(?:st|nd|rd|th)\b)\p{L})")]
    private static partial Regex Digits();

    [GeneratedRegex(@"(?<=[“«])[^”»]{3,}(?=[”»])")]
    private static partial Regex Quoted();
}
