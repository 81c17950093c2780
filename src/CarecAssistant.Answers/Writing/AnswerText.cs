using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CarecAssistant.Answers.Writing;

/// <summary>Puts grounded sentences under their frames and numbers their citations.</summary>
internal sealed partial class AnswerText(IAnswerWording wording)
{
    private const int MostWords = 150;

    /// <summary>The text to show and its citations, best supported first.</summary>
    /// <param name="sentences">What answers, in reading order.</param>
    /// <param name="earlier">What an older source says of the same fact: named as earlier, after the answer.</param>
    /// <param name="asksWho">Somebody was asked for: where the first sentence has only the rule by which it is settled who that is, this is said.</param>
    /// <param name="language">Of the frames.</param>
    public (string Text, IReadOnlyList<Citation> Citations) Compose(IReadOnlyList<CitedSentence> sentences, IReadOnlyList<CitedSentence> earlier, bool asksWho, string language)
    {
        var text = new StringBuilder();
        var cited = new List<(double Support, Citation Citation)>();
        var ownLines = sentences.Count > 2;
        var left = MostWords;
        if (asksWho && NamelessOffice.IsIn(sentences[0].Source.Read.Sentence.Text))
        {
            Frame(wording.Say("answers.frame.no-name", language));
        }

        foreach (var article in sentences.GroupBy(sentence => sentence.Source.Source.Id))
        {
            Frame(FrameOf(article.First().Source, language));
            foreach (var sentence in article)
            {
                Add(sentence, ownLines ? "\n" : " ");
            }
        }

        foreach (var sentence in earlier)
        {
            var frame = wording.Say("answers.frame.earlier", language);
            Frame(sentences.Any(other => other.Source.Source.Id == sentence.Source.Source.Id) ? frame : $"{frame} {FrameOf(sentence.Source, language)}");
            Add(sentence, " ");
        }

        return (text.ToString(), [.. cited.OrderByDescending(pair => pair.Support).Select(pair => pair.Citation)]);

        void Frame(string frame)
        {
            text.Append(text.Length > 0 ? "\n" : "").Append(frame);
            left -= WordCount.Of(frame);
        }

        void Add(CitedSentence sentence, string before)
        {
            var n = cited.Count + 1;
            var words = Shortened(LikeACitation().Replace(sentence.Text, "($1)"), left);
            left -= WordCount.Of(words) + 1;
            text.Append(before).Append(words).Append(CultureInfo.InvariantCulture, $" [{n}]");
            cited.Add((earlier.Contains(sentence) ? double.MinValue : sentence.Source.Score, CitationOf(sentence.Source, n)));
        }
    }

    /// <summary>A citation of a candidate.</summary>
    public static Citation CitationOf(ScoredSentence sentence, int n)
    {
        var article = sentence.Source;
        return new(n, article.Id, ShownSource.TitleOf(article), ShownSource.UrlOf(article), article.Published,
            article.Origin == Knowledge.ArticleOrigin.Summary ? "summary" : "published", sentence.Read.Sentence.Text, sentence.Read.Sentence.Number);
    }

    // Frames hold title, source and date only.
    private string FrameOf(ScoredSentence sentence, string language)
    {
        var article = sentence.Source;
        var date = article.Published is { } day ? wording.Say(day, language) : "";
        if (article.Origin == Knowledge.ArticleOrigin.Summary)
        {
            var source = ShownSource.HostOf(article) ?? ShownSource.TitleOf(article);
            return article.AsOf is { } asOf ? wording.Say("answers.frame.summary.as-of", language, ("source", source), ("date", wording.Say(asOf, language)))
                : date.Length > 0 ? wording.Say("answers.frame.summary", language, ("source", source), ("date", date))
                : wording.Say("answers.frame.summary.undated", language, ("source", source));
        }

        return (article.HasTitle, date.Length > 0) switch
        {
            (true, true) => wording.Say("answers.frame.published", language, ("title", ShownSource.TitleOf(article)), ("date", date)),
            (true, false) => wording.Say("answers.frame.published.undated", language, ("title", ShownSource.TitleOf(article))),
            (false, true) => wording.Say("answers.frame.untitled", language, ("date", date)),
            _ => wording.Say("answers.frame.untitled.undated", language),
        };
    }

    private static string Shortened(string text, int words)
    {
        if (WordCount.Of(text) <= words)
        {
            return text;
        }

        var cut = text;
        while (cut.Length > 0 && WordCount.Of(cut) > Math.Max(words - 1, 5))
        {
            var space = cut.LastIndexOf(' ');
            cut = space > 0 ? cut[..space] : cut[..(cut.Length - 1)];
        }

        return cut + " …";
    }

    // An article may have its own [1]; only ours stands for a citation.
    [GeneratedRegex(@"\[(\d{1,3})\]")]
    private static partial Regex LikeACitation();
}
