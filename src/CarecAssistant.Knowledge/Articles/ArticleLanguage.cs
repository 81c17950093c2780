namespace CarecAssistant.Knowledge.Articles;

/// <summary>The language of an article: what its words say, with what its page declares for the doubtful cases.</summary>
internal static class ArticleLanguage
{
    /// <param name="text">The body.</param>
    /// <param name="declared">What the page says, such as <c>en-US</c>; themes are often left at English, so that the text is believed first.</param>
    public static string Of(string text, string? declared)
    {
        var code = declared is { Length: >= 2 } && declared.Take(2).All(char.IsAsciiLetter) && (declared.Length == 2 || declared[2] is '-' or '_') ? declared[..2].ToLowerInvariant() : null;
        return LanguageGuess.Of(text) ?? code ?? "en";
    }
}
