namespace CarecAssistant.Answers;

/// <summary>The fixed sentences around an answer. They hold only titles, dates and counts, and exist in en, ru and zh.</summary>
public interface IAnswerWording
{
    /// <summary>A sentence by key (all begin with <c>answers.</c>), its <c>{name}</c> places filled.</summary>
    /// <param name="key">For example <c>answers.frame.published</c>.</param>
    /// <param name="language">ISO 639-1; a language without wording gets English.</param>
    /// <param name="values">What fills the places.</param>
    string Say(string key, string language, params ReadOnlySpan<(string Name, string Value)> values);

    /// <summary>A date as people of that language write it, for example 15 May 2023, 15 мая 2023 г., 2023年5月15日.</summary>
    string Say(DateOnly date, string language);
}
