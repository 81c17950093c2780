using System.Security.Cryptography.X509Certificates;
using CarecAssistant.Knowledge.Web;
using CarecAssistant.Knowledge.Web.Fetching;
using CarecAssistant.TestKit;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace CarecAssistant.Knowledge.Tests.Web.Fetching;

public class AnswerTests
{
    [Fact]
    public async Task B133_What_did_not_change_is_not_sent_again()
    {
        await using var site = await LoopbackSite.OpenAsync(http =>
        {
            http.Response.Headers.ETag = "W/\"7\"";
            http.Response.Headers.LastModified = "Mon, 15 May 2023 08:00:00 GMT";
            return http.Request.Headers.IfNoneMatch == "W/\"7\"" || http.Request.Headers.IfModifiedSince == "Mon, 15 May 2023 08:00:00 GMT" ? http.Status(304) : http.Page("text");
        });
        await using var importer = Reading(site.Port);
        var first = await importer.GetAsync("http://example.org/a");
        Assert.Equal(("W/\"7\"", new DateTimeOffset(2023, 5, 15, 8, 0, 0, TimeSpan.Zero)), (first.ETag, first.LastModified!.Value));

        var request = new FetchRequest(first.Address) { ETag = first.ETag, LastModified = first.LastModified };
        foreach (var again in (FetchRequest[])[request, request with { ETag = null }, request with { LastModified = null }])
        {
            var second = await importer.GetAsync(again);
            Assert.Equal((FetchOutcome.NotModified, 0, "W/\"7\""), (second.Outcome, second.Body.Length, second.ETag));
        }
    }

