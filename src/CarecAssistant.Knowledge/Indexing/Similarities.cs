namespace CarecAssistant.Knowledge.Indexing;

/// <summary>The one ranking formula, for writing lengths and for reading them.</summary>
internal static class Similarities
{
    public static readonly ExactLengthBm25 Ranking = new(k1: 1.2f, b: 0.6f);
}
