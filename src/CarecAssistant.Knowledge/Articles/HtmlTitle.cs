using AngleSharp.Dom;

namespace CarecAssistant.Knowledge.Articles;

/// <summary>The title of a page: its first heading, else <c>og:title</c>, else <c>title</c>, the site's own name off. Never the address.</summary>
internal static class HtmlTitle
{
    private const int Longest = 300;

    private static readonly string[] Separators = [" | ", " – ", " — ", " - ", " » ", " « ", " :: ", " · ", " • ", "｜", " ‹ ", " › ", "_"];

    public static string? Of(IDocument page, HtmlMetadata metadata, Uri? address)
    {
        var sites = metadata.SiteNames.Select(Squeezed).ToHashSet();
        if (address is not null) sites.Add(Squeezed(HostNameOf(address)));

        var named = WithoutSite(metadata.Meta("og:title", "twitter:title"), sites);
        var titled = WithoutSite(page.Title, sites);
        var headings = page.QuerySelectorAll("h1").Where(heading => !IsOfTheSite(heading))
            .Select(heading => PlainTextBuilder.Collapse(heading.TextContent))
            .Where(text => text.Length is > 0 and <= Longest && !sites.Contains(Squeezed(text)))
            .ToList();
        // Several: the one that the head repeats, for the others may be a logo or belong to a list.
        var heading = headings.Find(text => IsIn(text, named) || IsIn(text, titled)) ?? headings.FirstOrDefault();
        return heading ?? named ?? titled;
    }

    private static bool IsIn(string heading, string? title) => title is not null && title.Contains(heading, StringComparison.OrdinalIgnoreCase);

    // The heading in a site's header, menu or footer is the logo, unless an article holds that header.
    private static bool IsOfTheSite(IElement heading)
    {
        for (var parent = heading.ParentElement; parent is not null; parent = parent.ParentElement)
        {
            if (parent.LocalName is "article" or "main") return false;
            if (parent.LocalName is "nav" or "footer" or "aside" || parent.GetAttribute("role") is "banner" or "navigation") return true;
        }

        return false;
    }

    private static string? WithoutSite(string? title, HashSet<string> sites)
    {
        var text = PlainTextBuilder.Collapse(title);
        foreach (var separator in Separators)
        {
            while (true)
            {
                var last = text.LastIndexOf(separator, StringComparison.Ordinal);
                if (last > 0 && IsSite(text[(last + separator.Length)..])) text = text[..last].TrimEnd();
                else if (text.IndexOf(separator, StringComparison.Ordinal) is var first and > 0 && IsSite(text[..first])) text = text[(first + separator.Length)..].TrimStart();
                else break;
            }
        }

        return text.Length is 0 or > Longest ? null : text;

        bool IsSite(string part) => Squeezed(part) is { Length: > 0 } name && sites.Contains(name);
    }

    // "www.carecinstitute.org" and "CAREC Institute" are the same name.
    private static string HostNameOf(Uri address)
    {
        var labels = address.Host.Split('.');
        return labels.Length == 1 ? labels[0] : labels.SkipLast(1).MaxBy(label => label.Length)!;
    }

    private static string Squeezed(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
