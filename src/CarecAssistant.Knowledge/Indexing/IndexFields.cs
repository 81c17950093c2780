namespace CarecAssistant.Knowledge.Indexing;

/// <summary>
/// Names in the index. An article is a block of documents: itself (whole text) and its passages. Words lie in one field for each
/// analysed language, so that lengths and frequencies are those of texts of the same language.
/// </summary>
internal static class IndexFields
{
    public const string Key = "key";
    public const string Source = "source";
    public const string Id = "id";
    public const string Kind = "kind";

    /// <summary>How far a document stands behind the first of its article: 0 is the article itself, then come its passages.</summary>
    public const string Number = "number";

    public const string Json = "json";

    /// <summary>The words of an article, each once for a sentence that has it, with the number of the sentence as its place.</summary>
    public const string Sentence = "sentence";

    /// <summary>How many sentences an article has.</summary>
    public const string Sentences = "sentences";

    /// <summary>Names of an article by what their spellings have in common.</summary>
    public const string Names = "names";

    /// <summary>Words of an article in full, not stemmed, for finding what a mistyped one was meant to be.</summary>
    public const string Words = "words";

    /// <summary>Days, months and years that stand in a text: <c>20230515</c>, <c>202305</c>, <c>2023</c>.</summary>
    public const string Date = "date";

    /// <summary>The day of publication as a term, <c>20230515</c>.</summary>
    public const string Published = "published";

    /// <summary>The same as a number, for ordering; 0 when there is none.</summary>
    public const string Day = "day";

    /// <summary>1 for news.</summary>
    public const string News = "news";

    /// <summary>An article's own address, normalised, behind <see cref="OfSummary"/> or <see cref="OfPublished"/>; only the article's own document has it.</summary>
    public const string Page = "page";

    public const string OfSummary = "summary ";

    public const string OfPublished = "published ";

    /// <summary>The groups of languages that have fields of their own; <c>xx</c> stands for all others.</summary>
    public static readonly IReadOnlyList<string> Languages = ["en", "ru", "zh", "xx"];

    public static string GroupOf(string language) => WordAnalysis.IsStemmed(language) ? language : "xx";

    public static string KeyOf(string source, string articleId) => source + "\n" + articleId;
}
