namespace CarecAssistant.Answers.Questions;

/// <summary>A question made to stand alone.</summary>
/// <param name="Text">The question itself, pronouns replaced where they are clear.</param>
/// <param name="Topic">Words of the earlier question that it leans on, or empty.</param>
/// <param name="FocusArticle">The article the conversation is about, or null.</param>
/// <param name="Meant">People a pronoun may mean; more than one: ask back.</param>
internal sealed record Standalone(string Text, string Topic = "", string? FocusArticle = null, IReadOnlyList<string>? Meant = null)
{
    /// <summary>What is searched and shown as the question.</summary>
    public string Whole => Topic.Length == 0 ? Text : $"{Text} ({Topic})";

    /// <summary>Whom it is about: those it names, else those who answer it.</summary>
    public IReadOnlyList<string> People { get; init; } = [];
}
