using System.Text.RegularExpressions;

namespace CarecAssistant.Knowledge.Articles;

/// <summary>Front matter, each value checked.</summary>
internal sealed partial class ArticleFacts(FrontMatter matter)
{
    private const int LongestId = 200;

    public string? Id { get; } = IdIn(matter["id"]);

    public string? Title { get; } = matter["title"];

    public Uri? Url { get; } = matter["url"] is { } url ? AddressIn("url", url) : null;

    public DateOnly? Published { get; } = DayIn("published", matter["published"]);

    public DateOnly? AsOf { get; } = DayIn("asOf", matter["asOf"]);

    public string? Language { get; } = LanguageIn(matter["language"]);

    public ArticleKind Kind { get; } = matter["kind"] switch
    {
        null or "page" => ArticleKind.Page,
        "news" => ArticleKind.News,
        "document" => ArticleKind.Document,
        "answer" => ArticleKind.Answer,
        _ => throw new NotReadableException("The front matter's kind is unknown; use news, page, document or answer."),
    };

    public ArticleOrigin Origin { get; } = matter["origin"] switch
    {
        null or "published" => ArticleOrigin.Published,
        "summary" => ArticleOrigin.Summary,
        _ => throw new NotReadableException("The front matter's origin is unknown; use published or summary."),
    };

    public IReadOnlyList<string> Tags { get; } = matter.All("tags");

    public IReadOnlyList<Uri> Sources { get; } = [.. matter.All("sources").Select(source => AddressIn("sources", source))];

    private static string? IdIn(string? id)
    {
        if (id is null) return null;
        // Like a path below the folder, which is what an article without an id is called by; white space and hundreds of letters make no address.
        var isGood = id.Length <= LongestId && !id.Contains('\\', StringComparison.Ordinal) && !id.Any(character => char.IsWhiteSpace(character) || char.IsControl(character))
            && id.Split('/').All(part => part is not ("" or "." or ".."));
        return isGood ? id : throw new NotReadableException("The front matter's id is empty between slashes, has white space or more than 200 characters; use letters, digits and hyphens.");
    }

    private static Uri AddressIn(string name, string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? url
            : throw new NotReadableException($"The front matter's {name} is no web address; begin it with https://.");

    private static DateOnly? DayIn(string name, string? day) =>
        day is null ? null : DateLine.Read(day.Length > 10 && day[10] is 'T' or ' ' && char.IsDigit(day[0]) && day[4] == '-' ? day[..10] : day)
            ?? throw new NotReadableException($"The front matter's {name} is no date; write it like 2023-05-15.");

    private static string? LanguageIn(string? language)
    {
        if (language is null) return null;
        var code = LanguageCode().Match(language);
        return code.Success ? code.Groups[1].Value.ToLowerInvariant() : throw new NotReadableException("The front matter's language is no two-letter code; write en, ru or zh, for example.");
    }

    [GeneratedRegex("^([A-Za-z]{2})(?:[-_][A-Za-z0-9]{2,8})*$")]
    private static partial Regex LanguageCode();
}
