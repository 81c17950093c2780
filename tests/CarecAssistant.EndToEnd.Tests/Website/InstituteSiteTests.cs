using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Xml.Linq;
using CarecAssistant.TestKit.Institute;

namespace CarecAssistant.EndToEnd.Tests.Website;

/// <summary>The site that the stories import behaves as such sites do.</summary>
public sealed class InstituteSiteTests : IAsyncLifetime
{
    private const string Forum = "/news/river-forum-opens-in-altynkol/";

    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private InstituteSite site = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => site = await InstituteSite.OpenAsync(Stop, new() { Traps = InstituteTraps.All });

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task A_page_is_not_sent_again_to_one_who_shows_its_marks()
    {
        using var first = await client.GetAsync(site.At(Forum), Stop);
        using var byTag = await AskAgainAsync(Forum, headers => headers.IfNoneMatch.Add(first.Headers.ETag!));
        using var byDate = await AskAgainAsync(Forum, headers => headers.IfModifiedSince = first.Content.Headers.LastModified);

        Assert.Equal([HttpStatusCode.NotModified, HttpStatusCode.NotModified], [byTag.StatusCode, byDate.StatusCode]);
        Assert.Equal([false, true, true], site.Requests.Select(request => request.IsConditional));
        Assert.All(site.Requests, request => Assert.NotNull(request.Left));
    }

    [Theory]
    [InlineData("/?p=3478", Forum)]
    [InlineData("/news/river-forum-opens-in-altynkol", Forum)]
    public async Task A_short_address_leads_to_the_permanent_one(string path, string permanent)
    {
        using var answer = await client.GetAsync(site.At(path), Stop);

        Assert.Equal((HttpStatusCode.MovedPermanently, permanent), (answer.StatusCode, answer.Headers.Location!.OriginalString));
    }

    [Theory]
    [InlineData(Forum + "?utm_source=feed")]
    [InlineData("/?p=6719")]
    public async Task Marks_of_a_newsletter_and_a_page_that_has_only_a_number_are_served(string path) =>
        Assert.Contains("<article", await client.GetStringAsync(site.At(path), Stop));

    [Theory]
    [InlineData("/ru/news/biblioteka-v-karasu/", "windows-1251", "Библиотека в Карасу получила новые книги", "&#20013;&#25991;")]
    [InlineData("/zh/news/shuiku-jungong/", "gbk", "青石水库竣工", "Русский")]
    public async Task Old_charsets_are_sent_in_their_bytes(string path, string charset, string title, string switchTo)
    {
        var html = CodePagesEncodingProvider.Instance.GetEncoding(charset)!.GetString(await client.GetByteArrayAsync(site.At(path), Stop));

        Assert.Contains($"<h1 class=\"entry-title\">{title}</h1>", html);
        Assert.Contains(switchTo, html);
    }

    [Fact]
    public async Task The_sitemaps_name_all_pages_but_the_one_that_has_only_a_number_and_the_index_names_itself()
    {
        var maps = await LocationsAsync("/sitemap_index.xml");
        Assert.Contains(site.At("/sitemap_index.xml").AbsoluteUri, maps);
        var listed = new List<string>();
        foreach (var map in maps.Where(map => !map.EndsWith("_index.xml", StringComparison.Ordinal))) listed.AddRange(await LocationsAsync(new Uri(map).AbsolutePath));

        var expected = site.Pages.Select(page => page.Path).Where(path => !path.Contains('?')).Concat(InstituteTraps.All).Select(path => site.At(path).AbsoluteUri);
        Assert.Equal(expected.Order(), listed.Order());
        Assert.Contains(site.At("/?p=6719").AbsoluteUri, await client.GetStringAsync(site.At("/feed/"), Stop));
    }

    [Fact]
    public async Task The_news_end_and_the_calendar_does_not()
    {
        Assert.Contains("/news/page/2/", await client.GetStringAsync(site.At("/news/"), Stop));
        using var beyond = await client.GetAsync(site.At("/news/page/9/"), Stop);
        Assert.Equal(HttpStatusCode.NotFound, beyond.StatusCode);
        Assert.Contains("/calendar/2107/01/", await client.GetStringAsync(site.At("/calendar/2106/12/"), Stop));
    }

    [Fact]
    public async Task An_edited_page_has_new_marks_and_a_deleted_one_is_gone_from_everywhere()
    {
        using var before = await client.GetAsync(site.At(Forum), Stop);
        site.Edit(Forum, page => page with { Title = "River Forum Put Off" });
        using var after = await AskAgainAsync(Forum, headers => headers.IfNoneMatch.Add(before.Headers.ETag!));
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.True(after.Content.Headers.LastModified > before.Content.Headers.LastModified);

        site.Delete(Forum);
        using var gone = await client.GetAsync(site.At(Forum), Stop);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.DoesNotContain(site.At(Forum).AbsoluteUri, await LocationsAsync("/post-sitemap.xml"));
    }

    [Fact]
    public async Task A_page_can_ask_to_sign_in_or_be_busy_for_a_while()
    {
        site.AsksToSignIn(Forum);
        Assert.Contains("type=\"password\"", await client.GetStringAsync(site.At(Forum), Stop));

        site.IsBusyOnce("/about/", TimeSpan.FromSeconds(1));
        using var busy = await client.GetAsync(site.At("/about/"), Stop);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(1)), (busy.StatusCode, busy.Headers.RetryAfter!.Delta));
        Assert.Contains("nineteen employees", await client.GetStringAsync(site.At("/about/"), Stop));
    }

    [Fact]
    public async Task A_site_that_is_down_refuses_and_comes_back_where_it_was()
    {
        var address = site.Address;
        await site.GoDownAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync(address, Stop));

        await site.ComeBackAsync(Stop);
        Assert.Equal(address, site.Address);
        Assert.NotEmpty(await client.GetStringAsync(address, Stop));
    }

    private async Task<HttpResponseMessage> AskAgainAsync(string path, Action<HttpRequestHeaders> show)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, site.At(path));
        show(request.Headers);
        return await client.SendAsync(request, Stop);
    }

    private async Task<IReadOnlyList<string>> LocationsAsync(string path) =>
        [.. XDocument.Parse(await client.GetStringAsync(site.At(path), Stop)).Descendants().Where(element => element.Name.LocalName == "loc").Select(element => element.Value)];
}
