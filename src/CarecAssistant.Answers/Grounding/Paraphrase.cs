using System.Globalization;
using System.Runtime.CompilerServices;
using CarecAssistant.Answers.Writing;

namespace CarecAssistant.Answers.Grounding;

/// <summary>Whether a sentence says, in its source's language, nothing but what its source says: less of it, its dates and figures in another form, its speaker named.</summary>
internal sealed class Paraphrase(TokenReader reader)
{
    private readonly ConditionalWeakTable<ReadSentence, IReadOnlyList<Token>> sources = [];
    private readonly ConditionalWeakTable<ArticleReading, IReadOnlyList<Token>> titles = [];

    /// <summary>True when the source bears the words out.</summary>
    public bool Holds(string words, ScoredSentence cited)
    {
        var language = cited.Source.Language;
        var source = sources.GetValue(cited.Read, read => reader.Of(read.Sentence.Text, language));
        var title = titles.GetValue(cited.Article, article => article.Text.Article.HasTitle ? reader.Of(article.Text.Article.Title, language) : []);
        var dates = new StatedDates(cited, [.. source.Where(token => token.Kind == TokenKind.Date)], [.. title.Where(token => token.Kind == TokenKind.Date)]);
        var written = reader.Of(words, language).Select(token => AsFigure(token, dates, source)).ToList();
        var said = written.Where(token => token.Kind == TokenKind.Date).ToList();
        if (!dates.Have(said))
        {
            return false;
        }

        bool IsBesides(Token token) => token.Kind is TokenKind.Content or TokenKind.Number && title.Any(other => Alignment.IsSame(token, other)) && !source.Any(other => Alignment.IsSame(token, other));
        bool IsTold(StatedDate date) => (cited.Source.Published is { } day && date.Fits(day)) || said.Exists(token => token.Date.IsIn(date) || date.IsIn(token.Date));
        bool Fits(List<Token> telling, List<Token> told) =>
            new Alignment(told, IsBesides, IsTold).Holds(telling)
            || (MovedOpening.Without(telling, told) is { } moved && new Alignment(moved.Source, IsBesides, IsTold).Holds(moved.Words));

        bool FitsAnyDate(List<Token> telling, List<Token> told) => Fits(telling, told) || (said.Count > 0 && Fits(WithoutFreeDates(telling, dates), told));

        return FitsAnyDate(WithSpeakerAsTold(written, cited.Read, source), [.. source])
            || (ReportsSpeech(written, cited.Read, source) && FitsAnyDate(WithoutSpeech(written, cited.Read), WithoutSpeech(source, cited.Read)));
    }

    // "2000 officials" reads like a year, and "2,000 officials" does not.
    private static Token AsFigure(Token token, StatedDates dates, IReadOnlyList<Token> source) =>
        token is { Kind: TokenKind.Date, Date: { Year: { } year, Month: null } } && !dates.Have([token])
        && source.FirstOrDefault(other => other.Kind == TokenKind.Number && other.Key == token.Key + year.ToString(CultureInfo.InvariantCulture)) is { Key: not null } figure
            ? figure with { AfterBreak = token.AfterBreak }
            : token;

    // The speaker's name where the article has only "he".
    private static List<Token> WithSpeakerAsTold(List<Token> written, ReadSentence read, IReadOnlyList<Token> source) =>
        read.Attribution.Speaker is { } speaker && NamesOf(speaker) is var names && !source.Any(token => names.Contains(token.Word))
            ? [.. written.Where(token => !names.Contains(token.Word))]
            : written;

    // Who said it may be told first or last, in the one or the other neutral verb; which person may stand where is checked apart.
    private static bool ReportsSpeech(List<Token> written, ReadSentence read, IReadOnlyList<Token> source) =>
        read.Attribution.Speaker is not null
        && written.Exists(token => SpeechFrame.OnlyReports(token.Word))
        && (read.Attribution.Continues || source.Any(token => SpeechFrame.OnlyReports(token.Word)));

    private static List<Token> WithoutSpeech(IReadOnlyList<Token> tokens, ReadSentence read)
    {
        var names = NamesOf(read.Attribution.Speaker!);
        return [.. tokens.Where(token => !names.Contains(token.Word) && !SpeechFrame.OnlyReports(token.Word))];
    }

    private static HashSet<string> NamesOf(Person speaker) =>
        [.. speaker.Display.ToLowerInvariant().Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries), .. speaker.Words];

    // The one date of a sentence may stand anywhere a date can stand by itself: "on 3 May", "in 2006, …".
    private static List<Token> WithoutFreeDates(List<Token> tokens, StatedDates dates) =>
        [.. tokens.Where((token, at) => token.Kind != TokenKind.Date || !dates.MayMove || !StandsByItself(tokens, at))];

    private static bool StandsByItself(List<Token> tokens, int at) =>
        at == 0 || tokens[at].AfterBreak || tokens[at - 1].Kind is TokenKind.Place or TokenKind.Direction
        || (at == tokens.Count - 1 && tokens[at].Date.Day is not null);
}
