using System.Collections.Concurrent;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace CarecAssistant.Knowledge.Search;

/// <summary>A searcher that counts the texts of each field once, not anew for each word of each question.</summary>
internal sealed class CountedSearcher(IndexReader reader) : IndexSearcher(reader)
{
    private readonly ConcurrentDictionary<string, CollectionStatistics> counted = new(StringComparer.Ordinal);

    public override CollectionStatistics CollectionStatistics(string field) => counted.GetOrAdd(field, base.CollectionStatistics);
}
