using System.Text;
using System.Text.RegularExpressions;
using CarecAssistant.Knowledge.Articles;

namespace CarecAssistant.Knowledge.Tests.Articles;

/// <summary>Looks a folder of summaries over, as an editor would before it ships.</summary>
internal static partial class PackCheck
{
    private static readonly DateOnly FirstYear = new(2001, 1, 1);

    /// <summary>One sentence for each fault, none when the folder may ship.</summary>
    public static IReadOnlyList<string> FaultsOf(string folder, DateOnly today)
    {
        var pages = Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => Page.Read(folder, file)).ToList();
        var ids = pages.Select(page => page.Path).ToHashSet(StringComparer.Ordinal);
        return [.. pages.SelectMany(page => Alone(page, ids, today)), .. Twins(pages, ids), .. Duplicates(pages)];
    }

    /// <summary>Articles that stand in English, Russian and Chinese.</summary>
    public static int InThreeLanguages(string folder) => Directory.EnumerateFiles(folder, "*.zh.md", SearchOption.AllDirectories).Count();

    private static IEnumerable<string> Alone(Page page, HashSet<string> ids, DateOnly today)
    {
        foreach (var field in new[] { "id", "title", "url", "language", "kind", "origin" }.Where(field => page.Matter[field] is null)) yield return $"{page.Path} has no {field}.";
        foreach (var field in new[] { "sources", "tags" }.Where(field => page.Matter.All(field).Count == 0)) yield return $"{page.Path} has no {field}.";
        if (page.Failure is not null)
        {
            yield return $"{page.Path}: {page.Failure}";
            yield break;
        }

        var article = page.Article!;
        if (article.Id != page.Path) yield return $"{page.Path} calls itself {article.Id}.";
        if (article.Origin != ArticleOrigin.Summary) yield return $"{page.Path} is no summary.";
        if (article.Url is { } url && !article.Sources.Contains(url)) yield return $"{page.Path} does not name its url among its sources.";
        // "undated" is what an editor writes when the source prints no year.
        if (article is { Kind: ArticleKind.News, Published: null } && !article.Tags.Contains("undated")) yield return $"{page.Path} is news without a date.";
        if (article.Published is { } day && (day > today || day < FirstYear)) yield return $"{page.Path} was published on an impossible day.";
        if (article.AsOf is { } asOf && asOf > today) yield return $"{page.Path} holds as of a day to come.";
        if (article.Published is { } published && DayInName().Match(page.Path) is { Success: true } name
            && Math.Abs(DateOnly.Parse(name.Value, System.Globalization.CultureInfo.InvariantCulture).DayNumber - published.DayNumber) > 31) yield return $"{page.Path} has another day in its name than in published.";
        if (article.Language != LanguageOf(page.Path) || article.Language != LanguageOf(article.Body, page.Path)) yield return $"{page.Path} is not written in the language of its name.";
        foreach (Match quote in Quote().Matches(article.Body).Where(IsSpeech)) yield return $"{page.Path} has direct speech: {quote.Value}";
        foreach (var target in Link().Matches(article.Body).Select(link => link.Groups["to"].Value).Where(target => !target.Contains("://", StringComparison.Ordinal)))
        {
            if (!ids.Contains(target.TrimStart('/').Replace("articles/", "", StringComparison.Ordinal))) yield return $"{page.Path} links to {target}, which is not there.";
        }
    }

    private static IEnumerable<string> Twins(List<Page> pages, HashSet<string> ids) =>
        from page in pages
        where LanguageOf(page.Path) != "en"
        let stem = page.Path[..^3]
        from twin in new[] { stem, stem + ".ru", stem + ".zh" }
        let other = pages.FirstOrDefault(one => one.Path == twin)
        where !ids.Contains(twin) || (other?.Article is { } two && page.Article is { } one && (one.Url, one.Published, one.Kind) != (two.Url, two.Published, two.Kind))
        select ids.Contains(twin) ? $"{page.Path} and {twin} differ in url, published or kind." : $"{page.Path} has no twin {twin}.";

    private static IEnumerable<string> Duplicates(List<Page> pages)
    {
        var readable = pages.Where(page => page.Article is not null).ToList();
        var titles = readable.GroupBy(page => (page.Article!.Url, page.Article.Language, page.Article.Title)).Where(group => group.Count() > 1);
        foreach (var group in titles) yield return $"{string.Join(" and ", group.Select(page => page.Path))} have one title and one url.";
        var told = readable.SelectMany(page => SentencesOf(page).Select(sentence => (page.Path, Sentence: sentence))).GroupBy(one => one.Sentence, StringComparer.Ordinal);
        foreach (var group in told.Where(group => group.Count() > 1)) yield return $"{string.Join(" and ", group.Select(one => one.Path))} tell the same: {group.Key}";
        for (var first = 0; first < readable.Count; first++)
        {
            foreach (var second in readable.Skip(first + 1).Where(second => Likeness(readable[first], second) > 0.6)) yield return $"{readable[first].Path} and {second.Path} are nearly the same.";
        }
    }

    private static IEnumerable<string> SentencesOf(Page page) =>
        page.Article!.Body.Split('\n').Where(line => !line.StartsWith('#')).SelectMany(line => SentenceEnd().Split(line)).Select(sentence => sentence.Trim()).Where(sentence => sentence.Length > 3);

    private static double Likeness(Page one, Page other)
    {
        var shared = one.Words.Count(other.Words.Contains);
        return (double)shared / (one.Words.Count + other.Words.Count - shared);
    }

    private static string LanguageOf(string path) => path.EndsWith(".ru", StringComparison.Ordinal) ? "ru" : path.EndsWith(".zh", StringComparison.Ordinal) ? "zh" : "en";

    // A Chinese letter says as much as two of an alphabet, and addresses stand in Latin letters everywhere.
    private static string LanguageOf(string body, string path)
    {
        var (latin, russian, chinese) = (body.Count(char.IsAsciiLetter), body.Count(letter => letter is >= '\u0400' and <= '\u04ff'), 2 * body.Count(letter => letter is >= '\u4e00' and <= '\u9fff'));
        return russian > latin && russian > chinese ? "ru" : chinese > latin ? "zh" : latin > 0 ? "en" : path;
    }

    private static bool IsSpeech(Match quote) => quote.Groups["before"].Value.Length > 0 || Speaker().IsMatch(quote.Groups["said"].Value) || quote.Groups["said"].Value.Split(' ').Length > 15;

    [GeneratedRegex(@"(?<before>\b(said|says|stated|told|asked|сказала?|заявила?)\b[^.""«“]{0,20}[:,]\s*|[说称][：，])?[""«“](?<said>[^""»”\n]+)[""»”]")]
    private static partial Regex Quote();

    [GeneratedRegex(@"\b(I|[Ww]e|[Oo]ur|my|us|[Мм]ы|[Яя]|[Нн]аш\w*)\b|我")]
    private static partial Regex Speaker();

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<=news/)\d{4}-\d{2}-\d{2}(?=-)")]
    private static partial Regex DayInName();

    [GeneratedRegex(@"(?<=[。])|(?<=[.!?])\s+(?=\p{Lu})")]
    private static partial Regex SentenceEnd();

    private sealed record Page(string Path, FrontMatter Matter, Article? Article, string? Failure)
    {
        public HashSet<string> Words { get; } = Article is null ? [] : [.. Article.Body.Split([' ', '\n', '，', '。', '、'], StringSplitOptions.RemoveEmptyEntries)];

        public static Page Read(string folder, string file)
        {
            var path = System.IO.Path.ChangeExtension(System.IO.Path.GetRelativePath(folder, file), null).Replace('\\', '/');
            var bytes = File.ReadAllBytes(file);
            var read = ArticleReader.Read(System.IO.Path.GetFileName(file), bytes);
            return new(path, read.Failure is null ? FrontMatter.Take(Encoding.UTF8.GetString(bytes)).Matter : FrontMatter.None, read.Article, read.Failure);
        }
    }
}
