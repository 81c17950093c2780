using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using CarecAssistant.Server.Pages;
using CarecAssistant.Server.Wording;
using CarecAssistant.TestKit;

namespace CarecAssistant.Server.Tests.Pages;

public sealed class PageTests(StandingSite standing) : IClassFixture<StandingSite>
{
    private static readonly string[] Paths = ["/", "/chat", "/contact", "/privacy", "/articles/news/2023/visit", "/articles/none", "/staff/sign-in", "/no/such/page", "/enquiries/CAREC-2026-000001"];

    public static TheoryData<string, string> EveryPageInEveryLanguage =>
        new(from path in Paths from language in Words.Languages select (path, language));

    [Theory]
    [MemberData(nameof(EveryPageInEveryLanguage))]
    public async Task Every_page_speaks_the_language_asked_for_and_loads_nothing_from_elsewhere(string path, string language)
    {
        var site = standing.Site;

        var answer = await site.GetAsync($"{path}?lang={language}");
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Contains($"<html lang=\"{language}\"", html);
        Assert.DoesNotMatch("\\{[a-z]+\\}", Regex.Replace(html, "data-wording=\"[^\"]*\"", ""));
        Assert.DoesNotMatch("<(script|link|img|iframe)[^>]+(src|href)=\"(https?:)?//", html);
        Assert.DoesNotMatch("<script(?![^>]+src=)|\\son[a-z]+=\"|style=\"", html);
        Assert.Contains("contact?", html);
    }

    [Theory]
    [InlineData("/"), InlineData("/chat"), InlineData("/contact"), InlineData("/privacy"), InlineData("/widget.js"), InlineData("/health/live"), InlineData("/health/ready"), InlineData("/articles/news/2023/visit")]
    public async Task A_monitor_may_ask_for_the_head_alone(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, path);

