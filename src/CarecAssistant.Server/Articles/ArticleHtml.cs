using CarecAssistant.Knowledge;
using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CarecAssistant.Server.Articles;

/// <summary>An article's Markdown as HTML that can do nothing: no raw HTML, no pictures from elsewhere, links to web pages only.</summary>
/// <param name="Html">The body.</param>
/// <param name="HasMark">The cited sentence was found and stands in <c>&lt;mark id="s"&gt;</c>.</param>
public sealed record ArticleHtml(string Html, bool HasMark)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    /// <summary>Renders the article, with one sentence marked where it stands.</summary>
    public static ArticleHtml Of(ArticleText article, Sentence? marked)
    {
        var document = Tamed(article.Article.Body);
        var hasMark = marked is not null && SentenceMark.Put(document, article, marked);
        return new(document.ToHtml(Pipeline), hasMark);
    }

    /// <summary>Renders a body by itself.</summary>
    public static string OfBody(string markdown) => Tamed(markdown).ToHtml(Pipeline);

    private static MarkdownDocument Tamed(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var link in document.Descendants<LinkInline>().ToList()) Tame(link);
        foreach (var link in document.Descendants<AutolinkInline>().ToList()) Tame(link);

        // The page's own heading is the title.
        foreach (var heading in document.Descendants<HeadingBlock>()) heading.Level = Math.Min(6, heading.Level + 1);
        return document;
    }

    private static void Tame(LinkInline link)
    {
        if (!link.IsImage && IsWebPage(link.Url))
        {
            link.GetAttributes().AddProperty("rel", "noopener noreferrer nofollow");
            return;
        }

        // The words stay; a picture leaves its description.
        link.ReplaceBy(new ContainerInline(), copyChildren: true);
    }

    private static void Tame(AutolinkInline link)
    {
        if (link.IsEmail || !IsWebPage(link.Url)) link.ReplaceBy(new LiteralInline(link.Url));
        else link.GetAttributes().AddProperty("rel", "noopener noreferrer nofollow");
    }

    private static bool IsWebPage(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
}
