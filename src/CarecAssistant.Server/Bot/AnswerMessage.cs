using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CarecAssistant.Answers;
using CarecAssistant.BotFramework;
using CarecAssistant.Server.Teams;
using CarecAssistant.Server.Wording;

namespace CarecAssistant.Server.Bot;

/// <summary>Turns an answer into what the channel can show: text, sources, citation entities and buttons.</summary>
internal sealed partial class AnswerMessage(Words words, OwnAddress address)
{
    private const int MostNearest = 3;
    private const int MostCitations = 5;

    /// <summary>The message for an answer of any outcome; an offer is added by who knows the conversation.</summary>
    public Activity Of(Answer answer, Activity question)
    {
        var root = address.Root();
        var sources = answer.Citations.OrderBy(citation => citation.N).Select(citation => new Source(citation, LinkOf(citation, root), LabelOf(citation, answer.Language))).ToList();
        var text = new StringBuilder(MarkdownText.WithMarkers(answer.Text, [.. answer.Citations.Select(citation => citation.N)]));
        if (answer.Outcome == Outcome.Unresolved)
        {
            AppendNearest(text, answer, root);
        }

        if (Channels.IsWebChat(question.ChannelId))
        {
            AppendDefinitions(text, sources);
        }
        else if (!TeamsPlace.IsTeams(question))
        {
            AppendList(text, sources, answer.Language);
        }

        return new()
        {
            Type = ActivityTypes.Message,
            TextFormat = "markdown",
            Text = text.ToString(),
            Speak = Marker().Replace(answer.Text, ""),
            Locale = answer.Language,
            InputHint = "acceptingInput",
            SuggestedActions = Buttons.Of(answer.Options.Select(option => (option.Label, option.Question))),
            Entities = [TeamsPlace.IsTeams(question) ? TeamsEntityOf(sources, answer.Language) : EntityOf(sources, answer.Language, root)],
        };
    }

    /// <summary>The text of an answer that is still being written; its sources come with the whole one.</summary>
    public static string SoFar(string written) => MarkdownText.WithMarkers(written, [.. Enumerable.Range(1, MostCitations)]);

    /// <summary>What was found, in plain text, for the person who takes the question over.</summary>
    public string FoundIn(Answer answer) => VisitorText.Shorten(
        string.Join('\n', Nearest(answer).Select(citation => $"{citation.Title}{DateOf(citation, answer.Language)}{(citation.Url is { } url ? " " + url.AbsoluteUri : "")}\n  {citation.Quote}")), 4000);

    private static IEnumerable<Citation> Nearest(Answer answer) =>
        answer.Citations.Concat(answer.Candidates).DistinctBy(citation => citation.ArticleId).Take(MostNearest);

    // Personal data, acts and other people's matters are not looked up: articles beside them would seem to be an answer.
    private void AppendNearest(StringBuilder text, Answer answer, Uri root)
    {
        if (answer.Reason is not (Reason.NothingPublished or Reason.NotBorneOut) || answer.Candidates.Count == 0)
        {
            return;
        }

        text.Append("\n\n").Append(words.Say("chat.nearest", answer.Language)).Append('\n');
        foreach (var citation in Nearest(answer))
        {
            text.Append($"\n- [{MarkdownText.Line(citation.Title)}]({ForMarkdown(LinkOf(citation, root))}){MarkdownText.Of(DateOf(citation, answer.Language))}");
        }
    }

    // Web Chat draws these as the list of references under the text, with title and date from the entity.
    private static void AppendDefinitions(StringBuilder text, IReadOnlyList<Source> sources)
    {
        text.Append(sources.Count > 0 ? "\n" : "");
        foreach (var source in sources)
        {
            text.Append($"\n[{source.Citation.N}]: {ForMarkdown(source.Link)} \"{MarkdownText.Line(source.Label.Length > 0 ? $"{source.Citation.Title} · {source.Label}" : source.Citation.Title)}\"");
        }
    }

    private void AppendList(StringBuilder text, IReadOnlyList<Source> sources, string language)
    {
        if (sources.Count == 0)
        {
            return;
        }

        text.Append("\n\n").Append(words.Say("chat.sources", language)).Append('\n');
        foreach (var source in sources)
        {
            text.Append($"\n- &#91;{source.Citation.N}&#93; [{MarkdownText.Line(source.Citation.Title)}]({ForMarkdown(source.Link)})");
            text.Append(source.Label.Length > 0 ? $" · {MarkdownText.Of(source.Label)}" : "");
        }
    }

    private JsonElement EntityOf(IReadOnlyList<Source> sources, string language, Uri root)
    {
        var ai = new ProjectEntity(words.Say("chat.slogan", language), OwnAddress.Privacy(root, Words.Speakable(language)).AbsoluteUri);
        var claims = sources.Select((source, index) => new ClaimEntity(source.Citation.N, DocumentOf(source, language)) { ClaimInterpreter = index == 0 ? ai : null });
        return new MessageEntity { Citation = sources.Count > 0 ? [.. claims] : null }.ToElement();
    }

    // Teams draws these over the numbers in the text; lengths are those it takes, and "text" would have to be a card there.
    private JsonElement TeamsEntityOf(IReadOnlyList<Source> sources, string language)
    {
        var claims = sources.Select(source => new ClaimEntity(source.Citation.N, DocumentOf(source, language) with
        {
            Name = VisitorText.Shorten(source.Citation.Title, 80), Text = null, UsageInfo = null,
            Keywords = source.Label.Length > 0 ? [.. source.Label.Split(" · ").Select(word => VisitorText.Shorten(word, 28))] : null,
        }));
        return new MessageEntity { Citation = sources.Count > 0 ? [.. claims] : null }.ToElement();
    }

    private DocumentEntity DocumentOf(Source source, string language)
    {
        var citation = source.Citation;
        var text = IsSummary(citation) ? $"{OriginOf(citation, language)}: {citation.Quote}" : citation.Quote;
        return new(citation.Title, source.Link, text, VisitorText.Shorten(text, 160), source.Label.Length > 0 ? new(source.Label) : null);
    }

    private static string LinkOf(Citation citation, Uri root)
    {
        var link = !IsSummary(citation) && citation.Url is { Scheme: "http" or "https" } page
            ? TextFragment.At(page, citation.Quote)
            : OwnAddress.ArticleAt(root, citation).AbsoluteUri;

        // Markdown ends a destination at an unpaired parenthesis, and entity and definition must hold the same link.
        return link.Replace("(", "%28").Replace(")", "%29");
    }

    private static string ForMarkdown(string link) => link.Replace("&", "&amp;");

    private string LabelOf(Citation citation, string language)
    {
        var date = citation.Published is { } published ? words.Say(published, language) : "";
        var origin = IsSummary(citation) ? OriginOf(citation, language) : "";
        return date.Length > 0 && origin.Length > 0 ? $"{date} · {origin}" : date + origin;
    }

    private string DateOf(Citation citation, string language) => LabelOf(citation, language) is { Length: > 0 } label ? $" · {label}" : "";

    private string OriginOf(Citation citation, string language) => citation.Url is { Host.Length: > 0 } url
        ? words.Say("chat.summary", language, ("source", url.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? url.IdnHost[4..] : url.IdnHost))
        : words.Say("chat.summary.unsourced", language);

    private static bool IsSummary(Citation citation) => citation.Origin == "summary";

    [GeneratedRegex(@"\s?\[\d{1,2}\]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Marker();

    private sealed record Source(Citation Citation, string Link, string Label);
}
