using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CarecAssistant.Knowledge.Articles;

/// <summary>Finds the element that holds a page's own text: where the page marks it, else where SmartReader sees it, else the whole body.</summary>
internal static partial class HtmlMainContent
{
    private const string NeverText =
        "script,style,template,noscript,iframe,frame,svg,math,object,embed,canvas,audio,video,nav,aside,button,select,textarea,input,dialog,link,meta,"
        + "[hidden],[aria-hidden=true],[role=navigation],[role=banner],[role=contentinfo],[role=complementary],[role=search],[role=dialog],[role=alertdialog],[role=menu],[role=menubar]";

    private const string MarkedText = "[itemprop=articleBody],.entry-content,.post-content,.article-content,.article-body,.article__body,.post__content,.news-content,.TRS_Editor";

    private const int Enough = 200;
    private const int MostElements = 30_000;

    /// <summary>Takes everything off the page that is not its text, and returns the element with the text. The page is changed.</summary>
    public static IElement Of(IHtmlDocument page, string? title)
    {
        var body = page.Body ?? page.DocumentElement;
        TakeOffFurniture(body, title);
        if (Marked(body, title) is { } marked) return marked;
        return LengthOf(body) < Enough ? body : Seen(page, body) ?? body;
    }

    private static void TakeOffFurniture(IElement body, string? title)
    {
        foreach (var element in body.QuerySelectorAll(NeverText).ToList()) element.Remove();
        foreach (var element in body.QuerySelectorAll("[style]").Where(IsInvisible).ToList()) element.Remove();

        var whole = LengthOf(body);
        foreach (var element in body.QuerySelectorAll("form,header,footer,[class],[id]").ToList())
        {
            if (element.LocalName is "html" or "body" or "main" or "article" or "h1" or "h2" or "h3" or "h4" or "p" or "td" or "tr" or "tbody" or "table") continue;
            if (!IsFurniture(element) || element.Parent is null) continue;
            // Some sites put a whole page into one form, or call its wrapper by such a name.
            if (whole >= Enough && LengthOf(element) * 2 > whole) continue;
            if (element.QuerySelector("h1") is { } heading && IsTitle(heading, title)) continue;
            element.Remove();
        }
    }

    private static bool IsFurniture(IElement element) => element.LocalName switch
    {
        "form" or "footer" => true,
        // An article's own header holds its title and date line.
        "header" => element.Closest("article, main") is null,
        _ => NamesOf(element).Any(name => FurnitureName().IsMatch(name)),
    };

    private static IEnumerable<string> NamesOf(IElement element) => element.ClassList.Take(20).Append(element.Id ?? "").Where(name => name.Length is > 0 and < 80);

    private static bool IsTitle(IElement heading, string? title) => string.Equals(PlainTextBuilder.Collapse(heading.TextContent), title, StringComparison.OrdinalIgnoreCase);

    private static IElement? Marked(IElement body, string? title)
    {
        var articles = body.QuerySelectorAll("article").ToList();
        // Teasers of other articles are articles too: the page's own is the only one, or has the title.
        var own = articles.Count == 1 ? articles[0] : articles.Find(article => article.QuerySelectorAll("h1").Any(heading => IsTitle(heading, title)));
        var mains = body.QuerySelectorAll("main,[role=main]");
        var main = mains.Length > 0 ? mains[0] : null;
        var scope = own ?? main ?? body;
        var texts = scope.QuerySelectorAll(MarkedText).Where(element => element.ParentElement?.Closest(MarkedText) is null).ToList();
        if (texts.Count == 1 && LengthOf(texts[0]) * 2 > LengthOf(scope)) return texts[0];

        foreach (var candidate in new[] { own, main })
        {
            // An empty shell with the text beside it happens too.
            if (candidate is not null && LengthOf(candidate) is var length && length > 0 && (length >= Enough || length * 3 > LengthOf(body))) return candidate;
        }

        return null;
    }

    private static IElement? Seen(IHtmlDocument page, IElement body)
    {
        if (body.QuerySelectorAll("*").Length > MostElements) return null;
        try
        {
            // It works on a copy, so that the body is whole if it sees nothing; what it is given, it does not fetch.
            using var reader = new SmartReader.Reader("https://page.invalid/", (IHtmlDocument)page.Clone()) { ContinueIfNotReadable = true, DisableJSONLD = true, KeepClasses = true, CharThreshold = Enough };
            var seen = reader.GetArticle();
            if (string.IsNullOrWhiteSpace(seen.Content)) return null;
            var content = new HtmlParser().ParseDocument(seen.Content).Body;
            // Half of the words outside links must be there, or it saw one column of several.
            return content is not null && UnlinkedIn(content) * 2 > UnlinkedIn(body) ? content : null;
        }
        catch (Exception mistake) when (mistake is not OutOfMemoryException)
        {
            // What a library stumbles over, the plain way still reads.
            return null;
        }
    }

    private static int UnlinkedIn(IElement element) => LengthOf(element) - element.QuerySelectorAll("a").Sum(LengthOf);

    /// <summary>Characters of text; runs of white space count once.</summary>
    internal static int LengthOf(INode node)
    {
        var (length, wasSpace) = (0, true);
        foreach (var letter in node.TextContent)
        {
            var isSpace = char.IsWhiteSpace(letter);
            if (!isSpace || !wasSpace) length++;
            wasSpace = isSpace;
        }

        return length;
    }

    // Only what the element itself says; style sheets are not read.
    private static bool IsInvisible(IElement element) => InvisibleStyle().IsMatch((element.GetAttribute("style") ?? "").Replace(" ", "", StringComparison.Ordinal));

    [GeneratedRegex(@"(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|opacity:0(?:\.0+)?(?:;|!|$)|font-size:[01]?(?:\.\d+)?(?:px|pt|em|rem|%)?(?:;|!|$)|text-indent:-\d{3,}|(?:left|right|top):-\d{3,}|(?:max-)?(?:width|height):[01]px|clip:rect\([01])|(?:^|;)color:(#fff(?:fff)?|white|transparent)(?:;|!|$).*(?<=[;:]|^)background(?:-color)?:\1|^(?:[^;]*;)*color:transparent", RegexOptions.IgnoreCase)]
    private static partial Regex InvisibleStyle();

    [GeneratedRegex(@"^(?:.*[-_])?(?:cookies?|consent|gdpr|cookie-?(?:bar|banner|notice|law)|share|sharing|sharebar|sharedaddy|addtoany|a2a|addthis|socials?|social-?(?:icons?|links?|media|nav|buttons?|share)|related|relatedposts|breadcrumbs?|sidebar|widget|widgets|widget-area|menu|submenu|navbar|nav|navigation|nav-links|pagination|pager|comments?|comments-area|respond|comment-form|newsletter|subscribe|popup|modal|lightbox|skip-links?|screen-reader-text|sr-only|visually-hidden|language-?(?:switcher|selector)|lang-?(?:switcher|selector|menu)|wpml-ls|print-link|advert|advertisement|ads?|banner-ad|toolbar|search-form|searchform|site-header|site-footer|page-footer|footer|masthead|colophon|topbar|top-bar|author-bio|tag-links|tags-links|cat-links|entry-meta|post-meta|entry-footer|byline|posted-on|back-to-top|contact-form|wpcf7|wpforms-container)(?:[-_]?(?:[0-9]+|wrapper|wrap|container|block|list|area|box|section|items?|buttons?|posts?|links?|news|articles?|inner|content|bar|banner|notice))*$", RegexOptions.IgnoreCase)]
    private static partial Regex FurnitureName();
}
