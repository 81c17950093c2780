using System.Globalization;
using System.Net;
using System.Text.Json;

namespace CarecAssistant.TestKit.Institute;

/// <summary>What the site prints around every page: menu, language switch, cookie bar, related posts, the invitation to write.</summary>
internal static class InstituteTheme
{
    private const string SiteName = "Middle Steppe Institute";

    // A plug-in that went wrong.
    private static readonly string Nested = $"<div class=\"share-box\">{string.Concat(Enumerable.Repeat("<div>", 100_000))}Share{string.Concat(Enumerable.Repeat("</div>", 100_001))}";

    private static readonly Dictionary<string, string> Locales = new() { ["ru"] = "ru-RU", ["zh"] = "zh-CN" };

    /// <summary>The date line of the theme, always in English: 2 Jun 2023.</summary>
    public static string DateLine(DateOnly date) => date.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The page as the server sends it.</summary>
    /// <param name="page">What it says.</param>
    /// <param name="related">What it leads on to.</param>
    /// <param name="site">The site's address.</param>
    public static string Html(InstitutePage page, IEnumerable<InstitutePage> related, Uri site)
    {
        var article = $"""
            <article class="post-{page.Id} type-post hentry">
            <h1 class="entry-title">{Encoded(page.Title)}</h1>
            {(page.Date is { } date ? $"<div class=\"entry-date\">{DateLine(date)}</div>" : "")}
            <div class="entry-content">
            {string.Concat(page.Paragraphs.Select(text => $"<p>{Encoded(text)}</p>\n"))}
            {string.Concat(page.Documents.Select(path => $"<p><a href=\"{path}\">Download {Path.GetFileName(path)}</a></p>\n"))}
            </div>
            </article>
            """;
        return Around(page.Title, page.Language, Metadata(page, site), page.Look == "nested" ? article + Nested : article, related);
    }

    /// <summary>A page that only lists others: the news, a month of the calendar, "not found".</summary>
    public static string List(string title, IEnumerable<InstitutePage> pages, string more) => Around(title, "en", "", $"""
        <h1 class="page-title">{Encoded(title)}</h1>
        <ul class="post-list">{string.Concat(pages.Select(Teaser))}</ul>
        {more}
        """, []);

    /// <summary>What a visitor who is not signed in gets to see.</summary>
    public static string SignIn() => Around("Log In", "en", "", """
        <h1>Log In</h1>
        <form method="post" action="/wp-login.php"><label>Username or Email Address <input name="log"></label>
        <label>Password <input type="password" name="pwd"></label><button>Log In</button></form>
        <p><a href="/wp-login.php?action=lostpassword">Lost your password?</a></p>
        """, []);

    private static string Around(string title, string language, string head, string main, IEnumerable<InstitutePage> related) => $"""
        <!DOCTYPE html>
        <html lang="{language}">
        <head>
        <title>{Encoded(title)} – {SiteName}</title>
        {head}
        <link rel="stylesheet" href="/wp-content/themes/steppe/style.css">
        <script>window.dataLayer = []; var menu = "<a href='/not-a-page/'>no link</a>";</script>
        </head>
        <body class="wp-site">
        <a class="skip-link" href="#content">Skip to content</a>
        <header class="site-header"><a class="custom-logo-link" href="/">{SiteName}</a>
        <nav class="main-navigation"><ul>
        <li><a href="/about/">About</a></li><li><a href="/news/">News</a></li><li><a href="/publications/cold-storage-brief/">Publications</a></li>
        <li><a href="/calendar/2023/05/">Calendar</a></li><li><a href="/members/">Members</a></li><li><a href="mailto:office@example.org">Mail</a></li>
        </ul></nav>
        <ul class="language-switcher"><li><a href="/">English</a></li><li><a href="/ru/news/biblioteka-v-karasu/" lang="ru">Русский</a></li><li><a href="/zh/news/shuiku-jungong/" lang="zh">中文</a></li></ul>
        </header>
        <main id="content">
        {main}
        </main>
        <section class="related-posts"><h2>Related Posts</h2><ul>{string.Concat(related.Select(Teaser))}</ul></section>
        <section class="contact-form"><h2>Contact Us</h2>
        <p>If you have any inquiries, questions or commendations, please contact us directy by filling out the following form.</p>
        <form action="/contact/" method="post"><label>Your name <input name="n"></label><label>Your e-mail <input name="e"></label><textarea name="t"></textarea><button>Submit</button></form></section>
        <footer class="site-footer"><p>© 2014–2026 {SiteName}. All rights reserved.</p><a href="#top">Back to top</a></footer>
        <div class="cookie-notice" role="dialog"><p>We use cookies to improve your experience on this website. Do you accept?</p><button>Accept all</button></div>
        </body>
        </html>
        """;

    private static string Teaser(InstitutePage page) => $"""<li><a href="{page.Path}">{Encoded(page.Title)}</a>{(page.Date is { } date ? $" <span class=\"date\">{DateLine(date)}</span>" : "")}</li>""" + "\n";

    private static string Metadata(InstitutePage page, Uri site)
    {
        var charset = page.CharsetIn == "meta" ? $"<meta charset=\"{page.Charset}\">\n" : "";
        var published = page.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var canonical = $"<link rel=\"canonical\" href=\"{new Uri(site, page.Path)}\">\n";
        return charset + page.Look switch
        {
            "metadata" => $"""
                {canonical}<meta property="og:site_name" content="{SiteName}">
                <meta property="og:title" content="{Encoded(page.Title)}">
                <meta property="og:locale" content="{Locales.GetValueOrDefault(page.Language, "en-US").Replace('-', '_')}">
                {(published is null ? "" : $"<meta property=\"article:published_time\" content=\"{published}T09:00:00+06:00\">")}
                """,
            "json-ld" => $"""
                {canonical}<script type="application/ld+json">{JsonSerializer.Serialize(new Dictionary<string, string?>
                {
                    ["@context"] = "https://schema.org", ["@type"] = "NewsArticle", ["headline"] = page.Title, ["datePublished"] = published, ["inLanguage"] = page.Language,
                })}</script>
                """,
            _ => "",
        };
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
