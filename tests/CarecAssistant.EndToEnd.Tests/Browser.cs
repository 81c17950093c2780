using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace CarecAssistant.EndToEnd.Tests;

/// <summary>The system's Chromium, without a window. Everything its pages ask for is written down.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private readonly IPlaywright playwright;
    private readonly IBrowser chromium;

    private Browser(IPlaywright playwright, IBrowser chromium)
    {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    /// <summary>Every address that any page asked for, sockets among them.</summary>
    public ConcurrentQueue<Uri> Requests { get; } = [];

    /// <summary>What pages complained about in their consoles.</summary>
    public ConcurrentQueue<string> Complaints { get; } = [];

    public static async Task<Browser> StartAsync()
    {
        var path = Needs.Chromium();
        var driver = await Playwright.CreateAsync();
        var started = await driver.Chromium.LaunchAsync(new()
        {
            ExecutablePath = path,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
        return new(driver, started);
    }

    /// <summary>A page of a person of their own: no cookie is shared with anybody.</summary>
    /// <param name="language">What the person's browser prefers.</param>
    /// <param name="isPhone">A phone's screen with touch, else a desktop's.</param>
    public async Task<IPage> NewPersonAsync(string language, bool isPhone)
    {
        var person = await chromium.NewContextAsync(new()
        {
            Locale = language,
            ViewportSize = isPhone ? new() { Width = 390, Height = 844 } : new() { Width = 1280, Height = 800 },
            DeviceScaleFactor = isPhone ? 2 : 1,
            IsMobile = isPhone,
            HasTouch = isPhone,
        });
        person.Request += (_, request) => Requests.Enqueue(new(request.Url));
        person.Console += (_, message) =>
        {
            if (message.Type == "error") Complaints.Enqueue(message.Text);
        };
        var page = await person.NewPageAsync();
        page.WebSocket += (_, socket) => Requests.Enqueue(new(socket.Url));
        return page;
    }

    /// <summary>Saves what a page shows as <c>artifacts/screenshots/NAME.png</c> in the checkout.</summary>
    public static Task PhotographAsync(IPage page, string name) =>
        page.ScreenshotAsync(new() { Path = RepositoryRoot.At("artifacts", "screenshots", name + ".png"), Animations = ScreenshotAnimations.Disabled });

    public async ValueTask DisposeAsync()
    {
        await chromium.DisposeAsync();
        playwright.Dispose();
    }
}
