namespace CarecAssistant.Knowledge;

/// <summary>An article as it is read: plain text, cut into passages and sentences.</summary>
/// <param name="Article">Title, dates, origin and the Markdown it was made from.</param>
/// <param name="Plain">The body without Markdown marks, runs of white space as one space; what quotes are cut from, word for word.</param>
/// <param name="Sentences">All sentences in reading order; headings are not among them.</param>
/// <param name="Passages">Runs of sentences under one heading, in reading order.</param>
public sealed record ArticleText(Article Article, string Plain, IReadOnlyList<Sentence> Sentences, IReadOnlyList<Passage> Passages)
{
    /// <summary>The sentences of a passage, in reading order.</summary>
    public IEnumerable<Sentence> SentencesOf(Passage passage) => Sentences.Skip(passage.FirstSentence).Take(passage.SentenceCount);
}
