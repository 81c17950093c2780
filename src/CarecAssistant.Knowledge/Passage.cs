namespace CarecAssistant.Knowledge;

/// <summary>A part of an article that is indexed and found as one: a paragraph or a few under one heading.</summary>
/// <param name="Number">From 0, in reading order.</param>
/// <param name="Heading">The heading above it, or null.</param>
/// <param name="FirstSentence">Number of its first sentence.</param>
/// <param name="SentenceCount">How many sentences it holds; at least 1.</param>
/// <param name="Text">Its plain text, word for word a part of <see cref="ArticleText.Plain"/>.</param>
public sealed record Passage(int Number, string? Heading, int FirstSentence, int SentenceCount, string Text);
