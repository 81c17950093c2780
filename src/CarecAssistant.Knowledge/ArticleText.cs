namespace CarecAssistant.Knowledge;

/// <summary>An article as it is read: plain text, cut into passages and sentences. Of most articles that are found nobody reads a word, so one that was found is cut when its text is first looked at.</summary>
public sealed class ArticleText
{
    private readonly Lazy<(string Plain, IReadOnlyList<Sentence> Sentences, IReadOnlyList<Passage> Passages)> cut;
    private Kept? kept;

    /// <param name="article">Title, dates, origin and the Markdown it was made from.</param>
    /// <param name="plain">The body without Markdown marks.</param>
    /// <param name="sentences">All sentences in reading order.</param>
    /// <param name="passages">Runs of sentences, in reading order.</param>
    public ArticleText(Article article, string plain, IReadOnlyList<Sentence> sentences, IReadOnlyList<Passage> passages)
    {
        Article = article;
        cut = new((plain, sentences, passages));
    }

    internal ArticleText(Article article, Func<Article, ArticleText> read)
    {
        Article = article;
        cut = new(() => read(article).cut.Value);
    }

    /// <summary>Title, dates, origin and the Markdown it was made from.</summary>
    public Article Article { get; }

    /// <summary>The body without Markdown marks, runs of white space as one space; what quotes are cut from, word for word.</summary>
    public string Plain => cut.Value.Plain;

    /// <summary>All sentences in reading order; headings are not among them.</summary>
    public IReadOnlyList<Sentence> Sentences => cut.Value.Sentences;

    /// <summary>Runs of sentences under one heading, in reading order.</summary>
    public IReadOnlyList<Passage> Passages => cut.Value.Passages;

    /// <summary>What somebody made of this text, made once and kept for as long as the text is. A weak table beside it would be followed by the garbage collector only while every thread stands still.</summary>
    /// <param name="by">Who made it: each has its own.</param>
    /// <param name="make">Makes it; two may make the same at once.</param>
    public T Remembered<T>(object by, Func<ArticleText, T> make)
        where T : class
    {
        for (var one = Volatile.Read(ref kept); one is not null; one = one.Next)
        {
            if (ReferenceEquals(one.By, by)) return (T)one.Made;
        }

        var made = make(this);
        Kept? before;
        do before = Volatile.Read(ref kept);
        while (Interlocked.CompareExchange(ref kept, new Kept(by, made, before), before) != before);
        return made;
    }

    /// <summary>The sentences of a passage, in reading order.</summary>
    public IEnumerable<Sentence> SentencesOf(Passage passage) => Sentences.Skip(passage.FirstSentence).Take(passage.SentenceCount);

    private sealed class Kept(object by, object made, Kept? next)
    {
        public object By => by;

        public object Made => made;

        public Kept? Next => next;
    }
}
