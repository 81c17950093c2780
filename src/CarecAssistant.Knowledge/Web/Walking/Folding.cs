namespace CarecAssistant.Knowledge.Web.Walking;

/// <summary>Makes one article of pages that are one text (<see cref="NearDuplicates"/>): the others are withdrawn and point to it.</summary>
internal sealed class Folding(IArticleStore articles, PageBook book, string source)
{
    private const int Batch = 500;

    /// <param name="canonicals">For a page the page that it names as the proper place of its text.</param>
    /// <param name="stop">Breaks off.</param>
    public async Task FoldAsync(IReadOnlyDictionary<string, string> canonicals, CancellationToken stop)
    {
        var texts = await TextsAsync(stop);
        foreach (var group in NearDuplicates.Fold(texts).GroupBy(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal))
        {
            var alike = group.ToHashSet(StringComparer.Ordinal);
            if (alike.Count == 1) continue;
            // Where the pages say themselves which is the proper one, that one stays.
            var kept = alike.Select(id => canonicals.GetValueOrDefault(id)).FirstOrDefault(id => id is not null && alike.Contains(id)) ?? group.Key;
            foreach (var id in alike.Where(id => id != kept)) Point(id, kept);
        }
    }

    private void Point(string id, string kept)
    {
        book.Withdraw(id);
        foreach (var page in book.Pages.Where(page => page.ArticleId == id).ToList()) book.Put(page with { ArticleId = kept });
    }

    private async Task<List<(string Id, Article Article)>> TextsAsync(CancellationToken stop)
    {
        var texts = new List<(string, Article)>();
        var last = 0L;
        while (await articles.ReadAfterAsync(last, Batch, stop) is { Count: > 0 } rows)
        {
            texts.AddRange(rows.Where(row => row.Source == source && row.Article is not null).Select(row => (row.ArticleId, row.Article!)));
            last = rows[^1].ChangeNumber;
        }

        return texts;
    }
}