        var answer = await standing.Site.Visitor.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/"), InlineData("/chat"), InlineData("/contact"), InlineData("/articles/none"), InlineData("/no/such/page"), InlineData("/health/live"), InlineData("/widget.js"), InlineData("/staff")]
    public async Task Every_answer_carries_the_strict_headers(string path)
    {
        var site = standing.Site;

        var headers = (await site.GetAsync(path)).Headers;

        var policy = headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'", policy);
        Assert.Contains("base-uri 'none'", policy);
        Assert.Contains("frame-ancestors", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.DoesNotContain("*", policy);
        Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", headers.GetValues("Referrer-Policy").Single());
    }

    [Fact]
    public async Task Only_the_chat_may_be_framed_and_only_by_trusted_sites()
    {
        await using var site = await Site.StartAsync(settings: ("DirectLine:TrustedOrigins:0", "https://www.example.org"));
        Assert.Contains("frame-ancestors 'self' https://www.example.org", (await site.GetAsync("/chat")).Headers.GetValues("Content-Security-Policy").Single());
        Assert.Contains("frame-ancestors 'none'", (await site.GetAsync("/contact")).Headers.GetValues("Content-Security-Policy").Single());
    }

    [Theory]
    [InlineData("ru-RU,ru;q=0.9,en;q=0.8", "ru"), InlineData("fr,zh-CN;q=0.5,en;q=0.4", "zh"), InlineData("fr", "en"), InlineData("", "en")]
    public async Task Without_a_choice_the_browsers_language_counts(string accepted, string language)
    {
        await using var site = await Site.StartAsync();
        if (accepted.Length > 0) site.Visitor.DefaultRequestHeaders.AcceptLanguage.ParseAdd(accepted);
        var answer = await site.GetAsync("/privacy?lang=../en");
        Assert.Contains($"<html lang=\"{language}\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public void Every_sentence_exists_in_every_language()
    {
        foreach (var (key, byLanguage) in new Words().All)
        {
            Assert.Equal(Words.Languages.Order(), byLanguage.Keys.Order());
            Assert.All(byLanguage.Values, sentence => Assert.False(string.IsNullOrWhiteSpace(sentence), key));
            Assert.Single(byLanguage.Values.Select(sentence => string.Join(' ', Regex.Matches(sentence, "\\{\\w+\\}").Select(match => match.Value).Order())).Distinct());
        }
    }

    [Fact]
    public void Every_key_that_a_page_names_has_its_sentence()
    {
        var known = new Words().All.Keys.ToHashSet();
        var files = Directory.EnumerateFiles(RepositoryRoot.At("src", "CarecAssistant.Server"), "*.*", SearchOption.AllDirectories).Where(file => file.EndsWith(".razor") || file.EndsWith(".cs")).Where(file => !file.Contains("/obj/"));
        var named = files.SelectMany(file => Regex.Matches(File.ReadAllText(file), "(?:Say|Refuse)\\([^\"()]*\"((?:pages|demo|chatpage|articles|contact|status|privacy|staff)\\.[a-z0-9.-]+[a-z0-9])\"(?! \\+)").Select(match => match.Groups[1].Value)).Distinct().ToList();
        Assert.True(named.Count > 60);
        Assert.DoesNotContain(named, key => !known.Contains(key) && !known.Contains(key + ".title"));
    }

    [Fact]
    public async Task A_new_conversation_gets_a_token_and_the_twenty_first_waits()
    {
        await using var site = await Site.StartAsync();
        for (var started = 1; started <= 20; started++)
        {
            Assert.Equal($$"""{"conversationId":"c{{started}}","token":"token","expires_in":1800}""", await (await site.PostAsync("/chat/token", new StringContent(""))).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        var refused = await site.PostAsync("/chat/token", new StringContent(""));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(TimeSpan.FromMinutes(10), refused.Headers.RetryAfter!.Delta);
    }

    [Theory]
    [InlineData("Origin", "https://stranger.example", HttpStatusCode.Forbidden), InlineData("Origin", "null", HttpStatusCode.Forbidden), InlineData("Origin", "https://www.example.org", HttpStatusCode.OK)]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden), InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.OK)]
    public async Task Only_our_page_and_trusted_sites_start_a_chat(string header, string value, HttpStatusCode status)
    {
        await using var site = await Site.StartAsync(settings: ("DirectLine:TrustedOrigins:0", "https://www.example.org"));
        site.Visitor.DefaultRequestHeaders.Add(header, value);
        Assert.Equal(status, (await site.PostAsync("/chat/token", new StringContent(""))).StatusCode);
    }

    [Fact]
    public async Task The_widget_is_at_most_five_kilobytes_and_any_site_may_load_it()
    {
        await using var site = await Site.StartAsync();
        var answer = await site.GetAsync("/widget.js");
        Assert.Equal("cross-origin", answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.InRange(new Assets().Find("widget.js")!.Gzip.Length, 500, 5 * 1024);
    }

    [Fact]
    public async Task Files_are_sent_compressed_and_kept_for_ever_under_a_name_that_changes_with_them()
    {
        await using var site = await Site.StartAsync();
        using var plain = new HttpClient { BaseAddress = site.Home };
        var path = new Assets().PathOf("site.css");
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept-Encoding", "gzip, br" } } };

        using var answer = await plain.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("br", Assert.Single(answer.Content.Headers.ContentEncoding));
        Assert.Equal("public, max-age=31536000, immutable", answer.Headers.NonValidated["Cache-Control"].ToString());
        using var text = new StreamReader(new BrotliStream(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), CompressionMode.Decompress));
        Assert.Contains("--brand", await text.ReadToEndAsync(TestContext.Current.CancellationToken));
        using var again = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { IfNoneMatch = { answer.Headers.ETag! } } };
        Assert.Equal(HttpStatusCode.NotModified, (await plain.SendAsync(again, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await plain.GetAsync("/assets/site.0000000000000000.css", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await plain.GetAsync("/assets/..%2f..%2fappsettings.json", TestContext.Current.CancellationToken)).StatusCode);
    }
}

/// <summary>One site for all the questions that change nothing.</summary>
public sealed class StandingSite : IAsyncLifetime
{
    internal Site Site { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Site = await Site.StartAsync(settings: ("RateLimits:StatusPagesPer10Minutes", "1000"));

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
