using System.Text.RegularExpressions;

namespace CarecAssistant.Knowledge.Web;

/// <summary>What an address that somebody wants imported stands for.</summary>
internal enum WebSourceKind
{
    /// <summary>One page or document.</summary>
    Page,

    /// <summary>A whole site.</summary>
    Site,

    /// <summary>The pages that one sitemap or feed names.</summary>
    List,
}

/// <summary>An address as a source.</summary>
/// <param name="Name">The source's name: the normalised address.</param>
/// <param name="Address">Where to begin.</param>
/// <param name="Kind">What it stands for.</param>
internal sealed partial record WebSourceAddress(string Name, Uri Address, WebSourceKind Kind)
{
    public static bool IsMeantBy(string source) => Scheme().IsMatch(source);

    /// <exception cref="SourceNotFoundException">It is no address that can be imported.</exception>
    public static WebSourceAddress Of(string typed)
    {
        if (!Uri.TryCreate(typed.Trim(), UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.Host.Length == 0 || address.UserInfo.Length > 0)
            throw new SourceNotFoundException($"{Shown(typed)} is no address that can be imported; give one of http or https without a name and password, for example https://www.example.org/");
        if (TestHost().IsMatch(address.Host))
            throw new SourceNotFoundException($"{address.Host} is a test copy of a site; import the site itself.");

        var kind = KindOf(address);
        var begin = kind == WebSourceKind.List ? address : PageAddress.CleanOf(address);
        var key = kind == WebSourceKind.List ? PageAddress.SiteOf(address) + address.PathAndQuery.TrimEnd('/') : PageAddress.KeyOf(begin);
        return new WebSourceAddress($"{address.Scheme}://{key}", begin, kind);
    }

    /// <summary>Whether an address lies within: another host never does.</summary>
    public bool Holds(Uri address) => PageAddress.SiteOf(address) == PageAddress.SiteOf(Address);

    private static WebSourceKind KindOf(Uri address) => PageAddress.KeyOf(address) == PageAddress.SiteOf(address) ? WebSourceKind.Site
        : ListName().IsMatch(address.AbsolutePath) ? WebSourceKind.List
        : WebSourceKind.Page;

    // A password does not belong in a report.
    private static string Shown(string typed) => typed.Contains('@') ? "This" : typed.Length > 200 ? typed[..200] + "…" : typed;

    [GeneratedRegex(@"^\s*(?:[a-z][a-z0-9+.-]+://|(?:data|file|gopher|javascript|mailto):)", RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"^test\d*\.", RegexOptions.IgnoreCase)]
    private static partial Regex TestHost();

    [GeneratedRegex(@"/(?:feed|rss|atom|[^/]*sitemap[^/]*\.xml(?:\.gz)?|[^/]+\.(?:rss|atom)|(?:feed|rss|atom|index)\.xml)/?$", RegexOptions.IgnoreCase)]
    private static partial Regex ListName();
}
