using Lucene.Net.Analysis;
using Lucene.Net.Documents;
using Lucene.Net.Index;

namespace CarecAssistant.Knowledge.Indexing;

/// <summary>Terms of a document in one field.</summary>
internal sealed class TermField : Field
{
    private static readonly FieldType Text = TextField.TYPE_NOT_STORED;
    private static readonly FieldType Places = new(TextField.TYPE_NOT_STORED) { OmitNorms = true };
    private static readonly FieldType Names = new(TextField.TYPE_NOT_STORED) { OmitNorms = true, IndexOptions = IndexOptions.DOCS_ONLY };

    private readonly TermStream stream;
    private readonly IReadOnlyList<(string Text, int Place)> terms;

    private TermField(string name, TermStream stream, IReadOnlyList<(string Text, int Place)> terms, FieldType type)
        : base(name, stream, type) => (this.stream, this.terms) = (stream, terms);

    /// <summary>The words of a text, whose length counts.</summary>
    public static TermField OfText(string name, TermStream stream, IEnumerable<Term> words) => new(name, stream, [.. words.Select((word, place) => (word.Text, place))], Text);

    /// <summary>The different words of each sentence, all at one place: the number of the sentence.</summary>
    public static TermField OfSentences(string name, TermStream stream, IEnumerable<IEnumerable<Term>> sentences) =>
        new(name, stream, [.. sentences.SelectMany((sentence, number) => sentence.Select(word => word.Text).Distinct(StringComparer.Ordinal).Select(word => (word, number)))], Places);

    /// <summary>Names by which the document is found, of which nothing counts but that it has them.</summary>
    public static TermField OfNames(string name, TermStream stream, IEnumerable<string> names) => new(name, stream, [.. names.Select(one => (one, 0))], Names);

    public override TokenStream GetTokenStream(Analyzer analyzer) => stream.Over(terms);
}
