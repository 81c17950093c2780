namespace CarecAssistant.Knowledge.Search.Lexicon;

/// <summary>A line of a dictd index: <c>headword TAB offset TAB length</c>, figures in base 64 (dictd 1.12, dictfmt(1)).</summary>
/// <param name="Headword">As it is looked up.</param>
/// <param name="Offset">Where its article begins in the text, in bytes.</param>
/// <param name="Length">How long the article is, in bytes.</param>
internal readonly record struct DictdIndex(string Headword, long Offset, int Length)
{
    private const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private const int LongestArticle = 1_000_000;

    /// <summary>Null: the line is none, or is about the dictionary itself.</summary>
    public static DictdIndex? Of(string line)
    {
        if (line.Split('\t') is not [{ Length: > 0 } headword, var offset, var length, ..]) return null;
        if (headword.StartsWith("00-database", StringComparison.Ordinal) || headword.StartsWith("00database", StringComparison.Ordinal) || headword[0] == '_') return null;
        return ValueOf(offset) is { } start && ValueOf(length) is > 0 and <= LongestArticle and var count ? new DictdIndex(headword, start, (int)count) : null;
    }

    private static long? ValueOf(string figure)
    {
        if (figure.Length is 0 or > 8) return null;
        var value = 0L;
        foreach (var digit in figure)
        {
            var place = Digits.IndexOf(digit, StringComparison.Ordinal);
            if (place < 0) return null;
            value = (value * Digits.Length) + place;
        }

        return value;
    }
}
