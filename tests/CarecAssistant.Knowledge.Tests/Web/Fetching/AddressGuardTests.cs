using System.Net;
using CarecAssistant.Knowledge.Web;
using CarecAssistant.Knowledge.Web.Fetching;
using CarecAssistant.TestKit;

namespace CarecAssistant.Knowledge.Tests.Web.Fetching;

public class AddressGuardTests
{
    [Theory]
    [InlineData("ftp://example.org/a.html", "http or https")]
    [InlineData("file:///etc/passwd", "http or https")]
    [InlineData("data:text/html,hello", "http or https")]
    [InlineData("gopher://example.org/1", "http or https")]
    [InlineData("javascript:alert(1)", "http or https")]
    [InlineData("http://user:password@example.org/", "leave it out")]
    [InlineData("https://user@example.org/", "leave it out")]
    public async Task B121_Other_schemes_and_passwords_are_refused_before_any_request(string address, string remedy)
    {
        var network = new LoopbackNetwork();
        await using var importer = new Importer(network);
        var got = await importer.GetAsync(address);
        Assert.Equal(FetchOutcome.Failed, got.Outcome);
        Assert.Contains(remedy, got.Reason, StringComparison.Ordinal);
        Assert.Empty(network.Resolved);
        Assert.Empty(await importer.Robots.SitemapsOfAsync(new Uri(address), TestContext.Current.CancellationToken));
        Assert.Empty(network.Resolved);
    }