    [Theory]
    [InlineData("not-in-quotes")]
    [InlineData("\"with, comma\"")]
    [InlineData("\"метка\"")]
    public async Task B133_A_mark_that_no_standard_knows_comes_back_word_for_word_or_not_at_all(string mark)
    {
        await using var site = new RawSite(System.Text.Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nETag: {mark}\r\nLast-Modified: yesterday\r\n\r\n<html>"));
        await using var importer = Reading(site.Port);
        var first = await importer.GetAsync("http://example.org/a");
        Assert.Equal(FetchOutcome.Ok, first.Outcome);
        Assert.Null(first.LastModified);
        if (mark.All(char.IsAscii)) Assert.Equal(mark, first.ETag);
        Assert.Equal(FetchOutcome.Ok, (await importer.GetAsync(new FetchRequest(first.Address) { ETag = first.ETag })).Outcome);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    public async Task A_page_that_is_gone_is_told_apart_and_not_asked_for_again(int status)
    {
        await using var site = await LoopbackSite.OpenAsync(http => http.Status(status));
        await using var importer = Reading(site.Port);
        var got = await importer.GetAsync("http://example.org/a");
        Assert.Equal(FetchOutcome.Gone, got.Outcome);
        Assert.Contains($"({status})", got.Reason, StringComparison.Ordinal);
        Assert.False(got.IsWholeHost);
        Assert.Single(site.Asked);
    }

    [Theory]
    [InlineData(401, 1, false)]
    [InlineData(403, 1, false)]
    [InlineData(451, 1, false)]
    [InlineData(500, 1, false)]
    [InlineData(204, 1, false)]
    [InlineData(300, 1, false)]
    [InlineData(502, 4, false)]
    [InlineData(504, 4, false)]
    [InlineData(429, 4, true)]
    [InlineData(503, 4, true)]
    public async Task B134_What_may_pass_is_tried_four_times_and_then_reported(int status, int times, bool isWholeHost)
    {
        await using var site = await LoopbackSite.OpenAsync(http => http.Status(status));
        await using var importer = Reading(site.Port);
        var got = await importer.GetAsync("http://example.org/a");
        Assert.Equal((FetchOutcome.Failed, isWholeHost), (got.Outcome, got.IsWholeHost));
        Assert.Contains($"({status})", got.Reason, StringComparison.Ordinal);
        Assert.Equal(times, site.Asked.Count);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task B134_Retry_After_is_waited_for(int status)
    {
        var time = new FakeTimeProvider();
        var asked = 0;
        await using var site = await LoopbackSite.OpenAsync(http => Interlocked.Increment(ref asked) == 1 ? http.Status(status, ("Retry-After", "90")) : http.Page("at last"));
        await using var importer = Reading(site.Port, time: time);
        var getting = importer.GetAsync("http://example.org/a");
        await Turning(time, TimeSpan.FromSeconds(1), until: () => getting.IsCompleted);
        Assert.Equal(FetchOutcome.Ok, (await getting).Outcome);
        Assert.InRange(time.GetUtcNow() - time.Start, TimeSpan.FromSeconds(89), TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task B134_A_wait_of_a_day_is_told_at_once_kept_and_other_hosts_go_on()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 28, 5, 0, 0, TimeSpan.Zero));
        var asksToWait = true;
        await using var site = await LoopbackSite.OpenAsync(http => asksToWait ? http.Status(429, ("Retry-After", "86400")) : http.Page("text"));
        await using var other = await LoopbackSite.WithPagesAsync();
        var network = new LoopbackNetwork();
        network.Place("example.org", 80, site.Port);
        network.Place("other.example.org", 80, other.Port);
        await using var importer = new Importer(network, time: time);

        var first = await importer.GetAsync("http://example.org/a");
        Assert.True(first.IsWholeHost);
        Assert.Contains("after 2026-11-29 05:00 UTC", first.Reason, StringComparison.Ordinal);
        Assert.Contains("after 2026-11-29 05:00 UTC", (await importer.GetAsync("http://example.org/b")).Reason, StringComparison.Ordinal);
        Assert.Equal(["/a"], site.Asked);
        Assert.Equal(FetchOutcome.Ok, (await importer.GetAsync("http://other.example.org/")).Outcome);

        asksToWait = false;
        time.Advance(TimeSpan.FromHours(24));
        Assert.Equal(FetchOutcome.Ok, (await importer.GetAsync("http://example.org/a")).Outcome);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("-5")]
    [InlineData("Mon, 15 May 2023 08:00:00 GMT")]
    public async Task B134_A_Retry_After_that_says_nothing_is_passed_over(string wait)
    {
        var asked = 0;
        await using var site = await LoopbackSite.OpenAsync(http => Interlocked.Increment(ref asked) == 1 ? http.Status(503, ("Retry-After", wait)) : http.Page("text"));
        await using var importer = Reading(site.Port);
        Assert.Equal(FetchOutcome.Ok, (await importer.GetAsync("http://example.org/a")).Outcome);
    }

    [Fact]
    public async Task A_connection_that_breaks_once_costs_nothing()
    {
        var asked = 0;
        await using var site = new RawSite((stream, stop) => Interlocked.Increment(ref asked) == 1 ? Task.CompletedTask : stream.WriteAsync("HTTP/1.1 200 OK\r\n\r\n<html>"u8.ToArray(), stop).AsTask());
        await using var importer = Reading(site.Port);
        Assert.Equal(FetchOutcome.Ok, (await importer.GetAsync("http://example.org/a")).Outcome);
    }

    [Fact]
    public async Task A_server_that_speaks_something_else_ends_in_a_sentence()
    {
        await using var site = new RawSite("220 mail.example.org ESMTP\n");
        await using var importer = Reading(site.Port);
        var got = await importer.GetAsync("http://example.org/a");
        Assert.Equal(FetchOutcome.Failed, got.Outcome);
        Assert.EndsWith("try again later.", got.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_does_not_answer_and_a_name_that_nobody_knows_are_down_as_a_whole()
    {
        await using var importer = Reading(FreePort.Take());
        var down = await importer.GetAsync("http://example.org/a");
        Assert.True(down.IsWholeHost);
        Assert.Contains("example.org does not answer", down.Reason, StringComparison.Ordinal);
        var unknown = await importer.GetAsync("http://no-such-name.example.org/a");
        Assert.True(unknown.IsWholeHost);
        Assert.Contains("No host is known by the name no-such-name.example.org", unknown.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_never_takes_the_connection_is_down_as_a_whole()
    {
        var network = new LoopbackNetwork();
        network.Silent.Add(network.Place("example.org", 80, 1));
        await using var importer = new Importer(network, Importer.Hurried with { ConnectTime = TimeSpan.FromMilliseconds(30), Repeats = 1 });
        var got = await importer.GetAsync("http://example.org/a");
        Assert.True(got.IsWholeHost);
        Assert.Contains("does not answer", got.Reason, StringComparison.Ordinal);
        // robots.txt is asked for first, and asked for again.
        Assert.Equal(2, network.Dialled.Count);
    }

    [Fact]
    public async Task Of_several_addresses_of_a_host_the_first_that_answers_is_taken()
    {
        await using var site = await LoopbackSite.WithPagesAsync();
        var network = new LoopbackNetwork();
        var silent = network.Place("silent.example.org", 80, 1);
        network.Silent.Add(silent);
        var closed = network.Place("closed.example.org", 80, FreePort.Take());
        var open = network.Place("example.org", 80, site.Port);
        network.Name("example.org", [silent, closed, open]);
        await using var importer = new Importer(network, Importer.Hurried with { AddressTime = TimeSpan.FromMilliseconds(30) });
        Assert.Equal(FetchOutcome.Ok, (await importer.GetAsync("http://example.org/a")).Outcome);
    }

    [Fact]
    public async Task A_fragment_is_no_part_of_what_is_asked_for()
    {
        await using var site = await LoopbackSite.WithPagesAsync();
        await using var importer = Reading(site.Port);
        Assert.Equal("http://example.org/a", (await importer.GetAsync("http://example.org/a#part")).Address.AbsoluteUri);
    }

    [Theory]
    [InlineData("other.example.org", 1)]
    [InlineData("example.org", -1)]
    public async Task B135_A_certificate_of_another_name_or_expired_is_refused(string name, int validDays)
    {
        using var certificate = Certificates.For(name, validDays);
        await RefusesAsync(certificate, trusted: certificate);
    }

    [Fact]
    public async Task B135_A_certificate_that_nobody_vouches_for_is_refused_and_one_that_is_trusted_is_not()
    {
        using var certificate = Certificates.For("example.org");
        await RefusesAsync(certificate, trusted: null);

        await using var site = await LoopbackSite.OpenAsync(http => http.Page("text"), certificate);
        var network = new LoopbackNetwork();
        network.Place("example.org", 443, site.Port);
        await using var importer = new Importer(network, trusted: certificate);
        Assert.Equal(FetchOutcome.Ok, (await importer.GetAsync("https://example.org/a")).Outcome);
    }

    [Fact]
    public async Task B124_The_robots_tags_of_an_answer_are_handed_on()
    {
        await using var site = await LoopbackSite.OpenAsync(http =>
        {
            http.Response.Headers.Append("X-Robots-Tag", new[] { "noindex, nofollow", "otherbot: all" });
            return http.Page("text");
        });
        await using var importer = Reading(site.Port);
        Assert.Equal(["noindex, nofollow", "otherbot: all"], (await importer.GetAsync("http://example.org/a")).RobotsTags);
    }

    [Fact]
    public async Task Stopping_ends_a_request_and_the_next_one_has_its_turn()
    {
        var asked = 0;
        var arrived = new TaskCompletionSource();
        await using var site = await LoopbackSite.OpenAsync(http =>
        {
            if (Interlocked.Increment(ref asked) > 1) return http.Page("text");
            arrived.SetResult();
            return Task.Delay(Timeout.Infinite, http.RequestAborted);
        });
        await using var importer = Reading(site.Port);
        using var stop = new CancellationTokenSource();
        var getting = importer.Web.GetAsync(new FetchRequest(new Uri("http://example.org/a")), stop.Token);
        await arrived.Task.WaitAsync(TestContext.Current.CancellationToken);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => getting);
        Assert.Equal(FetchOutcome.Ok, (await importer.GetAsync("http://example.org/b")).Outcome);
    }

    internal static async Task Turning(FakeTimeProvider time, TimeSpan step, Func<bool> until)
    {
        for (var turns = 0; !until(); turns++)
        {
            Assert.True(turns < 3000, "what is waited for does not come, however late it gets");
            time.Advance(step);
            // Real servers and sockets stand between two turns of the clock.
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    private static async Task RefusesAsync(X509Certificate2 certificate, X509Certificate2? trusted)
    {
        await using var site = await LoopbackSite.OpenAsync(http => http.Page("text"), certificate);
        var network = new LoopbackNetwork();
        network.Place("example.org", 443, site.Port);
        await using var importer = new Importer(network, trusted: trusted);
        var got = await importer.GetAsync("https://example.org/a");
        Assert.True(got.IsWholeHost);
        Assert.Contains("The certificate or the encryption of example.org is not accepted", got.Reason, StringComparison.Ordinal);
        Assert.Single(network.Dialled);
        Assert.Empty(site.Asked);
    }

    private static Importer Reading(int port, FetchLimits? limits = null, TimeProvider? time = null)
    {
        var network = new LoopbackNetwork();
        network.Place("example.org", 80, port);
        return new Importer(network, limits, time);
    }
}
