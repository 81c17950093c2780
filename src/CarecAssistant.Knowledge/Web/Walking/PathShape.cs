using System.Text.RegularExpressions;

namespace CarecAssistant.Knowledge.Web.Walking;

/// <summary>What an address's path tells before it is asked for.</summary>
internal static partial class PathShape
{
    private static readonly HashSet<string> Listings = new(StringComparer.OrdinalIgnoreCase) { "news", "events", "publications" };
    private static readonly HashSet<string> Archives = new(StringComparer.OrdinalIgnoreCase) { "category", "tag", "author" };

    /// <summary>The path with each number, and each month's name, as <c>#</c>; null when there is none in its last part.</summary>
    public static string? NumberedOf(Uri address)
    {
        var shape = Numbers().Replace(address.AbsolutePath.TrimEnd('/'), "#");
        return shape[(shape.LastIndexOf('/') + 1)..].Contains('#') && !HasWords(shape) ? shape : null;
    }

    /// <summary>Whether the numbers look like years, months and days.</summary>
    public static bool IsDated(Uri address) => Date().IsMatch(address.AbsolutePath);

    /// <summary>A page that only lists others: <c>/news/</c>, <c>/events/page/3</c>, <c>/tag/rail</c>.</summary>
    public static bool IsListing(Uri address)
    {
        var parts = PartsOf(address);
        return parts.Length > 0 && (Listings.Contains(parts[^1]) && parts.Length <= 2 || Archives.Contains(parts[0]) || NumberIn(parts) is not null);
    }

    /// <summary>The page of a listing that an address shows, from 1.</summary>
    public static int PageNumberOf(Uri address) => NumberIn(PartsOf(address)) ?? 1;

    /// <summary>The page of a listing that follows.</summary>
    public static Uri NextOf(Uri listing)
    {
        var parts = PartsOf(listing);
        var number = NumberIn(parts);
        var first = string.Concat((number is null ? parts : parts[..^2]).Select(part => part + "/"));
        return new Uri(listing, $"/{first}page/{(number ?? 1) + 1}/");
    }

    /// <summary>A document to download rather than a page.</summary>
    public static bool IsDocument(Uri address) => Document().IsMatch(address.AbsolutePath);

    /// <summary>Machinery, pictures and the like, which nobody reads as a page.</summary>
    public static bool IsNoPage(Uri address) => Machinery().IsMatch(address.AbsolutePath) || (OtherFile().IsMatch(address.AbsolutePath) && !IsDocument(address));

    private static string[] PartsOf(Uri address) => address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);

    private static int? NumberIn(string[] parts) =>
        parts is [.., "page", var number] && int.TryParse(number, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var value) && value > 0 ? value : null;

    // "/news/#-experts-meet" is a title with a number in it, and titles have no end either way.
    private static bool HasWords(string shape) => Word().Count(shape[(shape.LastIndexOf('/') + 1)..]) > 1;

    [GeneratedRegex(@"\d+|(?<=[/-])(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?=[/-]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"(?:^|[/-])(?:19|20|21)\d\d(?:[/-]|$)|/(?:calendar|day|week|month)(?:/|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Date();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Word();

    [GeneratedRegex(@"\.(?:pdf|docx)$", RegexOptions.IgnoreCase)]
    private static partial Regex Document();

    [GeneratedRegex(@"/(?:wp-admin|wp-login\.php|wp-json|xmlrpc\.php|wp-includes|feed|trackback|embed|cart|checkout|my-account)(?:/|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Machinery();

    [GeneratedRegex(@"\.(?!html?$|php$|aspx?$|jsp$|txt$|md$)[a-z][a-z0-9]{1,4}$", RegexOptions.IgnoreCase)]
    private static partial Regex OtherFile();
}
