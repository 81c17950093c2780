using System.Globalization;
using System.Text.Json;
using CarecAssistant.Answers;

namespace CarecAssistant.Server.Commands;

/// <summary>An answer as <c>ask --json</c> prints it; the order of the properties is the order on the line.</summary>
internal sealed record AskOutput(
    JsonElement? Id, string Question, string Standalone, string Language, string Outcome, string Text, double? Confidence,
    IReadOnlyList<CitationOutput> Citations, IReadOnlyList<CitationOutput> Candidates, IReadOnlyList<OptionOutput> Options,
    string? Reason, string? KnownUpTo, string Writer, double ElapsedMs)
{
    /// <summary>The answer, with the id of its line as it was read.</summary>
    public static AskOutput Of(Answer answer, JsonElement? id = null) => new(
        id,
        answer.Question,
        answer.Standalone,
        answer.Language,
        NameOf(answer.Outcome),
        answer.Text,
        answer.Confidence is { } confidence ? Math.Round(confidence, 4) : null,
        [.. answer.Citations.Select(CitationOutput.Of)],
        [.. answer.Candidates.Select(CitationOutput.Of)],
        [.. answer.Options.Select(option => new OptionOutput(option.Label, option.Question))],
        answer.Reason is { } reason ? NameOf(reason) : null,
        answer.KnownUpTo?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        answer.Writer,
        Math.Round(answer.Elapsed.TotalMilliseconds, 1));

    /// <summary>The outcome's name on the command line.</summary>
    public static string NameOf(Outcome outcome) => outcome switch
    {
        Answers.Outcome.Answered => "answered",
        Answers.Outcome.Clarify => "clarify",
        Answers.Outcome.Smalltalk => "smalltalk",
        _ => "unresolved",
    };

    private static string NameOf(Reason reason) => reason switch
    {
        Answers.Reason.NothingPublished => "nothing-published",
        Answers.Reason.NotBorneOut => "not-borne-out",
        Answers.Reason.OutOfScope => "out-of-scope",
        Answers.Reason.CannotDo => "cannot-do",
        Answers.Reason.PersonalData => "personal-data",
        _ => "asked-for-a-person",
    };
}

/// <summary>A citation as <c>ask --json</c> prints it.</summary>
internal sealed record CitationOutput(int N, string ArticleId, string Title, string? Url, DateOnly? Published, string Origin, string Quote)
{
    public static CitationOutput Of(Citation citation) =>
        new(citation.N, citation.ArticleId, citation.Title, LinkOf(citation), citation.Published, citation.Origin, citation.Quote);

    /// <summary>The page, opened at the quote where the words are the page's own.</summary>
    public static string? LinkOf(Citation citation) => citation switch
    {
        { Url: null } => null,
        { Origin: "published" } => Composition.OpenAt(citation.Url, citation.Quote),
        _ => citation.Url.OriginalString,
    };
}

/// <summary>Another event or meaning, as <c>ask --json</c> prints it.</summary>
internal sealed record OptionOutput(string Label, string Question);
