using System.Globalization;
using CarecAssistant.Knowledge;

namespace CarecAssistant.Server.Commands;

/// <summary>Hits for a person at a terminal, the words that fit in bold.</summary>
internal sealed class SearchPrint(Results results)
{
    private const string Indent = "   ";

    public void Print(IReadOnlyList<Hit> hits)
    {
        foreach (var (hit, place) in hits.Select((hit, place) => (hit, place + 1)))
        {
            var article = hit.Article.Article;
            results.Line(string.Create(CultureInfo.InvariantCulture, $"{place}. {article.Title}{(article.Published is { } day ? $", {day:yyyy-MM-dd}" : "")}  ({article.Id}, {hit.Score:0.00})"));
            results.Line(Indent, hit.Best.Text, hit.Highlights);
            if (article.Url is { } url)
            {
                results.Line(Indent + url.OriginalString);
            }
        }
    }
}
