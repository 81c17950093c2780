namespace CarecAssistant.Knowledge.Search.Lexicon;

/// <summary>What a word of a question may be in texts of another language.</summary>
/// <param name="Language">The group of languages of those texts (<see cref="Indexing.IndexFields.Languages"/>).</param>
/// <param name="Stems">One stem, or those of a phrase, side by side.</param>
/// <param name="Weight">How likely it is meant; the weights of a word and language add up to 1.</param>
/// <param name="IsGuess">No dictionary says so: good enough to find texts by, not to prove anything with.</param>
internal sealed record Translation(string Language, IReadOnlyList<string> Stems, double Weight, bool IsGuess = false);
