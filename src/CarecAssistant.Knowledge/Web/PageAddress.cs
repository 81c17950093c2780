using System.Web;

namespace CarecAssistant.Knowledge.Web;

/// <summary>
/// Which addresses are one page: those alike but for scheme, <c>www.</c>, final slash, fragment and query. Of a query only the parts count by which
/// WordPress names a page.
/// </summary>
internal static class PageAddress
{
    private static readonly string[] Naming = ["p", "page_id", "feature", "event", "publication", "news"];

    /// <summary>What all addresses of the page have in common: <c>example.org/news/visit</c>, <c>example.org/?p=12</c>, <c>example.org</c>.</summary>
    public static string KeyOf(Uri address)
    {
        // Letters of other scripts as they are: some write %d0, others %D0.
        var path = ("/" + address.GetComponents(UriComponents.Path, UriFormat.SafeUnescaped)).TrimEnd('/');
        var query = QueryOf(address);
        return SiteOf(address) + (query.Length > 0 && path.Length == 0 ? "/" : path) + query;
    }

    /// <summary>The address to ask for: as it is, without fragment and what is no name of a page.</summary>
    public static Uri CleanOf(Uri address) => new UriBuilder(address) { Fragment = "", Query = QueryOf(address) }.Uri;

    /// <summary>Host and port, small and without <c>www.</c>; pages are of one site when this is the same.</summary>
    public static string SiteOf(Uri address)
    {
        var host = address.IdnHost.ToLowerInvariant();
        return (host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host) + (address.IsDefaultPort ? "" : $":{address.Port}");
    }

    private static string QueryOf(Uri address)
    {
        if (address.Query.Length < 2) return "";
        var parts = HttpUtility.ParseQueryString(address.Query);
        var kept = Naming.Where(name => !string.IsNullOrEmpty(parts[name])).Select(name => $"{name}={Uri.EscapeDataString(parts[name]!)}");
        return string.Join('&', kept) is { Length: > 0 } query ? "?" + query : "";
    }
}
