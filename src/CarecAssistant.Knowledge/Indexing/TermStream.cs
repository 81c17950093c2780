using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace CarecAssistant.Knowledge.Indexing;

/// <summary>Hands terms that are already cut to Lucene, so that index, queries and everybody else see exactly the same words.</summary>
internal sealed class TermStream : TokenStream
{
    private readonly IReadOnlyList<Term> terms;
    private readonly ICharTermAttribute text;
    private int next;

    public TermStream(IReadOnlyList<Term> terms)
    {
        this.terms = terms;
        text = AddAttribute<ICharTermAttribute>();
        AddAttribute<IPositionIncrementAttribute>();
    }

    public override bool IncrementToken()
    {
        if (next >= terms.Count) return false;
        ClearAttributes();
        text.SetEmpty().Append(terms[next++].Text);
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        next = 0;
    }
}
