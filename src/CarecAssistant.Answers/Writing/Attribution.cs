namespace CarecAssistant.Answers.Writing;

/// <summary>Whose words a sentence reports.</summary>
/// <param name="Speaker">The person, or null when the article speaks for itself.</param>
/// <param name="ByPronoun">The sentence names the person only as he or she; offset of that pronoun, else -1.</param>
/// <param name="Continues">The sentence names nobody and goes on with what the speaker of its paragraph said.</param>
internal readonly record struct Attribution(Person? Speaker, int ByPronoun, bool Continues)
{
    /// <summary>The article speaks for itself.</summary>
    public static readonly Attribution None = new(null, -1, false);
}
