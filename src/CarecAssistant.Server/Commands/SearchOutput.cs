using System.Text.Json;
using CarecAssistant.Knowledge;

namespace CarecAssistant.Server.Commands;

/// <summary>What <c>search --json</c> prints.</summary>
internal sealed record SearchOutput(string Query, IReadOnlyList<HitOutput> Hits)
{
    public static SearchOutput Of(string query, IReadOnlyList<Hit> hits) => new(query, [.. hits.Select(HitOutput.Of)]);
}

/// <summary>What <c>search --jsonl</c> prints for a line.</summary>
internal sealed record SearchLineOutput(JsonElement? Id, IReadOnlyList<HitOutput> Hits)
{
    public static SearchLineOutput Of(JsonElement? id, IReadOnlyList<Hit> hits) => new(id, [.. hits.Select(HitOutput.Of)]);
}

/// <summary>An article with its best passage.</summary>
internal sealed record HitOutput(string ArticleId, int Passage, string Title, string? Url, DateOnly? Published, string Language, double Score, string Text)
{
    public static HitOutput Of(Hit hit)
    {
        var article = hit.Article.Article;
        return new(article.Id, hit.Best.Number, article.Title, article.Url?.OriginalString, article.Published, article.Language, hit.Score, hit.Best.Text);
    }
}
