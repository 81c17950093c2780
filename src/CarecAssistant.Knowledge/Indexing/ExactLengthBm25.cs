using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace CarecAssistant.Knowledge.Indexing;

/// <summary>BM25 that knows how long a text really is: Lucene 4's own keeps a length in one byte, which costs on short passages.</summary>
internal sealed class ExactLengthBm25(float k1, float b) : Similarity
{
    public override long ComputeNorm(FieldInvertState state) => state.Length;

    public override SimWeight ComputeWeight(float queryBoost, CollectionStatistics collectionStats, params TermStatistics[] termStats)
    {
        // Only documents that have the field count: passages of one language, not everything in the index.
        var documents = collectionStats.DocCount > 0 ? collectionStats.DocCount : collectionStats.MaxDoc;
        var average = collectionStats.SumTotalTermFreq > 0 ? collectionStats.SumTotalTermFreq / (float)documents : 1f;
        var idf = 0.0;
        foreach (var term in termStats)
        {
            var frequency = Math.Min(term.DocFreq, documents);
            idf += Math.Log(1 + ((documents - frequency + 0.5) / (frequency + 0.5)));
        }

        return new Weight(collectionStats.Field, (float)idf * queryBoost, average);
    }

    public override SimScorer GetSimScorer(SimWeight weight, AtomicReaderContext context)
    {
        var own = (Weight)weight;
        return new Scorer(own, k1, b, context.AtomicReader.GetNormValues(own.Field));
    }

    private sealed class Weight(string fieldName, float value, float averageLength) : SimWeight
    {
        private float boost = 1;

        public string Field => fieldName;

        public float AverageLength => averageLength;

        public float Value => value * boost;

        public override float GetValueForNormalization() => 1;

        public override void Normalize(float queryNorm, float topLevelBoost) => boost = topLevelBoost;
    }

    private sealed class Scorer(Weight weight, float k1, float b, NumericDocValues? lengths) : SimScorer
    {
        public override float Score(int doc, float freq)
        {
            var length = lengths?.Get(doc) ?? weight.AverageLength;
            return weight.Value * freq * (k1 + 1) / (freq + (k1 * (1 - b + (b * length / weight.AverageLength))));
        }

        public override float ComputeSlopFactor(int distance) => 1f / (distance + 1);

        public override float ComputePayloadFactor(int doc, int start, int end, BytesRef payload) => 1;
    }
}
