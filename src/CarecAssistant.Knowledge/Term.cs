namespace CarecAssistant.Knowledge;

/// <summary>A word as the index sees it.</summary>
/// <param name="Text">Folded and stemmed.</param>
/// <param name="Start">Where the word begins in the text, in UTF-16 units.</param>
/// <param name="Length">How long it is there.</param>
public readonly record struct Term(string Text, int Start, int Length);
