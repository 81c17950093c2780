using CarecAssistant.Knowledge.Indexing;

namespace CarecAssistant.Knowledge;

/// <summary>Tells an article that was edited from one in whose place another one stands.</summary>
public static class ReplacedText
{
    // Of an edited article most words stay; two articles of one house share its common words and little more.
    private const double LeastInCommon = 0.35;

    /// <summary>Whether <paramref name="after"/> is another article than <paramref name="before"/>: hardly a word of the shorter one stands in both.</summary>
    public static bool IsAnother(Article before, Article after)
    {
        var (one, other) = (WordsOf(before), WordsOf(after));
        var shorter = Math.Min(one.Count, other.Count);
        return shorter > 0 && one.Count(other.Contains) < shorter * LeastInCommon;
    }

    private static HashSet<string> WordsOf(Article article) => [.. WordAnalysis.TermsOf(article.Body, article.Language).Select(term => term.Text)];
}
