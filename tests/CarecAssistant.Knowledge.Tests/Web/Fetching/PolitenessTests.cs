using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using CarecAssistant.Knowledge.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace CarecAssistant.Knowledge.Tests.Web.Fetching;

public class PolitenessTests
{
    [Fact]
    public async Task A_host_gets_one_request_at_a_time_until_the_body_is_read()
    {
        var running = 0;
        var most = 0;
        await using var site = await LoopbackSite.OpenAsync(async http =>
        {
            var now = Interlocked.Increment(ref running);
            most = Math.Max(most, now);
            http.Response.ContentType = "text/html";
            await http.Response.WriteAsync("<html>");
            await http.Response.Body.FlushAsync();
            await Task.Delay(10, http.RequestAborted);
            Interlocked.Decrement(ref running);
        });
        var network = new LoopbackNetwork();
        network.Place("example.org", 80, site.Port);
        await using var importer = new Importer(network);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(page => importer.GetAsync($"http://example.org/{page}")));
        Assert.Equal(20, site.Asked.Count);
        Assert.Equal(1, most);
    }

    [Fact]
    public async Task Between_two_requests_to_a_host_stands_the_pause_that_is_set()
    {
        var (times, importer, site) = await MeasuredAsync(robots: null, pause: "00:00:02");
        await using var both = site;
        await using var reading = importer;
        Assert.All(Pauses(times), pause => Assert.InRange(pause, TimeSpan.FromSeconds(2), TimeSpan.MaxValue));
    }

    [Fact]
    public async Task The_pause_that_robots_txt_asks_for_is_kept_up_to_a_bound()
    {
        var (times, importer, site) = await MeasuredAsync(robots: "User-agent: *\nCrawl-delay: 7", pause: "00:00:01");
        await using (site) await using (importer) Assert.All(Pauses(times), pause => Assert.InRange(pause, TimeSpan.FromSeconds(7), TimeSpan.MaxValue));

        var (slowTimes, slow, slowSite) = await MeasuredAsync(robots: "User-agent: *\nCrawl-delay: 86400", pause: "00:00:01");
        await using (slowSite) await using (slow) Assert.All(Pauses(slowTimes), pause => Assert.InRange(pause, TimeSpan.FromSeconds(30), TimeSpan.FromHours(1)));
    }

    [Fact]
    public async Task Four_hosts_are_asked_at_once_and_the_fifth_waits()
    {
        var arrived = new ConcurrentQueue<string>();
        using var four = new SemaphoreSlim(0);
        var open = new TaskCompletionSource();
        await using var site = await LoopbackSite.OpenAsync(async http =>
        {
            arrived.Enqueue(http.Request.Host.Host);
            four.Release();
            await open.Task;
            await http.Page("text");
        });
        var network = new LoopbackNetwork();
        string[] hosts = ["a.example.org", "b.example.org", "c.example.org", "d.example.org", "e.example.org"];
        foreach (var host in hosts) network.Place(host, 80, site.Port);
        await using var importer = new Importer(network);
        var getting = hosts.Select(host => importer.GetAsync($"http://{host}/")).ToList();
        for (var i = 0; i < 4; i++) await four.WaitAsync(TestContext.Current.CancellationToken);
        Assert.False(await four.WaitAsync(TimeSpan.FromMilliseconds(100), TestContext.Current.CancellationToken));
        open.SetResult();
        await Task.WhenAll(getting);
        Assert.Equal(hosts, arrived.Order());
    }

    [Theory]
    [InlineData("https://www.example.org/contact", " (+https://www.example.org/contact)")]
    [InlineData("", "")]
    public async Task Every_request_says_who_asks_and_nothing_about_before(string contact, string shown)
    {
        var asked = new ConcurrentQueue<(string Agent, int Others)>();
        await using var site = await LoopbackSite.OpenAsync(http =>
        {
            Note(http);
            http.Response.Headers.SetCookie = "who=you; path=/";
            return http.Page("text");
        });
        site.Robots = http =>
        {
            Note(http);
            return http.Status(404);
        };
        var network = new LoopbackNetwork();
        network.Place("example.org", 80, site.Port);
        await using var importer = new Importer(network, settings: ("Knowledge:ContactUrl", contact));
        await importer.GetAsync("http://example.org/a");
        await importer.GetAsync("http://example.org/b");
        Assert.Equal(3, asked.Count);
        Assert.All(asked, request =>
        {
            Assert.Matches($"^CarecAssistant/[0-9.]+{Regex.Escape(shown)}$", request.Agent);
            Assert.Equal(0, request.Others);
        });

        void Note(HttpContext http) => asked.Enqueue((http.Request.Headers.UserAgent.ToString(), http.Request.Headers.Cookie.Count + http.Request.Headers.Referer.Count));
    }

    private static async Task<(List<DateTimeOffset> Times, Importer Importer, LoopbackSite Site)> MeasuredAsync(string? robots, string pause)
    {
        var time = new FakeTimeProvider();
        var times = new List<DateTimeOffset>();
        var site = await LoopbackSite.OpenAsync(http =>
        {
            times.Add(time.GetUtcNow());
            return http.Page("text");
        });
        if (robots is not null) site.Robots = http => http.Text(robots);
        var network = new LoopbackNetwork();
        network.Place("example.org", 80, site.Port);
        var importer = new Importer(network, time: time, settings: ("Knowledge:WaitBetweenRequests", pause));
        var getting = Task.WhenAll(Enumerable.Range(0, 3).Select(page => importer.GetAsync($"http://example.org/{page}")));
        await AnswerTests.Turning(time, TimeSpan.FromSeconds(0.5), until: () => getting.IsCompleted);
        Assert.All(await getting, got => Assert.Equal(FetchOutcome.Ok, got.Outcome));
        return (times, importer, site);
    }

    private static IEnumerable<TimeSpan> Pauses(List<DateTimeOffset> times) => times.Zip(times.Skip(1), (one, next) => next - one);
}
