using System.Runtime.InteropServices;
using System.Text.Json;
using CarecAssistant.Server.Commands;
using CarecAssistant.TestKit;

namespace CarecAssistant.Server.Tests.Commands;

/// <summary><c>import</c> of web addresses, by the built program and over a real connection.</summary>
public sealed class ImportWebTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private WebSite site = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        site = await WebSite.OpenAsync(Stop);
        folder.Write("knowledge/about.md", "# About the institute\n\nThe institute has its office in Urumqi.\n");
        site.Page("/camels/", "Camels of the corridor", "The caravan of forty camels rests at noon beside the old well of Turpan.");
        site.Page("/yaks/", "Yaks of the pass", "Nine yaks carried the instruments over the snow of the Irkeshtam pass.");
        site.Page("/mules/", "Mules of the valley", "Mules bring the harvest of apricots down to the market of Khorog.");
        site.WriteSitemap();
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_site_is_imported_searched_refreshed_and_its_deleted_pages_leave()
    {
        var first = await ImportAsync(0, site.Root + "/");
        Assert.Equal(3, first.GetProperty("counts").GetProperty("added").GetInt32());
        Assert.Equal([site.Host + "/camels"], await HitsAsync("caravan camels"));

        site.Sent.Clear();
        site.Page("/yaks/", "Yaks of the pass", "Eleven yaks carried the instruments over the ice of the Torugart pass.");
        site.Remove("/mules/");
        site.WriteSitemap();
        var second = await ImportAsync(0, site.Root);
        Assert.Equal([site.Host + "/yaks"], Names(second, "changed"));
        Assert.Equal([site.Host + "/camels"], Names(second, "unchanged"));
        Assert.Equal([site.Host + "/mules"], Names(second, "withdrawn"));
        Assert.DoesNotContain("/camels/", site.Sent);
        Assert.Equal([], await HitsAsync("apricots Khorog"));
    }

    [Fact]
    public async Task More_than_half_is_held_with_exit_code_1_until_yes_is_said()
    {
        await ImportAsync(0, site.Root + "/");
        site.Remove("/mules/");
        site.Remove("/yaks/");
        site.WriteSitemap();
        var held = await ImportAsync(1, site.Root + "/");
        Assert.Empty(Names(held, "withdrawn"));
        Assert.Contains("--yes", held.GetProperty("failed")[0].GetProperty("reason").GetString());
        Assert.Equal(2, Names(await ImportAsync(0, site.Root + "/", "--yes"), "withdrawn").Count);
    }

    [Fact]
    public async Task One_page_is_imported_beside_a_folder_and_progress_goes_to_standard_error()
    {
        var finished = await RunAsync("import", "knowledge", site.Root + "/camels/");
        Assert.Equal(0, finished.ExitCode);
        Assert.Contains($"+ {site.Host}/camels", finished.Lines);
        Assert.Contains($"0 of 1 pages; now {site.Host}/camels", finished.ErrorLines);
        Assert.Equal(["/camels/"], site.Sent);
    }

    [Fact]
    public async Task B165_A_page_that_is_named_twice_is_imported_once()
    {
        var report = await ImportAsync(0, site.Root + "/camels/", site.Root + "/camels/");
        Assert.Equal([site.Host + "/camels"], Names(report, "added"));
        Assert.Empty(Names(report, "unchanged"));
        Assert.Single(Names(report, "sources"));
        Assert.Equal(["/camels/"], site.Sent);
    }

    [Fact]
    public async Task B160_An_interrupt_keeps_what_was_read_and_the_next_import_goes_on()
    {
        site.Hold("/yaks/");
        await using (var import = await Running.StartAsync("dotnet", [BuiltProgram.File, "import", site.Root + "/"], Here(), Stop))
        {
            await site.Held.WaitAsync(Stop);
            var finished = await import.InterruptAsync(Stop);
            Assert.Equal("Stopped. What was read so far is kept; run the same command again to go on.", finished.ErrorLines[^1]);
            Assert.Equal(1, finished.ExitCode);
            Assert.Empty(finished.OutputBytes);
        }

        site.Release("/yaks/");
        var report = await ImportAsync(0, site.Root + "/");
        Assert.Equal([site.Host + "/camels", site.Host + "/mules", site.Host + "/yaks"], Names(report, "added").Concat(Names(report, "unchanged")).Order(StringComparer.Ordinal));
        Assert.Single(site.Sent, "/camels/");
    }

    [Fact]
    public void B160_The_first_signal_asks_to_finish_and_the_second_ends_the_process()
    {
        using var interruption = new Interruption();
        var (first, second) = (new PosixSignalContext(PosixSignal.SIGINT), new PosixSignalContext(PosixSignal.SIGINT));
        interruption.Asked(first);
        interruption.Asked(second);
        Assert.Equal((true, false, true), (first.Cancel, second.Cancel, interruption.Stop.IsCancellationRequested));
    }

    [Theory]
    [InlineData("ftp://example.org/x")]
    [InlineData("https://user:secret@example.org/")]
    public async Task An_address_that_cannot_be_imported_is_one_failed_item_and_the_rest_is_kept_B121(string address)
    {
        var report = await ImportAsync(1, "knowledge", address);
        Assert.Equal(["about"], Names(report, "added"));
        Assert.Contains("no address that can be imported", report.GetProperty("failed")[0].GetProperty("reason").GetString());
        Assert.DoesNotContain("secret", report.GetProperty("failed")[0].ToString());
    }

    [Fact]
    public void Help_says_which_address_is_a_site_and_which_is_a_page()
    {
        var help = ImportCommand.Create().Arguments[0].Description;
        Assert.Contains("without a path", help);
        Assert.Contains("one page", help);
    }

    private async Task<JsonElement> ImportAsync(int exitCode, params string[] words)
    {
        var finished = await RunAsync(["import", .. words, "--json"]);
        Assert.True(exitCode == finished.ExitCode, finished.Errors + finished.Output);
        return JsonDocument.Parse(Assert.Single(finished.Lines)).RootElement;
    }

    private async Task<List<string>> HitsAsync(string query)
    {
        var finished = await RunAsync("search", query, "--json");
        return [.. JsonDocument.Parse(Assert.Single(finished.Lines)).RootElement.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("articleId").GetString()!)];
    }

    private static List<string> Names(JsonElement report, string what) => [.. report.GetProperty(what).EnumerateArray().Select(name => name.GetString()!)];

    private Task<Finished> RunAsync(params string[] words) => BuiltProgram.RunAsync(words, Stop, Here());

    private Surroundings Here() => new()
    {
        Folder = folder.Path,
        Variables = new Dictionary<string, string?> { ["Knowledge__AllowedPrivateHosts"] = site.Host, ["Knowledge__WaitBetweenRequests"] = "00:00:00" },
    };
}
