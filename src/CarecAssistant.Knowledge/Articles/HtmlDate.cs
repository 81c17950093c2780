using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace CarecAssistant.Knowledge.Articles;

/// <summary>
/// The day a page was published, from the most trustworthy place that gives one: JSON-LD, <c>meta</c>, a <c>time</c> element that is marked as the
/// day of publication or stands alone, a date line below the title (<see cref="TitleAndDate"/>), the path of the address. The day is taken as
/// written, in the publisher's own time zone. Never a date inside a sentence, a "last updated", or the time of a file or of an HTTP answer.
/// </summary>
internal static partial class HtmlDate
{
    private const string Places = ".entry-meta,.post-meta,.posted-on,.entry-date,.post-date,.date";
    private const string Beside = "nav, aside, footer, .related, .related-posts, .related-news, .sidebar, .widget";
    private const int LongestLine = 120;

    private static readonly string[] MetaNames =
        ["article:published_time", "og:article:published_time", "datePublished", "pubdate", "publishdate", "publish_date", "DC.date.issued", "dcterms.issued", "citation_publication_date",
        "parsely-pub-date"];

    /// <summary>From what the page says about itself.</summary>
    public static DateOnly? Stated(IDocument page, HtmlMetadata metadata, string? title) =>
        DayOf(metadata.DatePublished(title)) ?? MetaNames.Select(name => DayOf(metadata.Meta(name))).FirstOrDefault(day => day is not null) ?? InTime(page);

    /// <summary>From a line near the top that the plain rule does not see: in the theme's own place for it, or with a label ("Posted on 2 Jun 2023").</summary>
    public static DateOnly? Printed(IDocument page) =>
        LinesOf(page, Places).Take(8).Select(DateLine.Read).FirstOrDefault(day => day is not null)
        ?? LinesOf(page, Places + ",.meta,.info,.source,header p,main p,article p").Take(12).Select(Labelled).FirstOrDefault(day => day is not null);

    /// <summary>From a path such as <c>/2023/05/15/…</c>, <c>/2023-05/15/…</c> or <c>/issues/20230515</c>; a month without a day gives nothing.</summary>
    public static DateOnly? InPath(Uri? address)
    {
        if (address is null) return null;
        var found = DayInPath().Match(address.AbsolutePath);
        return found.Success ? DateLine.Read($"{found.Groups["y"].Value}-{found.Groups["m"].Value}-{found.Groups["d"].Value}") : null;
    }

    private static IEnumerable<string> LinesOf(IDocument page, string places) =>
        page.QuerySelectorAll(places).Where(element => element.Closest(Beside) is null).Select(element => PlainTextBuilder.Collapse(element.TextContent)).Where(line => line.Length < LongestLine);

    // "发布时间：2023-05-15 10:30".
    private static DateOnly? Labelled(string line) =>
        Label().Match(line) is { Success: true } label ? DateLine.Read(Clock().Replace(line[label.Length..], "")) : null;

    private static DateOnly? InTime(IDocument page)
    {
        foreach (var time in page.QuerySelectorAll("time"))
        {
            if (time.Closest(Beside) is not null) continue;
            var marks = $"{time.ClassName} {time.GetAttribute("itemprop")} {time.ParentElement?.ClassName} {time.ParentElement?.GetAttribute("itemprop")}";
            if (Changed().IsMatch(marks)) continue;
            var day = DayOf(time.GetAttribute("datetime")) ?? DateLine.Read(PlainTextBuilder.Collapse(time.TextContent));
            if (day is not null && (PublishedMark().IsMatch(marks) || time.HasAttribute("pubdate") || StandsAlone(time))) return day;
        }

        return null;
    }

    // In a sentence about an event the element has words around it; a dateline has a name, a section or a label at most.
    private static bool StandsAlone(IElement time)
    {
        var block = time.ParentElement;
        while (block is not null && block.LocalName is "span" or "a" or "b" or "strong" or "i" or "em" or "small" or "time") block = block.ParentElement;
        if (block is null) return false;
        var around = PlainTextBuilder.Collapse(block.TextContent).Replace(PlainTextBuilder.Collapse(time.TextContent), "", StringComparison.Ordinal);
        return !Changed().IsMatch(around) && (!around.Any(char.IsLetter) || Label().IsMatch(around + " ") || block.LocalName == "header");
    }

    private static DateOnly? DayOf(string? time)
    {
        if (time is null) return null;
        var text = time.Trim();
        return DateLine.Read(text) ?? (text.Length >= 10 && char.IsDigit(text[0]) ? DateLine.Read(text[..10]) : null) ?? DateLine.Read(Clock().Replace(text, ""));
    }

    [GeneratedRegex(@"^\W*(?:published|posted|date|publication date|publish date|опубликовано|дата публикации|дата|发布时间|发布日期|发表时间|日期|时间|жарияланған|yayımlanıb)(?:\s+on|\s+at)?\s*[:：]?\s+|^\W*(?:发布时间|发布日期|发表时间|日期|时间)[:：]?\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    [GeneratedRegex(@"[,\sT]+(?:at\s+)?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:\.[0-9]+)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|UTC|GMT|[+-][0-9:]{4,6})?$", RegexOptions.IgnoreCase)]
    private static partial Regex Clock();

    [GeneratedRegex("updat|modif|changed|обновл|измен|更新|修改|event|start|end-?date", RegexOptions.IgnoreCase)]
    private static partial Regex Changed();

    [GeneratedRegex("publish|posted|entry-date|post-date|article-date|pub-?date|datePublished|dateline", RegexOptions.IgnoreCase)]
    private static partial Regex PublishedMark();

    [GeneratedRegex(@"/(?<y>(?:19|20)[0-9]{2})(?:/(?<m>[01]?[0-9])/(?<d>[0-3]?[0-9])|[-/](?<m>[01][0-9])[-/](?<d>[0-3][0-9])|(?<m>[01][0-9])(?<d>[0-3][0-9]))(?=[/_.-]|$)")]
    private static partial Regex DayInPath();
}
