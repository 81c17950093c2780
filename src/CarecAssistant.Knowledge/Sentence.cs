namespace CarecAssistant.Knowledge;

/// <summary>One sentence of an article.</summary>
/// <param name="Number">From 0, in reading order.</param>
/// <param name="Paragraph">Which paragraph or list item of the body, from 0: pronouns are resolved within it.</param>
/// <param name="Start">Offset in <see cref="ArticleText.Plain"/>, in UTF-16 units.</param>
/// <param name="Text">Word for word as in <see cref="ArticleText.Plain"/>.</param>
public sealed record Sentence(int Number, int Paragraph, int Start, string Text);
