using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace CarecAssistant.Knowledge.Indexing;

/// <summary>
/// Hands terms that are already cut to Lucene, so that index, queries and everybody else see exactly the same words. One serves all fields of an
/// article, one after the other: to make one costs Lucene.Net more than to index a sentence.
/// </summary>
internal sealed class TermStream : TokenStream
{
    private readonly ICharTermAttribute text;
    private readonly IPositionIncrementAttribute step;
    private IReadOnlyList<(string Text, int Place)> terms = [];
    private int next;

    public TermStream()
    {
        text = AddAttribute<ICharTermAttribute>();
        step = AddAttribute<IPositionIncrementAttribute>();
    }

    /// <summary>From now on it hands over these, in the order of their places; several may stand at one.</summary>
    public TermStream Over(IReadOnlyList<(string Text, int Place)> others)
    {
        (terms, next) = (others, 0);
        return this;
    }

    public override bool IncrementToken()
    {
        if (next >= terms.Count) return false;
        ClearAttributes();
        text.SetEmpty().Append(terms[next].Text);
        step.PositionIncrement = terms[next].Place - (next == 0 ? -1 : terms[next - 1].Place);
        next++;
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        next = 0;
    }
}
