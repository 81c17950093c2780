using Lucene.Net.Util;

namespace CarecAssistant.Benchmarks.Search;

/// <summary>Lengths of texts as well as Lucene 4 keeps them: in one byte.</summary>
internal static class OneByteLengths
{
    public static long Of(long exact)
    {
        var root = SmallSingle.SByte315ToSingle(SmallSingle.SingleToSByte315((float)(1 / Math.Sqrt(exact))));
        return (long)Math.Round(1 / (root * root));
    }
}
