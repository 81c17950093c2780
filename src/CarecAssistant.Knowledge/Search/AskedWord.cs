namespace CarecAssistant.Knowledge.Search;

/// <summary>A word or name of a question with everything that stands for it in texts.</summary>
/// <param name="Start">Where it begins in the question.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Weight">How telling it is; 0 when no text has it.</param>
/// <param name="IsTranslated">Texts of another language are searched for what it may mean.</param>
/// <param name="Forms">Stems by the group of languages of the texts that have them.</param>
internal sealed record AskedWord(int Start, int End, double Weight, bool IsTranslated, IReadOnlyList<(string Language, string Stem)> Forms)
{
    /// <summary>Whether it is written in Chinese.</summary>
    public bool IsWide => Forms.Any(form => WordGroup.IsWide(form.Stem));
}
