namespace CarecAssistant.Knowledge.Web;

/// <summary>
/// Finds the pages of a website that are one text at several addresses. They are folded when nine tenths of their four-word runs are the same and no
/// number and no name stands in one alone; in languages without capital letters, when every sentence is the same. What a template prints around the
/// text does not count. A doubtful pair stays two: the report of a meeting and its announcement, or two visits told in the same words, are not one.
/// </summary>
internal static class NearDuplicates
{
    /// <summary>The smallest share of common four-word runs (those of both by those of either).</summary>
    public const double Threshold = 0.9;

    private const int Bands = 16;
    private const int RowsInABand = 4;

    /// <summary>For each id the id of the page that stands for it, often itself.</summary>
    /// <param name="pages">Pages of one source. Kept is the one with a date, then the one with the least around its text, then the first by its id.</param>
    public static IReadOnlyDictionary<string, string> Fold(IEnumerable<(string Id, Article Article)> pages)
    {
        var ordered = pages
            .OrderBy(page => page.Article.Published is null).ThenBy(page => !page.Article.HasTitle).ThenBy(page => page.Article.Body.Length)
            .ThenBy(page => page.Id, StringComparer.Ordinal);
        var kept = new List<(string Id, Article Article, PageText Text)>();
        var bands = new Dictionary<(int Band, ulong Hash), List<int>>();
        var folded = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (id, article) in ordered)
        {
            var text = new PageText(article);
            var signature = BandsOf(text.Shingles);
            var near = signature.SelectMany(band => bands.GetValueOrDefault(band) ?? []).Distinct().Order();
            var same = near.Select(i => (int?)i).FirstOrDefault(i => AreOne(kept[i!.Value].Article, kept[i.Value].Text, article, text));
            folded[id] = same is { } found ? kept[found].Id : id;
            if (same is not null) continue;

            foreach (var band in signature)
            {
                if (!bands.TryGetValue(band, out var holders)) bands[band] = holders = [];
                holders.Add(kept.Count);
            }

            kept.Add((id, article, text));
        }

        return folded;
    }

    private static bool AreOne(Article one, PageText text, Article other, PageText otherText)
    {
        if (one.Language != other.Language) return false;
        if (one.Published is { } day && other.Published is { } otherDay && day != otherDay) return false;
        if (!NumbersIn(one.Title).SetEquals(NumbersIn(other.Title))) return false;
        if (text.Sentences.SetEquals(otherText.Sentences)) return true;
        if (one.Language is "zh" or "ja" or "ka" or "ur" or "fa" or "ar") return false;

        var common = text.Shingles.Count(otherText.Shingles.Contains);
        var all = text.Shingles.Count + otherText.Shingles.Count - common;
        return common >= all * Threshold && text.Facts.SetEquals(otherText.Facts);
    }

    private static HashSet<string> NumbersIn(string title) =>
        [.. title.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => string.Concat(word.Where(char.IsDigit))).Where(word => word.Length > 0)];

    // MinHash: pages that share nine tenths agree in at least one band of four all but always; a page without shingles is compared with none.
    private static List<(int Band, ulong Hash)> BandsOf(HashSet<ulong> shingles)
    {
        if (shingles.Count == 0) return [];
        var bands = new List<(int, ulong)>(Bands);
        for (var band = 0; band < Bands; band++)
        {
            var joined = 0UL;
            for (var row = 0; row < RowsInABand; row++)
            {
                var seed = (ulong)((band * RowsInABand) + row + 1) * 0x9E3779B97F4A7C15UL;
                var least = ulong.MaxValue;
                foreach (var shingle in shingles) least = Math.Min(least, Mixed(shingle ^ seed));
                joined = Mixed(joined ^ least);
            }

            bands.Add((band, joined));
        }

        return bands;
    }

    private static ulong Mixed(ulong value)
    {
        value = (value ^ (value >> 33)) * 0xFF51AFD7ED558CCDUL;
        value = (value ^ (value >> 33)) * 0xC4CEB9FE1A85EC53UL;
        return value ^ (value >> 33);
    }
}
