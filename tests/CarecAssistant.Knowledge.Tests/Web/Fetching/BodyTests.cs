using System.IO.Compression;
using System.Text;
using CarecAssistant.Knowledge.Web;
using CarecAssistant.Knowledge.Web.Fetching;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace CarecAssistant.Knowledge.Tests.Web.Fetching;

public class BodyTests
{
    private const int Page = 20_000;
    private const int Document = 50_000;

    private static FetchLimits Small => Importer.Hurried with { LargestPage = Page, LargestDocument = Document };

    [Fact]
    public void The_limits_are_those_that_are_promised()
    {
        var limits = new FetchLimits();
        Assert.Equal((10 << 20, 50 << 20, 500 << 10, 100, 5, 4), (limits.LargestPage, limits.LargestDocument, limits.LargestRobots, limits.HighestRatio, limits.MostHops, limits.HostsAtOnce));
        Assert.Equal(TimeSpan.FromSeconds(60), limits.RequestTime);
        Assert.Equal(TimeSpan.FromSeconds(1), new KnowledgeOptions().WaitBetweenRequests);
    }

    [Theory]
    [InlineData("text/html", "<html>", Page - 1, true)]
    [InlineData("text/html", "<html>", Page, true)]
    [InlineData("text/html", "<html>", Page + 1, false)]
    [InlineData("application/pdf", "%PDF-1.7", Page + 1, true)]
    [InlineData("application/pdf", "%PDF-1.7", Document, true)]
    [InlineData("application/pdf", "%PDF-1.7", Document + 1, false)]
    [InlineData("application/octet-stream", "PK\u0003\u0004", Document, true)]
    [InlineData("application/octet-stream", "PK\u0003\u0004", Document + 1, false)]
    [InlineData("application/pdf", "<html>", Page + 1, false)]
    public async Task B131_A_body_is_read_up_to_its_limit_announced_or_not(string type, string beginning, int length, bool isRead)
    {
        var body = Encoding.Latin1.GetBytes(beginning.PadRight(length, 'x'));
        await using var site = await LoopbackSite.OpenAsync(async http =>
        {
            http.Response.ContentType = type;
            if (http.Request.Path == "/announced") http.Response.ContentLength = length;
            await http.Response.Body.WriteAsync(body);
        });
        await using var importer = Reading(site.Port, Small);
        foreach (var path in (string[])["announced", "chunked"])
        {
            var got = await importer.GetAsync($"http://example.org/{path}");
            Assert.Equal(isRead ? FetchOutcome.Ok : FetchOutcome.Failed, got.Outcome);
            Assert.Equal(isRead ? length : 0, got.Body.Length);
            if (!isRead) Assert.Contains("It is larger than", got.Reason, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task B131_A_body_without_length_ends_with_the_connection()
    {
        await using var site = new RawSite("HTTP/1.1 200 OK\nContent-Type: text/html\n\n<html>whole</html>");
        await using var importer = Reading(site.Port);
        Assert.Equal("<html>whole</html>"u8.ToArray(), (await importer.GetAsync("http://example.org/a")).Body.ToArray());
    }

    [Fact]
    public async Task B131_Of_a_body_longer_than_announced_the_announced_part_is_read_and_the_rest_is_no_answer_to_the_next_request()
    {
        await using var site = new RawSite("HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Length: 6\n\n<html>HTTP/1.1 200 OK\nContent-Length: 4\n\nfake");
        await using var importer = Reading(site.Port);
        Assert.Equal("<html>"u8.ToArray(), (await importer.GetAsync("http://example.org/a")).Body.ToArray());
        Assert.Equal("<html>"u8.ToArray(), (await importer.GetAsync("http://example.org/b")).Body.ToArray());
    }

    [Theory]
    [InlineData("Content-Length: 600\n\n<html>")]
    [InlineData("Transfer-Encoding: chunked\n\n6\n<html>")]
    public async Task B131_A_body_shorter_than_announced_is_asked_for_again_and_then_reported(string rest)
    {
        await using var site = new RawSite("HTTP/1.1 200 OK\nContent-Type: text/html\n" + rest);
        await using var importer = Reading(site.Port);
        var got = await importer.GetAsync("http://example.org/a");
        Assert.Contains("broke before the page was whole", got.Reason, StringComparison.Ordinal);
        Assert.False(got.IsWholeHost);
        Assert.Equal(1 + Small.Repeats, site.Asked);
    }

    [Theory]
    [InlineData("Content-Length: -5\n\n<html>")]
    [InlineData("Content-Length: many\n\n<html>")]
    [InlineData("Content-Length: 99999999999999999999\n\n<html>")]
    [InlineData("Transfer-Encoding: chunked\n\nzz\n<html>")]
    public async Task B131_A_length_that_is_no_length_ends_in_a_sentence(string rest)
    {
        await using var site = new RawSite("HTTP/1.1 200 OK\nContent-Type: text/html\n" + rest);
        await using var importer = Reading(site.Port);
        var got = await importer.GetAsync("http://example.org/a");
        Assert.True(got.Outcome == FetchOutcome.Ok ? got.Body.Length == 6 : got.Reason!.EndsWith('.'), got.Reason);
    }

    [Fact]
    public async Task B131_An_endless_body_is_given_up_at_the_limit()
    {
        await using var site = await LoopbackSite.OpenAsync(async http =>
        {
            http.Response.ContentType = "text/html";
            while (!http.RequestAborted.IsCancellationRequested) await http.Response.Body.WriteAsync(new byte[4096], http.RequestAborted);
        });
        await using var importer = Reading(site.Port, Small);
        Assert.Contains("It is larger than", (await importer.GetAsync("http://example.org/a")).Reason, StringComparison.Ordinal);
        Assert.Single(site.Asked);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>")]
    [InlineData("HTTP/1.1 200 OK\r\nX-Slow: ")]
    [InlineData("")]
    public async Task B131_A_server_that_drips_is_given_up_after_a_minute(string beginning)
    {
        var time = new FakeTimeProvider();
        var dripping = new TaskCompletionSource();
        await using var site = new RawSite(async (stream, stop) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(beginning), stop);
            dripping.TrySetResult();
            while (true)
            {
                await stream.WriteAsync("x"u8.ToArray(), stop);
                await Task.Delay(5, stop);
            }
        });
        await using var importer = Reading(site.Port, time: time);
        var getting = importer.GetAsync("http://example.org/a");
        await dripping.Task.WaitAsync(TestContext.Current.CancellationToken);
        time.Advance(TimeSpan.FromSeconds(59));
        Assert.False(getting.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.Contains("longer than 60 seconds", (await getting).Reason, StringComparison.Ordinal);
        Assert.Equal(1, site.Asked);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task B132_A_packed_body_is_unpacked(string packing)
    {
        await using var site = await PackedAsync(packing, Packed(packing, "<html>текст</html>"u8.ToArray()));
        await using var importer = Reading(site.Port);
        Assert.Equal("<html>текст</html>"u8.ToArray(), (await importer.GetAsync("http://example.org/a")).Body.ToArray());
    }

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("br", "br")]
    [InlineData("gzip", "br")]
    [InlineData("br", "gzip")]
    [InlineData("gzip", "plain")]
    [InlineData("br", "plain")]
    [InlineData("deflate", "plain")]
    [InlineData("gzip, br", "gzip")]
    [InlineData("zstd", "plain")]
    public async Task B132_A_body_packed_wrongly_or_broken_is_reported(string said, string done)
    {
        var text = Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Range(1000, 2000)));
        var bytes = done == "plain" ? text : Packed(done, text);
        if (said == done) bytes = bytes[..(bytes.Length / 2)];
        await using var site = await PackedAsync(said, bytes);
        await using var importer = Reading(site.Port);
        var got = await importer.GetAsync("http://example.org/a");
        Assert.Equal(FetchOutcome.Failed, got.Outcome);
        Assert.Contains("packed the page in a way", got.Reason, StringComparison.Ordinal);
        Assert.Single(site.Asked);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task B132_A_bomb_is_given_up_at_the_ratio(string packing)
    {
        await using var site = await PackedAsync(packing, Packed(packing, new byte[9_000_000]));
        await using var importer = Reading(site.Port);
        Assert.Contains("unpacks to more than 100 times", (await importer.GetAsync("http://example.org/a")).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task B132_What_unpacks_beyond_the_limit_of_a_page_is_refused_whatever_its_ratio()
    {
        var noise = new byte[Page + 1];
        new Random(1).NextBytes(noise);
        await using var site = await PackedAsync("gzip", Packed("gzip", noise));
        await using var importer = Reading(site.Port, Small);
        Assert.Contains("It is larger than", (await importer.GetAsync("http://example.org/a")).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("image/png", "<!doctype html><p>text", true)]
    [InlineData("image/png", "\u0089PNG\r\n", false)]
    [InlineData("video/mp4", "\0\0\0 ftypisom", false)]
    [InlineData("text/html", "\u0089PNG\r\n", true)]
    [InlineData("application/xml", "<?xml version='1.0'?><urlset/>", true)]
    [InlineData("application/rss+xml", "<rss/>", true)]
    [InlineData("application/gzip", "\u001F\u008B", true)]
    [InlineData(null, "<html>", true)]
    public async Task B129_Pictures_and_films_are_left_where_they_are_unless_they_are_pages(string? type, string beginning, bool isRead)
    {
        await using var site = await LoopbackSite.OpenAsync(async http =>
        {
            http.Response.ContentType = type;
            await http.Response.Body.WriteAsync(Encoding.Latin1.GetBytes(beginning.PadRight(5000)));
        });
        await using var importer = Reading(site.Port);
        var got = await importer.GetAsync("http://example.org/a");
        Assert.Equal(isRead ? FetchOutcome.Ok : FetchOutcome.Failed, got.Outcome);
        Assert.Equal(isRead ? type : null, got.ContentType);
        if (!isRead) Assert.Contains($"({type}) is not read", got.Reason, StringComparison.Ordinal);
    }

    private static Importer Reading(int port, FetchLimits? limits = null, TimeProvider? time = null)
    {
        var network = new LoopbackNetwork();
        network.Place("example.org", 80, port);
        return new Importer(network, limits, time);
    }

    private static Task<LoopbackSite> PackedAsync(string packing, byte[] bytes) => LoopbackSite.OpenAsync(async http =>
    {
        http.Response.ContentType = "text/html";
        http.Response.Headers.ContentEncoding = packing;
        await http.Response.Body.WriteAsync(bytes);
    });

    private static byte[] Packed(string packing, byte[] bytes)
    {
        var packed = new MemoryStream();
        using (Stream packer = packing == "gzip" ? new GZipStream(packed, CompressionLevel.Optimal) : new BrotliStream(packed, CompressionLevel.Optimal)) packer.Write(bytes);
        return packed.ToArray();
    }
}
