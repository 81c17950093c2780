using System.Buffers;

namespace CarecAssistant.Server.Bot;

/// <summary>A link that opens a page at a sentence (WICG URL Fragment Text Directives, draft of 2023).</summary>
internal static class TextFragment
{
    // Up to here browsers match word for word, and the link stays short enough for every mail program.
    private const int LongestWhole = 120;
    private const int Words = 5;
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，、。；：！？,;:");

    /// <summary><paramref name="page"/>, opened at <paramref name="quote"/>. A fragment that the page has already is kept in front.</summary>
    /// <returns>A string: <see cref="Uri"/> would turn <c>%2D</c> back into the hyphen that ends a prefix.</returns>
    public static string At(Uri page, string quote)
    {
        var text = Directive(quote);
        if (text.Length == 0)
        {
            return page.AbsoluteUri;
        }

        var before = page.AbsoluteUri.Contains('#') ? page.AbsoluteUri : page.AbsoluteUri + "#";
        return $"{before}:~:text={text}";
    }

    private static string Directive(string quote)
    {
        var trimmed = quote.Trim();
        if (trimmed.Length <= LongestWhole)
        {
            return Encode(trimmed);
        }

        var words = trimmed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length >= 3 * Words)
        {
            return $"{Encode(string.Join(' ', words[..Words]))},{Encode(string.Join(' ', words[^Words..]))}";
        }

        // Without spaces a cut inside a word would not match: browsers look for whole words. Clauses end at punctuation.
        var firstEnd = trimmed.AsSpan().IndexOfAny(ClauseEnds);
        var lastEnd = trimmed.AsSpan(0, trimmed.Length - 1).LastIndexOfAny(ClauseEnds);
        return firstEnd >= 2 && lastEnd > firstEnd && lastEnd < trimmed.Length - 3
            ? $"{Encode(trimmed[..firstEnd])},{Encode(trimmed[(lastEnd + 1)..].Trim())}"
            : Encode(trimmed);
    }

    // A hyphen marks prefix and suffix in the syntax and is the one sign that EscapeDataString leaves alone.
    private static string Encode(string text) => Uri.EscapeDataString(text).Replace("-", "%2D");
}
