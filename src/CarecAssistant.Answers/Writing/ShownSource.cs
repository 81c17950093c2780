using System.Globalization;
using System.Text.RegularExpressions;
using CarecAssistant.Answers.Questions;
using CarecAssistant.Knowledge;

namespace CarecAssistant.Answers.Writing;

/// <summary>What may be shown of where an article comes from. Titles and addresses are other people's text too: no markup, nothing unseen, no address that leads on to another host.</summary>
internal static partial class ShownSource
{
    /// <summary>The title as one line of visible text.</summary>
    public static string TitleOf(Article article) => Spaces().Replace(Markup().Replace(VisibleText.Of(article.Title), " "), " ").Trim();

    /// <summary>The web address, or null: without a query that names another address, and none whose host mixes scripts to look like another.</summary>
    public static Uri? UrlOf(Article article) => article.Url is { } url && IsHonest(url) ? LeadsOn().IsMatch(Uri.UnescapeDataString(url.Query)) ? new(url.GetLeftPart(UriPartial.Path)) : url : null;

    /// <summary>The host an article is told after, without <c>www.</c>; null when there is none to be shown.</summary>
    public static string? HostOf(Article article) =>
        (article.Sources.Count > 0 ? article.Sources[0] : article.Url) is { } url && IsHonest(url) ? url.Host.StartsWith("www.", StringComparison.Ordinal) ? url.Host[4..] : url.Host : null;

    private static bool IsHonest(Uri url) => url is { IsAbsoluteUri: true, Scheme: "http" or "https" } && !url.Host.Split('.').Any(MixesScripts);

    private static bool MixesScripts(string label)
    {
        var written = label.StartsWith("xn--", StringComparison.OrdinalIgnoreCase) && TryDecode(label, out var decoded) ? decoded : label;
        return written.Any(char.IsAsciiLetter) && written.Any(letter => letter is >= '\u0370' and <= '\u052F');
    }

    private static bool TryDecode(string label, out string written)
    {
        try
        {
            written = new IdnMapping().GetUnicode(label);
            return true;
        }
        catch (ArgumentException)   // no Punycode
        {
            written = label;
            return false;
        }
    }

    [GeneratedRegex(@"</?[\p{L}!?][^<>]*>")]
    private static partial Regex Markup();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"=\s*(?:\p{L}+:)?[/\\]{2}")]
    private static partial Regex LeadsOn();
}
