using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CarecAssistant.Knowledge.Articles;

namespace CarecAssistant.Knowledge.Web;

/// <summary>Pages that a server sends in place of the article: signing in, "not found" with status 200, a test for robots, a shell for scripts.</summary>
internal static partial class PageTrouble
{
    public const string NeedsScripts = "The page shows its text only after its scripts have run; import the site's feed, or a saved copy of the page.";

    private const int LittleText = 1500;
    private const int HardlyAnyText = 200;

    public static bool AsksToSignIn(IHtmlDocument page, Uri address)
    {
        if (SignInPath().IsMatch(address.AbsolutePath)) return true;
        var fields = page.QuerySelectorAll("input[type=password i]").ToList();
        if (fields.Count == 0) return false;
        // A small form in the header of every page is no wall.
        var isAside = fields.TrueForAll(field => field.Closest("header, nav, aside, footer, [hidden], dialog, .modal") is not null);
        return TextOf(page).Length < (isAside ? HardlyAnyText : LittleText);
    }

    /// <summary>Why this is not the article, or null.</summary>
    public static string? Of(IHtmlDocument page, Uri address)
    {
        var title = PlainTextBuilder.Collapse(page.Title ?? "");
        var heading = PlainTextBuilder.Collapse(page.QuerySelector("h1")?.TextContent ?? "");
        var text = TextOf(page);
        if (text.Length < LittleText && (NotFound().IsMatch(title) || NotFound().IsMatch(heading)))
            return "The server says \"found\" and shows a page that says \"not found\"; correct the address.";
        if (text.Length < LittleText && (Challenge().IsMatch(title) || page.QuerySelector("#challenge-form, .cf-challenge, .g-recaptcha, .h-captcha, #captcha") is not null))
            return "The site asks for a proof that a person is reading; ask its owner to let the importer in, or import a saved copy.";
        if (text.Length < HardlyAnyText && RefreshTarget(page) is { } target)
            return $"The page only leads on to {target}; import that address.";
        return text.Length < HardlyAnyText && page.QuerySelector("frameset") is not null ? "The page is made of frames; import the addresses inside them." : null;
    }

    /// <summary>The body is empty but for the place where scripts would write.</summary>
    public static bool HasScriptShell(IHtmlDocument page) =>
        page.QuerySelector("script") is not null
        && TextOf(page).Length < HardlyAnyText
        && (page.QuerySelector("#root, #app, #__next, #__nuxt, [data-reactroot], app-root") is not null || page.QuerySelector("noscript") is { } note && NoScript().IsMatch(note.TextContent));

    private static string TextOf(IHtmlDocument page) => page.Body is { } body
        ? PlainTextBuilder.Collapse(string.Concat(body.Descendants<IText>().Where(text => text.ParentElement?.LocalName is not ("script" or "style" or "template" or "noscript") && text.ParentElement?.Closest("noscript") is null).Select(text => text.Data + " ")))
        : "";

    private static string? RefreshTarget(IHtmlDocument page)
    {
        foreach (var meta in page.QuerySelectorAll("meta[http-equiv=refresh i][content]"))
        {
            if (Refresh().Match(meta.GetAttribute("content")!) is { Success: true } found) return found.Groups[1].Value.Trim();
        }

        return null;
    }

    [GeneratedRegex("/(?:wp-login(?:\\.php)?|log-?in|sign-?in|signon|auth/login|sso|account/login|users/sign_in|session/new)(?:/|\\.[a-z]{2,5})?$", RegexOptions.IgnoreCase)]
    private static partial Regex SignInPath();

    [GeneratedRegex("^(?:error\\s*)?(?:404\\b|(?:page |oops[^a-z]+)?(?:page )?not found|nothing found|page (?:can(?:no|')t be|could not be|does not|doesn.t exist)|страница не найдена|ошибка 404|页面不存在|找不到页面|页面未找到)|\\b404\\b.{0,20}not found|(?:page not found|страница не найдена)", RegexOptions.IgnoreCase)]
    private static partial Regex NotFound();

    [GeneratedRegex("^(?:just a moment|attention required|checking your browser|access denied|ddos-guard|are you (?:a )?(?:human|robot)|verify you are human|security check|please wait\\.\\.\\.|пожалуйста, подтвердите, что вы|проверка браузера|安全验证)", RegexOptions.IgnoreCase)]
    private static partial Regex Challenge();

    [GeneratedRegex("javascript|скрипт|脚本", RegexOptions.IgnoreCase)]
    private static partial Regex NoScript();

    [GeneratedRegex(@"^\s*\d+\s*[;,]\s*url\s*=\s*['""]?([^'"">]{1,500})", RegexOptions.IgnoreCase)]
    private static partial Regex Refresh();
}
