using System.Text;
using CarecAssistant.Knowledge.Web;

namespace CarecAssistant.Knowledge.Tests.Web;

/// <summary>Pages as sites of this kind serve them.</summary>
internal static class Pages
{
    public static readonly Uri Address = new("https://www.example.org/news/forum-held/");

    /// <summary>The article's words, the same on every page below.</summary>
    public static readonly string[] Paragraphs =
    [
        "On June 14, the Institute held a forum on water and energy in Urumqi, and eighty officials of the member countries took part in it.",
        "The Director said that the forum would meet every year, and that a secretariat of four people would prepare it.",
        "The participants agreed on a plan for three river basins and on a study of prices, to be finished in the spring of the next year.",
    ];

    public static string Body => string.Join(' ', Paragraphs);

    /// <summary>A page of a blog program with everything around the article.</summary>
    public static string Blog(string head = "", string meta = "", string beforeBody = "", string afterBody = "", string title = "Forum on Water Held in Urumqi") => $$"""
        <!DOCTYPE html><html lang="en-US"><head><meta charset="utf-8"><title>{{title}} | Example Institute</title>
        <meta property="og:site_name" content="Example Institute"><link rel="canonical" href="https://www.example.org/news/forum-held/">{{head}}
        <style>.x{color:red}</style><script>var a = "<p>not text</p>";</script></head>
        <body class="single post menu-open">
        <a class="skip-link screen-reader-text" href="#content">Skip to content</a>
        <div id="cookie-notice"><p>We use cookies to give you the best experience. Accept?</p></div>
        <header class="site-header"><h1 class="logo"><a href="/">Example Institute</a></h1>
        <nav><ul><li><a href="/about/">About</a></li><li><a href="/news/">News</a></li><li><a href="/ru/">Русский</a></li></ul></nav></header>
        <div class="breadcrumbs"><a href="/">Home</a> / <a href="/news/">News</a></div>
        <div id="content"><article class="post"><header class="entry-header"><h1 class="entry-title">{{title}}</h1><div class="entry-meta">{{meta}}</div></header>
        <div class="entry-content">{{beforeBody}}
        <p>{{Paragraphs[0]}}</p><p>{{Paragraphs[1]}}</p><p>{{Paragraphs[2]}}</p>{{afterBody}}
        <div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="https://social.example/share">Twitter</a></li></ul></div>
        <h2>Contact Us</h2><p>If you have any inquiries, questions or commendations, please contact us directy by filling out the following form.</p>
        <form><label>Your name</label><input name="n"><textarea></textarea><button>Send</button></form></div>
        <footer class="entry-footer">Tags: <a rel="tag" href="/tag/water/">water</a></footer></article>
        <section class="related-posts"><h2>Related news</h2><article><h3><a href="/news/other/">Another forum</a></h3><time datetime="2019-01-01">1 Jan 2019</time></article></section></div>
        <aside class="sidebar"><h2>Archive</h2><a href="/2022/">2022</a></aside>
        <footer>© Example Institute 2024 <a href="mailto:info@example.org">Mail</a> <a href="javascript:void(0)">Top</a> <a href="#content">Up</a></footer></body></html>
        """;

    public static WebPage Read(string html, string? contentType = "text/html; charset=utf-8", Uri? address = null) => Read(Encoding.UTF8.GetBytes(html), contentType, address);

    public static WebPage Read(byte[] bytes, string? contentType = null, Uri? address = null) => WebPageReader.Read(new WebDocument(address ?? Address, contentType, bytes));
}
