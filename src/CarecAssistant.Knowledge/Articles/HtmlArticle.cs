using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CarecAssistant.Knowledge.Articles;

/// <summary>The article of a web page, saved or fetched; nothing it points to is fetched.</summary>
internal static class HtmlArticle
{
    /// <summary>How large a page may be, in bytes.</summary>
    public const int LargestPage = 10 * 1024 * 1024;

    /// <summary>A saved page.</summary>
    public static Article Read(byte[] bytes, string fileName)
    {
        if (bytes.Length > LargestPage) throw new NotReadableException(TooLarge);
        var html = HtmlCharset.Decode(bytes, null);
        return Read(Parse(html), SavedFrom(html), fileName);
    }

    public const string TooLarge = "The page has more than 10 MiB; save its text only.";

    public static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(HtmlNesting.Flatten(html));

    /// <summary>A parsed page; it is changed by reading it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="address">Where it came from, or null; a path in it may give the date, never the title.</param>
    /// <param name="name">Used where the page has no title.</param>
    public static Article Read(IHtmlDocument page, Uri? address, string name)
    {
        var metadata = new HtmlMetadata(page);
        var title = HtmlTitle.Of(page, metadata, address);
        var published = HtmlDate.Stated(page, metadata, title);
        var declared = page.DocumentElement.GetAttribute("lang") ?? metadata.Meta("content-language", "og:locale", "language");
        var url = HtmlLinks.CanonicalOf(page, address) ?? address;
        // Looked for before the furniture goes: a theme's date line lies in it.
        var printed = HtmlDate.Printed(page);

        var lines = Disclaimer.TakeOff(HtmlBlocks.Of(HtmlMainContent.Of(page, title)));
        var article = ArticleReader.Compose(FrontMatter.None, WithTitle([.. lines], title), name, isMarkdown: true);
        return article with
        {
            Published = published ?? article.Published ?? printed ?? HtmlDate.InPath(url) ?? HtmlDate.InPath(address),
            Url = url,
            Kind = metadata.IsNews || IsNewsPath(url) ? ArticleKind.News : ArticleKind.Page,
            Language = ArticleLanguage.Of(article.Body, declared),
        };
    }

    private static bool IsNewsPath(Uri? url) =>
        url is not null && url.Segments.Any(segment => segment.TrimEnd('/').ToLowerInvariant() is "news" or "novosti" or "press-releases" or "press-release" or "xinwen");

    // The page's title replaces a first heading that says the same.
    private static List<string> WithTitle(List<string> lines, string? title)
    {
        if (title is null) return lines;
        var wanted = MarkdownEscape.LineOf(title);
        var same = lines.FindIndex(line => line.StartsWith('#') && string.Equals(line.TrimStart('#').Trim(), wanted, StringComparison.OrdinalIgnoreCase));
        // What stands above the title is the way to it: the section, or the site's name.
        if (same is >= 0 and <= 6 && lines.Take(same).All(line => line.Length < 60)) lines.RemoveRange(0, same + 1);
        else if (same >= 0) lines.RemoveAt(same);
        return [$"# {wanted}", "", .. lines];
    }

    // Browsers note the address in a comment when they save a page.
    private static Uri? SavedFrom(string html)
    {
        var head = html.AsSpan(0, Math.Min(html.Length, 2000));
        var at = head.IndexOf("saved from url=(", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var address = head[at..];
        var (from, to) = (address.IndexOf(')') + 1, address.IndexOf(" -->"));
        return from > 0 && to > from && Uri.TryCreate(address[from..to].ToString(), UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url : null;
    }
}
