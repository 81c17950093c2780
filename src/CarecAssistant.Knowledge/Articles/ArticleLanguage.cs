using Lingua;

namespace CarecAssistant.Knowledge.Articles;

/// <summary>
/// The language of an article: what its letters and small words say; where these are unsure, or the page declares another language, the statistics of
/// Lingua decide. Its models are loaded then only (about 0.4 s and 7 MiB in the mode used here), so that questions and most imports never wait for them.
/// </summary>
internal static class ArticleLanguage
{
    private const int Enough = 40;
    private const int Sample = 4000;

    // What it lacks (ky, tg, tk, uz) has letters and words of its own, and is never asked for.
    private static readonly Dictionary<Language, string> Served = new()
    {
        [Language.English] = "en", [Language.Russian] = "ru", [Language.Chinese] = "zh", [Language.Azerbaijani] = "az",
        [Language.Georgian] = "ka", [Language.Kazakh] = "kk", [Language.Mongolian] = "mn", [Language.Urdu] = "ur",
    };

    private static readonly Lazy<LanguageDetector> Detector = new(() => LanguageDetectorBuilder.FromLanguages([.. Served.Keys]).WithLowAccuracyMode().Build());

    /// <param name="text">The body.</param>
    /// <param name="declared">What the page says, such as <c>en-US</c>; themes are often left at English, so that the text is believed first.</param>
    public static string Of(string text, string? declared)
    {
        var said = CodeIn(declared);
        var guess = LanguageGuess.Of(text);
        var isDoubted = !LanguageGuess.IsSure(text, guess) || Contradicts(said, guess);
        if (isDoubted && text.Length >= Enough && Weighed(text) is { } weighed && (guess is null || Served.ContainsValue(guess))) return weighed;
        return guess ?? said ?? "en";
    }

    private static string? Weighed(string text) =>
        Served.GetValueOrDefault(Detector.Value.DetectLanguageOf(text.Length > Sample ? text[..Sample] : text));

    // Languages that have letters of their own are sure once these were seen; Russian and English have none.
    private static bool Contradicts(string? said, string? guess) => (said, guess) is ("kk" or "mn", "ru") or ("az", "en");

    private static string? CodeIn(string? declared) =>
        declared is { Length: >= 2 } && declared.Take(2).All(char.IsAsciiLetter) && (declared.Length == 2 || declared[2] is '-' or '_') ? declared[..2].ToLowerInvariant() : null;
}
