using CarecAssistant.Answers.Grounding;
using CarecAssistant.Knowledge;

namespace CarecAssistant.Answers.Questions;

/// <summary>A question that stands alone, taken apart.</summary>
internal sealed record UnderstoodQuestion
{
    /// <summary>As it is searched.</summary>
    public required string Text { get; init; }

    /// <summary>The question alone, without what was taken over from the conversation.</summary>
    public required string Own { get; init; }

    /// <summary>ISO 639-1 for analysis.</summary>
    public required string Language { get; init; }

    /// <summary>What would answer it.</summary>
    public required AnswerKind Kind { get; init; }

    /// <summary>Its content words, in order.</summary>
    public required IReadOnlyList<QuestionTerm> Terms { get; init; }

    /// <summary>Days, months and years it names.</summary>
    public IReadOnlyList<StatedDate> Dates { get; init; } = [];

    /// <summary>What "how many" counts; null where that is nothing of its own ("people").</summary>
    public QuestionTerm? Counted { get; init; }

    /// <summary>Numbers of a row that it names ("the 9th conference").</summary>
    public IReadOnlyList<int> Ordinals { get; init; } = [];

    /// <summary>Asks for the first of a row ("the first meeting").</summary>
    public bool AsksForFirst { get; init; }

    /// <summary>What it says about when; <see cref="Dates"/> is empty where that is a span or counted from today.</summary>
    public AskedTime Time { get; init; } = new();

    /// <summary>Asks for what was not said yet ("who else").</summary>
    public bool AsksForOthers { get; init; }

    /// <summary>Asks whether something is so: a near-synonym is no confirmation.</summary>
    public bool IsYesOrNo { get; init; }

    /// <summary>Asks for what is still to come ("when will").</summary>
    public bool LooksAhead { get; init; }

    /// <summary>The article that the conversation is about, or null.</summary>
    public string? FocusArticle { get; init; }
}
