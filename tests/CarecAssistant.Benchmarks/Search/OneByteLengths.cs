using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace CarecAssistant.Benchmarks.Search;

/// <summary>A similarity that knows each text's length only as well as Lucene 4 keeps it: in one byte.</summary>
internal sealed class OneByteLengths(Similarity exact) : Similarity
{
    public override long ComputeNorm(FieldInvertState state) => exact.ComputeNorm(state);

    public override SimWeight ComputeWeight(float queryBoost, CollectionStatistics collectionStats, params TermStatistics[] termStats) =>
        exact.ComputeWeight(queryBoost, collectionStats, termStats);

    public override SimScorer GetSimScorer(SimWeight weight, AtomicReaderContext context) =>
        exact.GetSimScorer(weight, new Rounded(context.AtomicReader).AtomicContext);

    private sealed class Rounded(AtomicReader reader) : FilterAtomicReader(reader)
    {
        public override NumericDocValues GetNormValues(string field) => m_input.GetNormValues(field) is { } lengths ? new Lengths(lengths) : null!;
    }

    private sealed class Lengths(NumericDocValues exact) : NumericDocValues
    {
        public override long Get(int docID)
        {
            var root = SmallSingle.SByte315ToSingle(SmallSingle.SingleToSByte315((float)(1 / Math.Sqrt(exact.Get(docID)))));
            return (long)Math.Round(1 / (root * root));
        }
    }
}
