using System.Text.Json;
using AngleSharp.Dom;

namespace CarecAssistant.Knowledge.Articles;

/// <summary>What a page says about itself in its head: <c>meta</c> elements and JSON-LD.</summary>
internal sealed class HtmlMetadata
{
    private const int LargestScript = 512 * 1024;

    private static readonly JsonDocumentOptions Lenient =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    private readonly Dictionary<string, string> metas = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<JsonElement> items = [];

    public HtmlMetadata(IDocument page)
    {
        foreach (var meta in page.QuerySelectorAll("meta[content]"))
        {
            var name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop");
            var content = PlainTextBuilder.Collapse(meta.GetAttribute("content"));
            if (name is not null && content.Length > 0) metas.TryAdd(name.Trim(), content);
        }

        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json' i]").Take(20))
        {
            if (script.TextContent.Length > LargestScript) continue;
            try
            {
                using var json = JsonDocument.Parse(script.TextContent, Lenient);
                Collect(json.RootElement.Clone());
            }
            catch (JsonException)
            {
                // A page with broken JSON-LD still has its text.
            }
        }
    }

    /// <summary>The first of the named <c>meta</c> elements that has a content.</summary>
    public string? Meta(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (metas.TryGetValue(name, out var content)) return content;
        }

        return null;
    }

    /// <summary>The names by which the site calls itself, for taking them off titles.</summary>
    public IEnumerable<string> SiteNames =>
        new[] { Meta("og:site_name"), Meta("application-name"), Meta("apple-mobile-web-app-title") }
            .Concat(items.Where(item => IsOfType(item, "WebSite", "Organization")).Select(item => Text(item, "name")))
            .Concat(items.Select(item => item.TryGetProperty("publisher", out var publisher) ? Text(publisher, "name") : null))
            .OfType<string>();

    /// <summary>JSON-LD's <c>datePublished</c> of an article (one with this title first), else of the page.</summary>
    public string? DatePublished(string? title)
    {
        var dated = items.Where(item => Text(item, "datePublished") is not null).ToList();
        var articles = dated.Where(IsArticle).ToList();
        var own = articles.Where(item => title is not null && string.Equals(PlainTextBuilder.Collapse(Text(item, "headline")), title, StringComparison.OrdinalIgnoreCase));
        return own.Concat(articles).Concat(dated.Where(item => IsOfType(item, "WebPage"))).Select(item => Text(item, "datePublished")).FirstOrDefault();
    }

    /// <summary>The page calls itself an item of news.</summary>
    public bool IsNews => items.Any(item => IsOfType(item, "NewsArticle", "ReportageNewsArticle", "BlogPosting"));

    private static bool IsArticle(JsonElement item) =>
        IsOfType(item, "Article", "NewsArticle", "ReportageNewsArticle", "BlogPosting", "Report", "TechArticle", "ScholarlyArticle", "PublicationIssue");

    private static bool IsOfType(JsonElement item, params ReadOnlySpan<string> types)
    {
        if (!item.TryGetProperty("@type", out var type)) return false;
        foreach (var wanted in types)
        {
            if (type.ValueKind == JsonValueKind.String && type.ValueEquals(wanted)) return true;
            if (type.ValueKind != JsonValueKind.Array) continue;
            foreach (var one in type.EnumerateArray())
            {
                if (one.ValueKind == JsonValueKind.String && one.ValueEquals(wanted)) return true;
            }
        }

        return false;
    }

    private static string? Text(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    // The page's own items only: what an article mentions further inside has dates of its own.
    private void Collect(JsonElement json)
    {
        if (items.Count > 200) return;
        if (json.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in json.EnumerateArray()) Collect(item);
        }
        else if (json.ValueKind == JsonValueKind.Object)
        {
            items.Add(json);
            if (json.TryGetProperty("@graph", out var graph)) Collect(graph);
            if (json.TryGetProperty("mainEntity", out var main)) Collect(main);
        }
    }
}
