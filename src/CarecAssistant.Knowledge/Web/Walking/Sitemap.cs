using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace CarecAssistant.Knowledge.Web.Walking;

/// <summary>A page that a sitemap or feed names.</summary>
/// <param name="Address">As it stands there, absolute.</param>
/// <param name="Changed">The end of the moment or day when it last changed; null when that is not said, or is no date.</param>
internal sealed record ListedPage(Uri Address, DateTimeOffset? Changed);

/// <summary>What stands in a sitemap file (sitemaps.org protocol 0.9).</summary>
internal sealed record Sitemap
{
    private const int MostBytes = 50 * 1024 * 1024;

    /// <summary>The most entries a file may have; the protocol's own number.</summary>
    public const int MostEntries = 50_000;

    public List<ListedPage> Pages { get; } = [];

    /// <summary>Further sitemaps, of an index.</summary>
    public List<Uri> Sitemaps { get; } = [];

    /// <summary>Why not all of it could be read, in a sentence; null when it could.</summary>
    public string? Trouble { get; private set; }

    /// <summary>Reads a file, packed or not; null when it is no sitemap at all.</summary>
    public static Sitemap? Read(ReadOnlyMemory<byte> bytes, Uri address)
    {
        var map = new Sitemap();
        var isMap = false;
        try
        {
            using var text = Unpacked(bytes);
            using var xml = XmlReader.Create(text, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = MostBytes, IgnoreComments = true });
            isMap = xml.MoveToContent() == XmlNodeType.Element && xml.LocalName is "urlset" or "sitemapindex";
            if (isMap) map.ReadEntries(xml, address);
        }
        catch (Exception broken) when (broken is XmlException or InvalidDataException or EndOfStreamException)
        {
            map.Trouble = "The sitemap breaks off or is no well-formed XML; what stands before that was read. Tell the site's owner.";
        }

        return isMap ? map : null;
    }

    private void ReadEntries(XmlReader xml, Uri address)
    {
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName is not ("url" or "sitemap")) continue;
            if (Pages.Count + Sitemaps.Count == MostEntries)
            {
                Trouble = $"The sitemap has more than {MostEntries} entries; the rest of it was not read. Tell the site's owner to divide it.";
                return;
            }

            var isIndex = xml.LocalName == "sitemap";
            var (location, changed) = EntryIn(xml);
            if (!Uri.TryCreate(address, location, out var found) || found.Scheme is not ("http" or "https") || location.Length is 0 or > 2048) continue;
            if (isIndex) Sitemaps.Add(found);
            else Pages.Add(new ListedPage(found, changed));
        }
    }

    // Pictures within an entry have addresses too, one level deeper.
    private static (string Location, DateTimeOffset? Changed) EntryIn(XmlReader xml)
    {
        if (xml.IsEmptyElement) return ("", null);
        var (depth, location, changed) = (xml.Depth, "", (DateTimeOffset?)null);
        xml.Read();
        while (xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.Depth == depth + 1 && xml.LocalName is "loc" or "lastmod" && !xml.Prefix.StartsWith("image", StringComparison.Ordinal))
            {
                var isLocation = xml.LocalName == "loc";
                var text = xml.ReadElementContentAsString().Trim();
                if (isLocation) location = text;
                else changed = MomentIn(text);
            }
            else if (!xml.Read())
            {
                break;
            }
        }

        return (location, changed);
    }

    // A bare day holds until its end: the page may have changed again in the evening.
    private static DateTimeOffset? MomentIn(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue
            ? new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment) ? moment : null;

    private static Stream Unpacked(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Span is [0x1F, 0x8B, ..]) return new GZipStream(new MemoryStream(bytes.ToArray()), CompressionMode.Decompress);
        // Some sites print blank lines before the declaration, which XML forbids.
        return new MemoryStream(bytes.Span.TrimStart(" \t\r\n"u8).ToArray());
    }
}
