using System.Globalization;
using System.Text;
using CarecAssistant.Knowledge.Articles;

namespace CarecAssistant.Knowledge.Web.Fetching;

/// <summary>A site's robots.txt as far as it concerns us (RFC 9309, 2022-09): what may be read, how fast, and where the sitemaps are.</summary>
internal sealed class RobotsText
{
    private const int MostSitemaps = 100;

    private readonly List<RobotsRule> rules = [];

    private RobotsText()
    {
    }

    /// <summary>A site without a robots.txt.</summary>
    public static RobotsText Open { get; } = new();

    /// <summary>Absolute addresses, in their order.</summary>
    public IReadOnlyList<Uri> Sitemaps { get; private init; } = [];

    /// <summary>The time between two requests that the site asks for; zero when it does not.</summary>
    public TimeSpan CrawlDelay { get; private set; }

    /// <param name="bytes">The file, or its beginning.</param>
    /// <param name="address">Where it came from.</param>
    /// <param name="productName">Our name; groups of others do not count.</param>
    public static RobotsText Read(ReadOnlyMemory<byte> bytes, Uri address, string productName)
    {
        var lines = LinesOf(bytes).ToList();
        var text = new RobotsText { Sitemaps = [.. lines.Where(line => line.Key == "sitemap").Select(line => SitemapOf(line.Value, address)).OfType<Uri>().Distinct().Take(MostSitemaps)] };
        var isNamed = lines.Exists(line => line.Key == "user-agent" && AgentOf(line.Value).Equals(productName, StringComparison.OrdinalIgnoreCase));
        text.TakeGroupsOf(isNamed ? productName : "*", lines);
        return text;
    }

    /// <summary>Whether the address may be asked for: the longest fitting rule says so, of two as long the one that allows.</summary>
    public bool Allows(Uri address)
    {
        if (address.AbsolutePath == "/robots.txt") return true;
        var path = Normalised(address.PathAndQuery);
        return rules.Where(rule => rule.Fits(path)).OrderByDescending(rule => rule.Length).ThenByDescending(rule => rule.Allows).FirstOrDefault()?.Allows ?? true;
    }

    /// <summary>One writing for what can be written in several: letters and digits plain, all else that may be escaped as %XX in capitals.</summary>
    internal static string Normalised(string path)
    {
        var normal = new StringBuilder(path.Length);
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] == '%' && i + 2 < path.Length && byte.TryParse(path.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                if (code < 0x80 && IsPlain((char)code)) normal.Append((char)code);
                else normal.Append('%').Append(code.ToString("X2", CultureInfo.InvariantCulture));
                i += 2;
            }
            else if (path[i] < 0x80)
            {
                normal.Append(path[i]);
            }
            else
            {
                var length = char.IsSurrogatePair(path, i) ? 2 : 1;
                normal.Append(Uri.EscapeDataString(path.AsSpan(i, length)));
                i += length - 1;
            }
        }

        return normal.ToString();
    }

    private static bool IsPlain(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_' or '~';

    // Groups of one name count as one; other lines do not end a group.
    private void TakeGroupsOf(string name, List<(string Key, string Value)> lines)
    {
        var isOurs = false;
        var isHead = false;
        foreach (var (key, value) in lines)
        {
            if (key == "user-agent")
            {
                var isThis = AgentOf(value).Equals(name, StringComparison.OrdinalIgnoreCase);
                isOurs = isHead ? isOurs || isThis : isThis;
                isHead = true;
                continue;
            }

            if (key is not ("allow" or "disallow" or "crawl-delay")) continue;
            isHead = false;
            if (isOurs) Take(key, value);
        }
    }

    private void Take(string key, string value)
    {
        if (key == "crawl-delay")
        {
            if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds < 1e6) CrawlDelay = TimeSpan.FromSeconds(seconds);
        }
        else if (value.Length > 0)
        {
            rules.Add(new RobotsRule(value.StartsWith('/') || value.StartsWith('*') ? value : "/" + value, key == "allow"));
        }
    }

    // "Googlebot/2.1" is written for "Googlebot".
    private static string AgentOf(string value) => value.StartsWith('*') ? "*" : string.Concat(value.TakeWhile(letter => char.IsAsciiLetter(letter) || letter is '-' or '_'));

    private static Uri? SitemapOf(string value, Uri address) =>
        Uri.TryCreate(address, value, out var sitemap) && sitemap.Scheme is "http" or "https" ? sitemap : null;

    private static IEnumerable<(string Key, string Value)> LinesOf(ReadOnlyMemory<byte> bytes)
    {
        foreach (var line in Decoded(bytes).Split('\n'))
        {
            var plain = line.AsSpan();
            if (plain.IndexOf('#') is var comment and >= 0) plain = plain[..comment];
            var colon = plain.IndexOf(':');
            if (colon > 0) yield return (plain[..colon].Trim().ToString().ToLowerInvariant(), plain[(colon + 1)..].Trim().ToString());
        }
    }

    // A file that was cut may end inside of a letter.
    private static string Decoded(ReadOnlyMemory<byte> bytes)
    {
        var end = bytes.Span.LastIndexOf((byte)'\n');
        foreach (var part in (ReadOnlyMemory<byte>[])[bytes, bytes[..(end + 1)]])
        {
            try
            {
                return TextDecoder.Decode(part.ToArray());
            }
            catch (NotReadableException)
            {
                // The next way to read it.
            }
        }

        return Encoding.Latin1.GetString(bytes.Span).Replace('\r', '\n');
    }
}
