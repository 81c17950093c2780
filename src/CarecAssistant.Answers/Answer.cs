using CarecAssistant.Answers.Writing;

namespace CarecAssistant.Answers;

/// <summary>What the person is told, and what it rests on.</summary>
public sealed record Answer
{
    /// <summary>The question as typed.</summary>
    public required string Question { get; init; }

    /// <summary>The question as it was searched: follow-ups made to stand alone.</summary>
    public required string Standalone { get; init; }

    /// <summary>Language of the frame, ISO 639-1; quotes stay as published.</summary>
    public required string Language { get; init; }

    /// <summary>What became of it.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>Plain text, at most 150 words, <c>[n]</c> after the sentence that citation n proves; no links.</summary>
    public required string Text { get; init; }

    /// <summary>Calibrated probability that the first candidate answers the question; null for small talk.</summary>
    public double? Confidence { get; init; }

    /// <summary>One a sentence shown, best supported first, at most 5; empty unless something is shown.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>The sentences considered, best first, at most 3; also when unresolved.</summary>
    public IReadOnlyList<Citation> Candidates { get; init; } = [];

    /// <summary>Other events or meanings that fit.</summary>
    public IReadOnlyList<AnswerOption> Options { get; init; } = [];

    /// <summary>Why nothing is answered; null unless unresolved.</summary>
    public Reason? Reason { get; init; }

    /// <summary>When the newest change known to the index was committed, UTC.</summary>
    public DateTimeOffset? KnownUpTo { get; init; }

    /// <summary>Who wrote it: <c>extractive</c>, <c>openai</c> …</summary>
    public required string Writer { get; init; }

    /// <summary>Why the offline writer stood in for the configured model; null when none did.</summary>
    public WriterFailure? FellBackAfter { get; init; }

    /// <summary>How long the turn took.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Where every answer begins: nothing is found yet.</summary>
    internal static Answer To(Question question, string standalone, string language) => new()
    {
        Question = question.Text,
        Standalone = standalone,
        Language = language,
        Outcome = Outcome.Unresolved,
        Text = "",
        Writer = ExtractiveSettings.Service,
    };
}

/// <summary>What became of a question.</summary>
public enum Outcome
{
    /// <summary>Answered from cited sentences.</summary>
    Answered,

    /// <summary>Asked back: which event, which meaning.</summary>
    Clarify,

    /// <summary>A greeting, thanks or a question about the assistant.</summary>
    Smalltalk,

    /// <summary>Not answered; a person is offered.</summary>
    Unresolved,
}

/// <summary>Why a question stays unresolved.</summary>
public enum Reason
{
    /// <summary>Nothing published comes near it.</summary>
    NothingPublished,

    /// <summary>Articles come near it, and none bears an answer out.</summary>
    NotBorneOut,

    /// <summary>Not a matter of this institution.</summary>
    OutOfScope,

    /// <summary>Asks for an act, not for information.</summary>
    CannotDo,

    /// <summary>About personal data.</summary>
    PersonalData,

    /// <summary>The person asked for a person.</summary>
    AskedForAPerson,
}

/// <summary>One sentence of an article that proves a sentence shown.</summary>
/// <param name="N">The number used in the text.</param>
/// <param name="ArticleId">Whose.</param>
/// <param name="Title">The article's title; for one without, its file name.</param>
/// <param name="Url">Where it was published, or null; never a path.</param>
/// <param name="Published">The day it was published.</param>
/// <param name="Origin"><c>published</c> or <c>summary</c>.</param>
/// <param name="Quote">One sentence, word for word a part of the article's plain text.</param>
/// <param name="Sentence">The sentence's number in the article, from 0: where our own copy opens.</param>
public sealed record Citation(int N, string ArticleId, string Title, Uri? Url, DateOnly? Published, string Origin, string Quote, int Sentence);

/// <summary>Another event or meaning to ask about.</summary>
/// <param name="Label">Short, for a button.</param>
/// <param name="Question">What is asked when it is chosen.</param>
public sealed record AnswerOption(string Label, string Question);
