using Microsoft.Playwright;

namespace CarecAssistant.EndToEnd.Tests.Teams;

/// <summary>The Microsoft 365 Agents Playground: to the bot it is Teams, to a person a page with chats and channels. It forgets all when its page is opened anew.</summary>
internal sealed class Playground : IAsyncDisposable
{
    /// <summary>The tenant of its people (<c>tests/npm/playground/playground.yml</c>).</summary>
    public const string Tenant = "00000000-0000-0000-0000-0000000000001";

    /// <summary>The channel of its team that staff use.</summary>
    public const string StaffChannel = "19:enquiries@thread.tacv2";

    private readonly Running process;
    private readonly TemporaryFolder folder;

    private Playground(Running process, TemporaryFolder folder, Uri address) => (this.process, this.folder, Address) = (process, folder, address);

    /// <summary>Where its page is.</summary>
    public Uri Address { get; }

    /// <summary>Starts it for a bot, and waits until it answers.</summary>
    public static async Task<Playground> StartAsync(Uri messages, CancellationToken stop)
    {
        var program = Needs.Npm("playground", "@microsoft", "m365agentsplayground", "cli.js");
        var address = new Uri($"http://localhost:{FreePort.Take()}/");
        var own = new TemporaryFolder();
        var started = await Running.StartAsync("node", [program, "start", "-e", messages.AbsoluteUri, "-c", "msteams", "-p", $"{address.Port}", "--dt"], new()
        {
            Folder = own.Path,
            Variables = new Dictionary<string, string?>
            {
                ["TEAMSAPPTESTER_BROWSER"] = "none", ["M365_AGENTS_PLAYGROUND_CONFIG_PATH"] = RepositoryRoot.At("tests", "npm", "playground", "playground.yml"), ["DEFAULT_CHANNEL_ID"] = null, ["BOT_ENDPOINT"] = null,
            },
        }, stop);
        var playground = new Playground(started, own, address);
        await playground.AnswersAsync(stop);
        return playground;
    }

    /// <summary>A person opens its page: the bot is installed for them.</summary>
    public async Task<PlaygroundPage> OpensAsync(Browser browser)
    {
        var page = await browser.NewPersonAsync("en", isPhone: false);
        await page.GotoAsync(Address.AbsoluteUri, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        return new(page);
    }

    public async ValueTask DisposeAsync()
    {
        await process.DisposeAsync();
        folder.Dispose();
    }

    private async Task AnswersAsync(CancellationToken stop)
    {
        using var http = new HttpClient { BaseAddress = Address };
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync("_internal/v1/config", stop);
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(50, stop);
        }
    }
}
