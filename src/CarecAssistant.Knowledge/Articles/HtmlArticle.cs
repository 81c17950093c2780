using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace CarecAssistant.Knowledge.Articles;

/// <summary>The main text of a saved web page; nothing it points to is fetched.</summary>
internal static class HtmlArticle
{
    public static Article Read(string html, string fileName)
    {
        if (html.Length > ArticleReader.LargestBody * 8) throw new NotReadableException("The page has more than 16 MiB; save its text only.");

        var page = new HtmlParser().ParseDocument(html);
        var title = page.QuerySelector("meta[property='og:title']")?.GetAttribute("content") ?? page.QuerySelector("h1")?.TextContent ?? page.Title;
        var published = DayOf(page.QuerySelector("meta[property='article:published_time']")?.GetAttribute("content"))
            ?? DayOf(page.QuerySelector("article time[datetime], main time[datetime]")?.GetAttribute("datetime"));
        var address = page.QuerySelector("link[rel=canonical]")?.GetAttribute("href");
        var language = page.DocumentElement.GetAttribute("lang");
        var main = page.QuerySelector("article") ?? page.QuerySelector("main") ?? page.QuerySelector("[role=main]") ?? page.Body ?? page.DocumentElement;
        foreach (var outside in main.QuerySelectorAll("footer").Concat(main.LocalName == "body" ? main.QuerySelectorAll("header") : []).ToList()) outside.Remove();

        var lines = new List<string>();
        foreach (var (text, level) in HtmlText.BlocksOf(main))
        {
            lines.Add(level > 0 ? $"{new string('#', level)} {MarkdownEscape.LineOf(text)}" : MarkdownEscape.LineOf(text));
            lines.Add("");
        }

        var article = ArticleReader.Compose(FrontMatter.None, WithTitle(lines, title), fileName, isMarkdown: true);
        return article with
        {
            Published = published ?? article.Published,
            Url = Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url : null,
            Language = LanguageGuess.Of(article.Body) ?? (language is { Length: >= 2 } ? language[..2].ToLowerInvariant() : "en"),
        };
    }

    // The page's title replaces a first heading that says the same.
    private static List<string> WithTitle(List<string> lines, string? title)
    {
        var wanted = PlainTextBuilder.Collapse(title ?? "");
        if (wanted.Length == 0) return lines;
        var heading = $"# {MarkdownEscape.LineOf(wanted)}";
        var same = lines.FindIndex(line => line.StartsWith('#') && line.TrimStart('#').Trim() == MarkdownEscape.LineOf(wanted));
        if (same >= 0) lines.RemoveAt(same);
        return [heading, "", .. lines];
    }

    private static DateOnly? DayOf(string? time) => time is { Length: >= 10 } ? DateLine.Read(time[..10]) : null;
}
