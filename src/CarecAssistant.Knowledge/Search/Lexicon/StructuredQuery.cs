using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace CarecAssistant.Knowledge.Search.Lexicon;

/// <summary>
/// Several weighted words and phrases that count as one term (Pirkola's structured query, with weights after Darwish and Oard): a text's
/// frequency of the term is the weighted sum of theirs, and so is the number of texts that have it. A word with many translations weighs no more than another.
/// </summary>
internal sealed class StructuredQuery(string fieldName, IReadOnlyList<Translation> words, TermPlaces places) : Query
{
    public override Weight CreateWeight(IndexSearcher searcher) => new GroupWeight(this, searcher);

    public override string ToString(string field) => $"{fieldName}:({string.Join(" | ", words.Select(word => string.Join(' ', word.Stems)))})";

    // Lucene's own comparison sees the kind and the boost only.
    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => base.GetHashCode();

    private sealed class GroupWeight : Weight
    {
        private readonly StructuredQuery query;
        private readonly Similarity similarity;
        private readonly Similarity.SimWeight statistics;

        public GroupWeight(StructuredQuery query, IndexSearcher searcher)
        {
            this.query = query;
            similarity = searcher.Similarity;
            statistics = similarity.ComputeWeight(query.Boost, searcher.CollectionStatistics(query.FieldName), query.Statistics());
        }

        public override Query Query => query;

        public override float GetValueForNormalization() => statistics.GetValueForNormalization();

        public override void Normalize(float norm, float topLevelBoost) => statistics.Normalize(norm, topLevelBoost);

        public override Explanation Explain(AtomicReaderContext context, int doc)
        {
            var scorer = GetScorer(context, context.AtomicReader.LiveDocs);
            var fits = scorer is not null && scorer.Advance(doc) == doc;
            return new ComplexExplanation(fits, fits ? scorer!.GetScore() : 0, query.ToString());
        }

        public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs)
        {
            var frequencies = query.FrequenciesIn(context, acceptDocs);
            return frequencies.Count == 0 ? null : new GroupScorer(this, frequencies, similarity.GetSimScorer(statistics, context));
        }
    }

    private string FieldName => fieldName;

    // Each document once, in order.
    private List<(int Document, float Frequency)> FrequenciesIn(AtomicReaderContext leaf, IBits acceptDocs)
    {
        var postings = new WordPostings(places, leaf, fieldName, acceptDocs);
        var found = words.SelectMany(word => postings.Of(word.Stems).Select(place => (place.Document, Frequency: (float)(place.Count * word.Weight)))).ToList();
        if (words.Count == 1) return found;
        var sums = new List<(int Document, float Frequency)>(found.Count);
        foreach (var place in found.OrderBy(place => place.Document))
        {
            if (sums is [.., var last] && last.Document == place.Document) sums[^1] = (last.Document, last.Frequency + place.Frequency);
            else sums.Add(place);
        }

        return sums;
    }

    private TermStatistics Statistics()
    {
        // No text has a phrase that lacks one of its words.
        var documents = words.Sum(word => word.Weight * word.Stems.Min(stem => places.DocumentsWith(fieldName, stem)));
        return new TermStatistics(new BytesRef(words[0].Stems[0]), Math.Max(1, (long)Math.Round(documents)), -1);
    }

    private sealed class GroupScorer(GroupWeight weight, List<(int Document, float Frequency)> frequencies, Similarity.SimScorer scorer) : Scorer(weight)
    {
        private int place = -1;

        public override int DocID => place < 0 ? -1 : place < frequencies.Count ? frequencies[place].Document : NO_MORE_DOCS;

        // How many of the words stand there is nobody's business: they are one.
        public override int Freq => 1;

        public override float GetScore() => scorer.Score(DocID, frequencies[place].Frequency);

        public override int NextDoc()
        {
            place++;
            return DocID;
        }

        public override int Advance(int target)
        {
            do place++;
            while (DocID < target);
            return DocID;
        }

        public override long GetCost() => frequencies.Count;
    }
}