    [Theory]
    [InlineData("http://127.1/")]
    [InlineData("http://0x7f000001/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0177.0.0.1/")]
    [InlineData("http://0/")]
    [InlineData("http://10.1.2.3/")]
    [InlineData("http://172.16.0.1/")]
    [InlineData("http://192.168.1.1/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://100.64.0.1/")]
    [InlineData("http://224.0.0.1/")]
    [InlineData("http://255.255.255.255/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::]/")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    [InlineData("http://[::10.0.0.1]/")]
    [InlineData("http://[::ffff:0:10.0.0.1]/")]
    [InlineData("http://[64:ff9b::10.0.0.1]/")]
    [InlineData("http://[2002:a00:1::]/")]
    [InlineData("http://[2001:0:a00:1::1]/")]
    [InlineData("http://[fd00::1]/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("http://[ff02::1]/")]
    [InlineData("http://localhost/")]
    [InlineData("http://localhost./")]
    [InlineData("http://LOCALHOST/")]
    [InlineData("https://inside.example.org/")]
    [InlineData("https://both.example.org/")]
    public async Task B122_No_address_form_reaches_inside(string address)
    {
        var network = new LoopbackNetwork();
        network.Name("localhost", [IPAddress.Loopback]);
        network.Name("localhost.", [IPAddress.Loopback]);
        network.Name("inside.example.org", [IPAddress.Parse("10.0.0.7")]);
        network.Name("both.example.org", [IPAddress.Parse("93.184.216.34"), IPAddress.Parse("192.168.0.9")]);
        await using var importer = new Importer(network);
        var got = await importer.GetAsync(address);
        Assert.Equal(FetchOutcome.Failed, got.Outcome);
        Assert.Contains("is inside a network", got.Reason, StringComparison.Ordinal);
        Assert.Contains("Knowledge:AllowedPrivateHosts", got.Reason, StringComparison.Ordinal);
        Assert.Empty(network.Dialled);
    }

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("93.184.216.34")]
    [InlineData("::ffff:93.184.216.34")]
    [InlineData("2606:2800:220:1:248:1893:25c8:1946")]
    public void Addresses_of_the_public_web_are_let_through(string address) => Assert.True(PublicAddresses.Contain(IPAddress.Parse(address)));

    [Fact]
    public async Task B122_A_name_that_leads_inside_a_moment_later_is_refused_and_the_checked_address_is_the_one_connected_to()
    {
        await using var site = await LoopbackSite.OpenAsync(http =>
        {
            // Each page needs a connection of its own, and so a look at the name.
            http.Response.Headers.Connection = "close";
            return http.Page("public");
        });
        site.Robots = http => http.Status(404, ("Connection", "close"));
        var network = new LoopbackNetwork();
        var address = network.Place("turning.example.org", 80, site.Port);
        network.Name("turning.example.org", [address], [address], [IPAddress.Loopback]);
        await using var importer = new Importer(network);

        Assert.Equal(FetchOutcome.Ok, (await importer.GetAsync("http://turning.example.org/one")).Outcome);
        var second = await importer.GetAsync("http://turning.example.org/two");

        Assert.Equal(FetchOutcome.Failed, second.Outcome);
        Assert.Contains("inside a network", second.Reason, StringComparison.Ordinal);
        Assert.All(network.Dialled, place => Assert.Equal(new IPEndPoint(address, 80), place));
        Assert.Equal(3, network.Resolved.Count);
        Assert.Equal(["/one"], site.Asked);
    }

    [Fact]
    public async Task An_allowed_private_host_is_read_and_its_neighbouring_port_is_refused()
    {
        await using var site = await LoopbackSite.WithPagesAsync();
        await using var neighbour = await LoopbackSite.WithPagesAsync();
        await using var importer = new Importer(new SystemNetwork(), settings: ("Knowledge:AllowedPrivateHosts:0", $"127.0.0.1:{site.Port}"));

        Assert.Equal(FetchOutcome.Ok, (await importer.GetAsync($"http://127.0.0.1:{site.Port}/a")).Outcome);
        Assert.Contains($"has port {neighbour.Port}", (await importer.GetAsync($"http://127.0.0.1:{neighbour.Port}/a")).Reason, StringComparison.Ordinal);
        Assert.Contains($"has port {site.Port}", (await importer.GetAsync($"http://localhost:{site.Port}/a")).Reason, StringComparison.Ordinal);
        Assert.Contains("inside a network", (await importer.GetAsync("http://127.0.0.1/a")).Reason, StringComparison.Ordinal);
        Assert.Empty(neighbour.Asked);
    }

    [Fact]
    public async Task Allowed_private_hosts_may_stand_in_one_setting_with_commas()
    {
        await using var site = await LoopbackSite.WithPagesAsync();
        await using var importer = new Importer(new SystemNetwork(), settings: ("Knowledge:AllowedPrivateHosts", $"localhost:{FreePort.Take()}, 127.0.0.1:{site.Port}"));
        Assert.Equal(FetchOutcome.Ok, (await importer.GetAsync($"http://127.0.0.1:{site.Port}/a")).Outcome);
    }

    [Theory]
    [InlineData("http://example.org:8080/", "Only the ports 80 (http) and 443 (https)")]
    [InlineData("https://example.org:22/", "Only the ports 80 (http) and 443 (https)")]
    [InlineData("http://раураl.example.org/", "mixes letters of several scripts")]
    [InlineData("http://xn--l-7sba6dbr.example.org/", "mixes letters of several scripts")]
    public async Task B144_Other_ports_and_hosts_in_mixed_scripts_are_refused(string address, string reason)
    {
        var network = new LoopbackNetwork();
        await using var importer = new Importer(network);
        Assert.Contains(reason, (await importer.GetAsync(address)).Reason, StringComparison.Ordinal);
        Assert.Empty(network.Resolved);
    }

    [Fact]
    public async Task B144_An_address_of_four_thousand_letters_is_refused_and_one_of_two_thousand_is_not()
    {
        await using var site = await LoopbackSite.WithPagesAsync();
        var network = new LoopbackNetwork();
        network.Place("example.org", 80, site.Port);
        await using var importer = new Importer(network);
        Assert.Contains("2000 letters", (await importer.GetAsync("http://example.org/" + new string('a', 4000))).Reason, StringComparison.Ordinal);
        Assert.Equal(FetchOutcome.Ok, (await importer.GetAsync("http://example.org/" + new string('a', 2000 - "http://example.org/".Length))).Outcome);
        Assert.Equal(FetchOutcome.Failed, (await importer.GetAsync("http://example.org/" + new string('a', 2001 - "http://example.org/".Length))).Outcome);
    }

    [Fact]
    public async Task A_host_whose_name_is_Russian_is_found_by_its_encoded_name()
    {
        await using var site = await LoopbackSite.WithPagesAsync();
        var network = new LoopbackNetwork();
        network.Place("xn--e1afmkfd.xn--p1ai", 80, site.Port);
        await using var importer = new Importer(network);
        Assert.Equal(FetchOutcome.Ok, (await importer.GetAsync("http://пример.рф/страница")).Outcome);
        Assert.Equal(["/%D1%81%D1%82%D1%80%D0%B0%D0%BD%D0%B8%D1%86%D0%B0"], site.Asked);
    }
}
