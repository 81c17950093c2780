using System.Globalization;
using CarecAssistant.Knowledge;
using CarecAssistant.Server.Pages;

namespace CarecAssistant.Server.Articles;

/// <summary><c>/articles/{id}</c>: an article as the index holds it, where citations lead that have no page of their own.</summary>
internal static class ArticleEndpoints
{
    public static void MapArticles(this IEndpointRouteBuilder routes) => routes.MapPage("/articles/{**id}", async (
        string? id, string? s, HttpContext http, PageFactory pages, IKnowledge knowledge, CancellationToken stop) =>
    {
        var page = pages.Of(http);
        if (string.IsNullOrEmpty(id) || await knowledge.FindAsync(id, stop) is not { } article)
        {
            return page.Refuse(StatusCodes.Status404NotFound, "articles.unknown");
        }

        // Anything that is no number of a sentence opens the article without a mark.
        var marked = int.TryParse(s, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? article.Sentences.FirstOrDefault(sentence => sentence.Number == number)
            : null;
        return (IResult)page.Show<ArticlePage>(StatusCodes.Status200OK, ("Article", article), ("Html", ArticleHtml.Of(article, marked)), ("Marked", marked));
    });
}
