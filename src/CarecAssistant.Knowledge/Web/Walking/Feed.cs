using CodeHollow.FeedReader;

namespace CarecAssistant.Knowledge.Web.Walking;

/// <summary>What a feed names (RSS 0.9 to 2.0, Atom). Its dates are not asked: a page tells its own.</summary>
internal static class Feed
{
    private const int MostItems = 1000;

    /// <summary>The pages it names, in its order; null when it is no feed, or a broken one.</summary>
    public static IReadOnlyList<Uri>? Read(ReadOnlyMemory<byte> bytes, Uri address)
    {
        // A feed has no need of entities of its own, and their expansion has no end.
        if (bytes.Span.IndexOf("<!ENTITY"u8) >= 0) return null;
        try
        {
            var feed = FeedReader.ReadFromByteArray(bytes.ToArray());
            return [.. feed.Items.Take(MostItems).Select(item => LinkOf(item, address)).OfType<Uri>()];
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            return null;
        }
    }

    private static Uri? LinkOf(FeedItem item, Uri address)
    {
        var link = string.IsNullOrWhiteSpace(item.Link) ? item.Id : item.Link;
        return !string.IsNullOrWhiteSpace(link) && Uri.TryCreate(address, link.Trim(), out var found) && found.Scheme is "http" or "https" ? found : null;
    }
}
