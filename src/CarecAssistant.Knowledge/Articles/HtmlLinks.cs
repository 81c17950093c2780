using System.Globalization;
using AngleSharp.Dom;

namespace CarecAssistant.Knowledge.Articles;

/// <summary>The addresses a page names.</summary>
internal static class HtmlLinks
{
    private const int LongestAddress = 2000;
    private const int MostLinks = 5000;

    /// <summary>Absolute http and https addresses in reading order, without fragments, each once; what the page marks <c>nofollow</c> is left out.</summary>
    public static IReadOnlyList<Uri> Of(IDocument page, Uri address)
    {
        var start = BaseOf(page, address);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var links = new List<Uri>();
        foreach (var anchor in page.QuerySelectorAll("a[href], area[href]"))
        {
            if (links.Count == MostLinks) break;
            if (anchor.GetAttribute("rel")?.Contains("nofollow", StringComparison.OrdinalIgnoreCase) == true) continue;
            var href = anchor.GetAttribute("href")!.Trim();
            if (href.StartsWith('#') || Absolute(start, href) is not { } link) continue;
            if (seen.Add(link.AbsoluteUri)) links.Add(link);
        }

        return links;
    }

    /// <summary>
    /// The address that the page names as its own; null when it names none, one of another host, or the home page from below it: templates do both
    /// by mistake, and every page would be taken for the same.
    /// </summary>
    public static Uri? CanonicalOf(IDocument page, Uri? address)
    {
        var href = page.QuerySelector("link[rel~=canonical][href]")?.GetAttribute("href")?.Trim();
        if (string.IsNullOrEmpty(href)) return null;
        if (address is null) return Uri.TryCreate(href, UriKind.Absolute, out var alone) ? Usable(alone) : null;

        var canonical = Absolute(BaseOf(page, address), href);
        if (canonical is null || BareHost(canonical) != BareHost(address) || canonical.Port != address.Port && canonical.Scheme == address.Scheme) return null;
        var leadsHome = canonical.PathAndQuery == "/" && address.PathAndQuery != "/";
        return leadsHome ? null : canonical;
    }

    private static Uri BaseOf(IDocument page, Uri address) =>
        page.QuerySelector("base[href]")?.GetAttribute("href") is { } href && Absolute(address, href.Trim()) is { } start ? start : address;

    private static Uri? Absolute(Uri start, string href) =>
        href.Length is > 0 and <= LongestAddress && Uri.TryCreate(start, href, out var link) ? Usable(link) : null;

    private static Uri? Usable(Uri link)
    {
        if (link.Scheme is not ("http" or "https") || link.UserInfo.Length > 0 || link.Host.Length == 0 || HasMixedScript(link.IdnHost)) return null;
        return link.Fragment.Length == 0 ? link : new UriBuilder(link) { Fragment = "" }.Uri;
    }

    /// <summary>Latin letters stand beside others in one label: the host imitates a name.</summary>
    public static bool HasMixedScript(string host)
    {
        if (!host.Contains("xn--", StringComparison.OrdinalIgnoreCase)) return false;
        string shown;
        try
        {
            shown = new IdnMapping().GetUnicode(host);
        }
        catch (ArgumentException)
        {
            return true;
        }

        return shown.Split('.').Any(label => label.Any(char.IsAsciiLetter) && label.Any(letter => letter > 0x24F && char.IsLetter(letter)));
    }

    private static string BareHost(Uri address) => address.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address.Host[4..] : address.Host;
}
