namespace CarecAssistant.Knowledge.Search.Scoring;

/// <summary>BM25 of one word in one field.</summary>
/// <param name="value">How telling the word is, by what it counts.</param>
/// <param name="lengths">For each document of the index what its length does (<see cref="OfLength"/>).</param>
internal readonly struct Bm25(float value, float[] lengths)
{
    private const float K1 = 1.2f, B = 0.6f;

    /// <summary>How telling a word is that stands in <paramref name="with"/> of <paramref name="all"/> texts.</summary>
    public static double Telling(long all, long with) => Math.Log(1 + ((all - with + 0.5) / (with + 0.5)));

    /// <summary>What a text's length does to the frequencies of its words.</summary>
    public static float OfLength(float length, float average) => K1 * (1 - B + (B * length / average));

    /// <summary>The score of a document that has the word so often.</summary>
    public float Of(int document, float frequency) => value * frequency * (K1 + 1) / (frequency + lengths[document]);
}
