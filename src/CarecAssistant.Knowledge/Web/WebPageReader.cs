using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CarecAssistant.Knowledge.Articles;

namespace CarecAssistant.Knowledge.Web;

/// <summary>Reads what a server sent as an article, its links and its wishes. Whatever the bytes are, the outcome is a value with a reason.</summary>
internal static class WebPageReader
{
    private const string NoText = "The page has no text of its own; leave it out, or import the document it shows.";

    /// <param name="document">What came; its address is the one after redirects.</param>
    public static WebPage Read(WebDocument document)
    {
        try
        {
            return DocumentKinds.Of(document.ContentType, document.Body) switch
            {
                DocumentKind.Html => ReadPage(document),
                DocumentKind.Nothing => new WebPage { Reason = "The server sent nothing; look at the address in a browser." },
                DocumentKind.Other => new WebPage { Reason = WrongKind(document.ContentType) },
                var kind => new WebPage { Article = ArticleReader.ReadDocument(kind, document.Body, NameOf(document.Address)) with { Id = "", Url = WithoutFragment(document.Address) } },
            };
        }
        catch (NotReadableException why)
        {
            return new WebPage { Reason = why.Message };
        }
        catch (Exception mistake) when (mistake is not OutOfMemoryException)
        {
            // One page that a library stumbles over must not keep the others from being read.
            return new WebPage { Reason = $"The program could not read this page ({mistake.GetType().Name}); import a saved copy of it, and please report it." };
        }
    }

    /// <summary>The address of the page itself, without a place in it.</summary>
    public static Uri WithoutFragment(Uri address) => address.Fragment.Length == 0 ? address : new UriBuilder(address) { Fragment = "" }.Uri;

    private static WebPage ReadPage(WebDocument document)
    {
        if (document.Body.Length > HtmlArticle.LargestPage) throw new NotReadableException(HtmlArticle.TooLarge);
        var page = HtmlArticle.Parse(HtmlCharset.Decode(document.Body, document.ContentType));
        var robots = RobotsOf(page);
        var found = new WebPage
        {
            Canonical = HtmlLinks.CanonicalOf(page, document.Address),
            Links = HtmlLinks.Of(page, document.Address),
            NoIndex = robots.Contains("noindex") || robots.Contains("none"),
            NoFollow = robots.Contains("nofollow") || robots.Contains("none"),
        };
        if (found.NoIndex) return found with { Reason = "The page asks not to be indexed (meta robots); nothing is to be done." };
        if (PageTrouble.AsksToSignIn(page, document.Address)) return found with { AsksToSignIn = true, Reason = "The page shows a form for signing in instead of its text; import a saved copy, or leave it out." };
        if (PageTrouble.Of(page, document.Address) is { } trouble) return found with { Reason = trouble };

        if (PageTrouble.HasScriptShell(page)) return found with { Reason = PageTrouble.NeedsScripts };
        try
        {
            var article = ArticleReader.Checked(HtmlArticle.Read(page, WithoutFragment(document.Address), NameOf(document.Address)));
            // A title alone makes a file an article; a page that has nothing below it shows its text in some other way.
            return MarkdownReader.PlainOf(article.Body).Text == article.Title ? found with { Reason = NoText } : found with { Article = article with { Id = "" } };
        }
        catch (NotReadableException why)
        {
            return found with { Reason = why.Message == ArticleReader.NoText ? NoText : why.Message };
        }
    }

    private static HashSet<string> RobotsOf(IHtmlDocument page) =>
        [.. page.QuerySelectorAll("meta[name=robots i][content]").SelectMany(meta => meta.GetAttribute("content")!.ToLowerInvariant().Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries))];

    private static string WrongKind(string? contentType)
    {
        var name = (contentType ?? "").Split(';')[0].Trim();
        return DocumentKinds.IsOldOffice(name)
            ? "Documents of this kind are not read; save it as DOCX or PDF."
            : $"Content of this kind{(name.Length is > 0 and < 60 ? $" ({name})" : "")} is not read; give a page, a PDF, a DOCX or a text.";
    }

    // Only a name to call the article by: the reader never takes it for a title.
    private static string NameOf(Uri address)
    {
        var last = Uri.UnescapeDataString(address.Segments[^1].Trim('/'));
        return last.Length > 0 ? last : address.Host;
    }
}
