using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace CarecAssistant.Knowledge.Indexing;

/// <summary>Writes down how many words a text really has: Lucene 4's own formulas keep a length in one byte, which costs on short passages. Scores are counted elsewhere.</summary>
internal sealed class ExactLengths : Similarity
{
    public override long ComputeNorm(FieldInvertState state) => state.Length;

    public override SimWeight ComputeWeight(float queryBoost, CollectionStatistics collectionStats, params TermStatistics[] termStats) =>
        throw new NotSupportedException("Words are scored by Search.Scoring.");

    public override SimScorer GetSimScorer(SimWeight weight, AtomicReaderContext context) => throw new NotSupportedException("Words are scored by Search.Scoring.");
}
