using System.Net;
using CarecAssistant.Knowledge.Web;

namespace CarecAssistant.Knowledge.Tests.Web.Fetching;

public class RedirectTests
{
    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task B127_A_redirect_is_followed_and_the_last_address_told(int status)
    {
        await using var site = await LoopbackSite.OpenAsync(http => http.Request.Path == "/new" ? http.Page("here") : http.LeadOn("/new#part", status));
        await using var importer = Reading(site);
        var got = await importer.GetAsync("http://example.org/old");
        Assert.Equal(FetchOutcome.Ok, got.Outcome);
        Assert.Equal("http://example.org/new", got.Address.AbsoluteUri);
        Assert.Equal("here"u8.ToArray(), got.Body.ToArray());
    }

    [Fact]
    public async Task B127_A_redirect_loop_is_reported()
    {
        await using var site = await LoopbackSite.OpenAsync(http => http.LeadOn(http.Request.Path == "/a" ? "/b" : "/a"));
        await using var importer = Reading(site);
        Assert.Contains("leads back to itself", (await importer.GetAsync("http://example.org/a")).Reason, StringComparison.Ordinal);
        Assert.Equal(["/a", "/b"], site.Asked);
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public async Task B127_Five_redirects_are_followed_and_six_are_reported(int hops, bool arrives)
    {
        await using var site = await LoopbackSite.OpenAsync(http =>
        {
            var left = int.Parse(http.Request.Path.Value!.Trim('/'), System.Globalization.CultureInfo.InvariantCulture);
            return left == 0 ? http.Page("here") : http.LeadOn($"/{left - 1}");
        });
        await using var importer = Reading(site);
        var got = await importer.GetAsync($"http://example.org/{hops}");
        Assert.Equal(arrives ? FetchOutcome.Ok : FetchOutcome.Failed, got.Outcome);
        if (!arrives) Assert.Contains("more than 5 redirects", got.Reason, StringComparison.Ordinal);
        Assert.Equal(6, site.Asked.Count + (hops == 4 ? 1 : 0));
    }

    [Theory]
    [InlineData("http://10.0.0.1/secret")]
    [InlineData("http://[::1]/secret")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("//localhost/secret")]
    [InlineData("http://2130706433/secret")]
    public async Task B122_A_redirect_to_a_private_address_is_refused(string inside)
    {
        await using var site = await LoopbackSite.OpenAsync(http => http.LeadOn(inside));
        var network = new LoopbackNetwork();
        network.Place("example.org", 80, site.Port);
        network.Name("localhost", [IPAddress.Loopback]);
        await using var importer = new Importer(network);
        var got = await importer.GetAsync("http://example.org/a");
        Assert.Equal(FetchOutcome.Failed, got.Outcome);
        Assert.Contains("inside a network", got.Reason, StringComparison.Ordinal);
        Assert.False(got.IsWholeHost, "the host that was asked for is well");
        Assert.All(network.Dialled, place => Assert.Equal("93.184.216.1", place.Address.ToString()));
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://user:password@example.org/b")]
    [InlineData("http://example.org:22/b")]
    public async Task B121_A_redirect_to_what_may_not_be_asked_for_is_refused(string target)
    {
        await using var site = await LoopbackSite.OpenAsync(http => http.LeadOn(target));
        await using var importer = Reading(site);
        Assert.Equal(FetchOutcome.Failed, (await importer.GetAsync("http://example.org/a")).Outcome);
        Assert.Equal(["/a"], site.Asked);
    }

    [Fact]
    public async Task B127_A_redirect_to_another_host_keeps_that_hosts_robots_rules()
    {
        await using var other = await LoopbackSite.WithPagesAsync();
        other.Robots = http => http.Text("User-agent: *\nDisallow: /closed/");
        await using var site = await LoopbackSite.OpenAsync(http => http.LeadOn("http://other.example.org" + http.Request.Path));
        var network = new LoopbackNetwork();
        network.Place("example.org", 80, site.Port);
        network.Place("other.example.org", 80, other.Port);
        await using var importer = new Importer(network);

        Assert.Equal("http://other.example.org/open/a", (await importer.GetAsync("http://example.org/open/a")).Address.AbsoluteUri);
        Assert.Contains("robots.txt", (await importer.GetAsync("http://example.org/closed/a")).Reason, StringComparison.Ordinal);
        Assert.Equal(["/open/a"], other.Asked);
    }

    [Fact]
    public async Task A_redirect_to_a_host_that_is_down_says_nothing_of_the_first()
    {
        await using var site = await LoopbackSite.OpenAsync(http => http.LeadOn("http://gone.example.org/"));
        await using var importer = Reading(site);
        var got = await importer.GetAsync("http://example.org/a");
        Assert.Contains("gone.example.org", got.Reason, StringComparison.Ordinal);
        Assert.False(got.IsWholeHost);
    }

    [Fact]
    public async Task B127_A_redirect_out_of_https_is_refused()
    {
        using var certificate = Certificates.For("example.org");
        await using var site = await LoopbackSite.OpenAsync(http => http.LeadOn("http://example.org/b"), certificate);
        var network = new LoopbackNetwork();
        network.Place("example.org", 443, site.Port);
        await using var importer = new Importer(network, trusted: certificate);
        var got = await importer.GetAsync("https://example.org/a");
        Assert.Contains("from https to an unprotected one", got.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("http://")]
    [InlineData("http://[bad/")]
    public async Task A_redirect_to_nowhere_is_reported(string location)
    {
        await using var site = await LoopbackSite.OpenAsync(http => http.LeadOn(location));
        await using var importer = Reading(site);
        Assert.Equal(FetchOutcome.Failed, (await importer.GetAsync("http://example.org/a")).Outcome);
    }

    [Fact]
    public async Task The_marks_of_the_last_answer_are_not_sent_to_where_a_redirect_leads()
    {
        await using var site = await LoopbackSite.OpenAsync(http =>
            http.Request.Path == "/old" ? http.LeadOn("/new")
            : http.Request.Headers.IfModifiedSince.Count + http.Request.Headers.IfNoneMatch.Count > 0 ? http.Status(304)
            : http.Page("new"));
        await using var importer = Reading(site);
        var got = await importer.GetAsync(new FetchRequest(new Uri("http://example.org/old")) { ETag = "\"1\"", LastModified = DateTimeOffset.UnixEpoch });
        Assert.Equal(FetchOutcome.Ok, got.Outcome);
    }

    private static Importer Reading(LoopbackSite site)
    {
        var network = new LoopbackNetwork();
        network.Place("example.org", 80, site.Port);
        return new Importer(network);
    }
}
