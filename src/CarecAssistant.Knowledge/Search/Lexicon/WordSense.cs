namespace CarecAssistant.Knowledge.Search.Lexicon;

/// <summary>One translation of a word.</summary>
/// <param name="Written">The word as the dictionary has it.</param>
/// <param name="Translation">A word or phrase of the other language.</param>
/// <param name="Weight">How usual it is: 1 for a first sense, towards 0 for far ones.</param>
internal readonly record struct WordSense(string Written, string Translation, double Weight);
